// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.ledger.domain.CouplingSupply;
import nl.onderdak.supervision.ledger.domain.InhabitantCount;

/**
 * Keeps the facts that explain or weigh a balance, in the transaction that books the entries of the same batch: what is
 * known of the one is known of the other.
 */
@ApplicationScoped
class KeepCircumstances {

    private final Circumstances circumstances;

    KeepCircumstances(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Stores the supplies and inhabitants that a batch names; skips all other events. */
    Uni<Void> keep(List<ReceivedEvent> events) {
        var supplies = events.stream().flatMap(KeepCircumstances::supply).toList();
        var counts = events.stream().flatMap(KeepCircumstances::inhabitants).toList();
        return (supplies.isEmpty() ? Uni.createFrom().voidItem() : circumstances.appendSupplies(supplies))
                .chain(() -> counts.isEmpty() ? Uni.createFrom().voidItem() : circumstances.appendInhabitants(counts));
    }

    private static Stream<CouplingSupply> supply(ReceivedEvent event) {
        return event.data() instanceof CouplingsShort signal
                ? Stream.of(new CouplingSupply(
                        event.id(),
                        signal.municipality(),
                        signal.halfYear(),
                        signal.referenceDate(),
                        signal.correctedQuota(),
                        signal.supply(),
                        signal.shortBy(),
                        event.sequence(),
                        event.recordedAt()))
                : Stream.empty();
    }

    private static Stream<InhabitantCount> inhabitants(ReceivedEvent event) {
        return event.data() instanceof MunicipalQuotaSet set
                ? Stream.of(new InhabitantCount(
                        event.id(),
                        set.municipality(),
                        set.halfYear(),
                        set.current().referenceDate(),
                        set.current().population(),
                        event.sequence(),
                        event.recordedAt()))
                : Stream.empty();
    }
}
