// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.placement.adequacy.application.QuotaLines.Recorded;
import nl.onderdak.placement.adequacy.domain.QuotaLine;

/** Keeps the lines of quotas and opening balances; skips all other events. */
@ApplicationScoped
public class KeepQuotas implements EventHandler {

    static final String CONSUMER = "placement-quotas";

    private final QuotaLines lines;

    KeepQuotas(QuotaLines lines) {
        this.lines = lines;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var recorded = events.stream()
                .flatMap(event ->
                        QuotaLine.of(event.data()).stream().map(line -> new Recorded(line, event.recordedAt())))
                .toList();
        return recorded.isEmpty() ? Uni.createFrom().voidItem() : lines.add(recorded);
    }
}
