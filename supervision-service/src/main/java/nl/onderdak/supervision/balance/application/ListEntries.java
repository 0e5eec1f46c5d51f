// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;

/** Lists the entries of which a figure is the sum. */
@ApplicationScoped
public class ListEntries {

    private final Balances balances;
    private final Certainty certainty;
    private final AuditTrail trail;

    ListEntries(Balances balances, Certainty certainty, AuditTrail trail) {
        this.balances = balances;
        this.certainty = certainty;
        this.trail = trail;
    }

    /** Empty when there is no such area, or none of which the caller may see the entries from its own area. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<List<LedgerEntry>>> list(Area area, Area own, EntryQuery query, AsOf asOf) {
        return balances.describe(area)
                .map(described -> described.filter(named -> named.entriesVisibleFrom(own)))
                .chain(visible -> visible.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : certainty
                                .present()
                                .chain(present -> balances.entries(area, query, present.settle(asOf)))
                                .chain(this::disclose)
                                .map(Optional::of));
    }

    /** An entry that comes from a coupling is data on a household. */
    private Uni<List<LedgerEntry>> disclose(List<LedgerEntry> entries) {
        return trail.disclose(Guarded.of(
                entries,
                entries.stream()
                        .map(entry -> entry.posting().couplingId())
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
