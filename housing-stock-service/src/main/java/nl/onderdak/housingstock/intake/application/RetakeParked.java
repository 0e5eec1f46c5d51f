// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;
import nl.onderdak.housingstock.intake.domain.Message;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.IntakeMode;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Takes in messages that waited for a code, when every code of them has become known. */
@ApplicationScoped
public class RetakeParked {

    /** Most messages per call. */
    public static final int BATCH = 500;

    private final Messages messages;
    private final TakeMessages takeMessages;

    RetakeParked(Messages messages, TakeMessages takeMessages) {
        this.messages = messages;
        this.takeMessages = takeMessages;
    }

    /** Takes in a batch and returns its size: {@link #BATCH} when more may be complete. */
    @AsService
    @WithTransaction
    public Uni<Integer> retake() {
        return messages.complete(BATCH).chain(complete -> {
            if (complete.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            var lines = new TreeMap<Integer, Message>();
            complete.forEach(message -> lines.put(lines.size(), message));
            return takeMessages
                    .take(new Jurisdiction.Country(), lines, new Intake(false, IntakeMode.PARTIAL, 0))
                    .chain(taken -> {
                        Uni<Void> noted = Uni.createFrom().voidItem();
                        for (var refused : taken.refused().entrySet()) {
                            noted = noted.chain(() -> messages.refused(
                                    Messages.Key.of(lines.get(refused.getKey())),
                                    refused.getValue().getFirst().code()));
                        }
                        return noted;
                    })
                    .replaceWith(complete.size());
        });
    }
}
