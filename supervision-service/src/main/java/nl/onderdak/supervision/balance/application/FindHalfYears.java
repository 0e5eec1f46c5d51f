// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/** Finds how an area went through the half-years. */
@ApplicationScoped
public class FindHalfYears {

    private final Balances balances;
    private final VisibleAreas areas;
    private final Certainty certainty;

    FindHalfYears(Balances balances, VisibleAreas areas, Certainty certainty) {
        this.balances = balances;
        this.areas = areas;
        this.certainty = certainty;
    }

    /**
     * A series with all that says how far to trust it.
     *
     * @param area which area
     * @param series its half-years
     * @param asOf the point asked for
     * @param knownAt the moment it is known at
     * @param provisional why it may change; empty when it is final
     * @param readings how far each source has been read
     */
    public record Found(
            NamedArea area,
            BalanceSeries series,
            AsOf asOf,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings) {}

    /** Empty when there is no such area, or none whose figures the caller may see. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Found>> find(Organisation by, Area area, HalfYear from, HalfYear to, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withFigures(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : found(visible.get(), from, to, settled, present).map(Optional::of));
        });
    }

    /** The sums of the country: for all who may see balances, though they may not see each municipality in it. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Found> ofCountry(HalfYear from, HalfYear to, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return balances.describe(new Area.Country(), settled)
                    .chain(country -> found(country.orElseThrow(), from, to, settled, present));
        });
    }

    private Uni<Found> found(NamedArea area, HalfYear from, HalfYear to, AsOf asOf, Certainty.Present present) {
        return balances.series(area.area(), from, to, asOf)
                .map(series -> new Found(
                        area,
                        series,
                        asOf,
                        present.knownAt(asOf),
                        present.reasons(area.area(), asOf, series.restsOnForecast()),
                        present.readings()));
    }
}
