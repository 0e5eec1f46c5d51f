// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;

/** Lists the entries that add up to a figure. */
@ApplicationScoped
public class ListEntries {

    private final Balances balances;
    private final VisibleAreas areas;
    private final Certainty certainty;
    private final AuditTrail trail;

    ListEntries(Balances balances, VisibleAreas areas, Certainty certainty, AuditTrail trail) {
        this.balances = balances;
        this.areas = areas;
        this.certainty = certainty;
        this.trail = trail;
    }

    /** Empty when the area does not exist or the caller may not see its entries. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<List<LedgerEntry>>> list(Organisation by, Area area, EntryQuery query, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withEntries(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : balances.entries(area, query, settled)
                                    .chain(this::disclose)
                                    .map(Optional::of));
        });
    }

    /** An entry of a coupling is data on a household, so its disclosure is audited. */
    private Uni<List<LedgerEntry>> disclose(List<LedgerEntry> entries) {
        return trail.disclose(Guarded.of(
                entries,
                entries.stream()
                        .map(entry -> entry.posting().couplingId())
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
