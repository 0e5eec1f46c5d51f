// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.quota.quota.domain.QuotaChange;

/** Sets quotas anew and tells the others, in the transaction that decided so. */
@ApplicationScoped
public class SetQuotas {

    private final MunicipalQuotas quotas;
    private final Outbox outbox;

    public SetQuotas(MunicipalQuotas quotas, Outbox outbox) {
        this.quotas = quotas;
        this.outbox = outbox;
    }

    /** Each quota beside the one it replaces, and an event each. */
    public Uni<Void> set(List<QuotaChange> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return quotas.addAll(changes.stream().map(QuotaChange::current).toList())
                .chain(() -> outbox.append(changes.stream()
                        .map(change -> new OutgoingEvent(
                                change.event(),
                                change.current().sequence(),
                                change.current().setting().recordedAt()))
                        .toList()));
    }
}
