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

/** Finds the half-years of an area. */
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
     * A series with its certainty.
     *
     * @param area of the series
     * @param series its half-years
     * @param asOf the point in both times
     * @param knownAt the moment it is known at
     * @param provisional reasons why it may change; empty when it is final
     * @param readings how far each source has been read
     * @param opensEntries whether the caller may see the entries behind it
     */
    public record Found(
            NamedArea area,
            BalanceSeries series,
            AsOf asOf,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings,
            boolean opensEntries) {}

    /** Empty when the area does not exist or the caller may not see its figures. */
    public Uni<Optional<Found>> find(Organisation by, Area area, HalfYear from, HalfYear to, AsOf asOf) {
        return area instanceof Area.Country ? ofCountry(by, from, to, asOf) : ofPart(by, area, from, to, asOf);
    }

    /** Reads as the service: every reader may see the sum of the country, also without access to each municipality. */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<Optional<Found>> ofCountry(Organisation by, HalfYear from, HalfYear to, AsOf asOf) {
        return found(by, new Area.Country(), from, to, asOf);
    }

    @NoFacts
    @WithTransaction
    Uni<Optional<Found>> ofPart(Organisation by, Area area, HalfYear from, HalfYear to, AsOf asOf) {
        return found(by, area, from, to, asOf);
    }

    private Uni<Optional<Found>> found(Organisation by, Area area, HalfYear from, HalfYear to, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withFigures(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : found(visible.get(), from, to, settled, present, areas.opensEntries(by, area))
                                    .map(Optional::of));
        });
    }

    private Uni<Found> found(
            NamedArea area, HalfYear from, HalfYear to, AsOf asOf, Certainty.Present present, boolean opensEntries) {
        return balances.series(area.area(), from, to, asOf)
                .map(series -> new Found(
                        area,
                        series,
                        asOf,
                        present.knownAt(asOf),
                        present.reasons(area.area(), asOf, series.restsOnForecast()),
                        present.readings(),
                        opensEntries));
    }
}
