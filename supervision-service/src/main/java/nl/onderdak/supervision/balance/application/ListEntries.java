// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;

/** Lists the entries of which a figure is the sum. */
@ApplicationScoped
public class ListEntries {

    private final Balances balances;

    ListEntries(Balances balances) {
        this.balances = balances;
    }

    /** Empty when there is no such area, or none of which the caller may see the entries from its own area. */
    @WithTransaction
    public Uni<Optional<List<LedgerEntry>>> list(Area area, Area own, EntryQuery query, AsOf asOf) {
        return balances.describe(area)
                .map(described -> described.filter(named -> named.entriesVisibleFrom(own)))
                .chain(visible -> visible.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : balances.entries(area, query, asOf).map(Optional::of));
    }
}
