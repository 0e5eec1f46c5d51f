// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/** Lists the half-years of all municipalities of an area at once. */
@ApplicationScoped
public class ListHalfYears {

    private final VisibleAreas areas;
    private final Certainty certainty;

    ListHalfYears(VisibleAreas areas, Certainty certainty) {
        this.areas = areas;
        this.certainty = certainty;
    }

    /**
     * One municipality through the half-years.
     *
     * @param history its half-years, from the first that was asked up to that of the day
     * @param provisional why they may change; empty when they are final
     */
    public record Line(MunicipalityHistory history, Set<Provisional> provisional) {}

    /**
     * The municipalities of an area.
     *
     * @param asOf the point in both times
     * @param knownAt the moment they are known at
     * @param readings how far each source has been read
     * @param lines sorted by code
     */
    public record Found(AsOf asOf, Instant knownAt, List<Reading> readings, List<Line> lines) {}

    /**
     * Every municipality of the area that the organisation may see.
     *
     * @param from the first half-year, not after that of the day
     */
    @NoFacts
    @WithTransaction
    public Uni<Found> list(Organisation by, Area area, HalfYear from, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.historiesWithFigures(by, area, from, settled)
                    .map(histories -> new Found(
                            settled,
                            present.knownAt(settled),
                            present.readings(),
                            histories.stream()
                                    .map(history -> line(history, settled, present))
                                    .toList()));
        });
    }

    private static Line line(MunicipalityHistory history, AsOf asOf, Certainty.Present present) {
        var area = new Area.OneMunicipality(history.municipality());
        return new Line(history, present.reasons(area, asOf, history.series().restsOnForecast()));
    }
}
