// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.Provisional;

/**
 * Lists the balance of each municipality on a day, as known at a moment: in one round trip for a page, and in none while
 * no event is read.
 */
@ApplicationScoped
public class ListBalances {

    private final VisibleAreas areas;
    private final Certainty certainty;
    private final SteadyBalances steady;
    private final Clock clock;

    ListBalances(VisibleAreas areas, Certainty certainty, SteadyBalances steady, Clock clock) {
        this.areas = areas;
        this.certainty = certainty;
        this.steady = steady;
        this.clock = clock;
    }

    /**
     * One row of the list.
     *
     * @param balance of the municipality
     * @param knownAt the moment it is known at
     * @param provisional why it may change; empty when it is final
     */
    public record Listed(MunicipalityBalance balance, Instant knownAt, Set<Provisional> provisional) {}

    /**
     * The municipalities that the caller may see, sorted by code.
     *
     * @param province only the municipalities of this province, or empty
     * @param after code after which the page begins, or null for the first page
     * @param limit maximum number of municipalities
     */
    public Uni<List<Listed>> list(
            Organisation by, Optional<ProvinceCode> province, AsOf asOf, String after, int limit) {
        Area asked = province.<Area>map(Area.OneProvince::new).orElseGet(Area.Country::new);
        return certainty.around(present -> {
            var settled = present.settle(asOf);
            var key = present.wholeLedger(settled)
                    .map(ledger ->
                            new SteadyFigures.Key(ledger, by, asked, settled.validOn(), DutchCalendar.today(clock)))
                    .map(figures -> new SteadyBalances.Key(figures, after, limit));
            return steady.page(key, () -> areas.seenBalances(by, asked, settled, after, limit))
                    .map(seen -> new Certainty.Seen<>(
                            seen.generation(),
                            seen.balances().stream()
                                    .map(balance -> listed(balance, settled, present))
                                    .toList()));
        });
    }

    private static Listed listed(MunicipalityBalance balance, AsOf asOf, Certainty.Present present) {
        var area = new Area.OneMunicipality(balance.municipality());
        return new Listed(
                balance,
                present.knownAt(asOf),
                present.reasons(area, asOf, balance.balance().restsOnForecast()));
    }
}
