// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;

/** Records changed quotas and publishes them, in the transaction that changed them. */
@ApplicationScoped
public class RecordQuotas {

    private final MunicipalQuotas quotas;
    private final Outbox outbox;

    public RecordQuotas(MunicipalQuotas quotas, Outbox outbox) {
        this.quotas = quotas;
        this.outbox = outbox;
    }

    /** Records each quota beside the one it replaces, and appends an event for each to the outbox. */
    public Uni<Void> record(List<QuotaChange> changes) {
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
