// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.DatedHistory;

/**
 * Finds the municipalities of an area through the half-years, with the days since when they are behind: in one round trip
 * for all of them, and in none while no event is read.
 */
@ApplicationScoped
public class FindHistories {

    private final VisibleAreas areas;
    private final Certainty certainty;
    private final SteadyHistories steady;
    private final Clock clock;

    FindHistories(VisibleAreas areas, Certainty certainty, SteadyHistories steady, Clock clock) {
        this.areas = areas;
        this.certainty = certainty;
        this.steady = steady;
        this.clock = clock;
    }

    /**
     * Histories with their certainty.
     *
     * @param asOf the point in both times
     * @param present the certainty of figures
     * @param histories sorted by code
     */
    public record Found(AsOf asOf, Certainty.Present present, List<DatedHistory> histories) {}

    /**
     * Every municipality of the area that the organisation may see and that exists on the day, or of which figures remain.
     *
     * @param from the first half-year of histories up to a day; one and the same for each day
     */
    public Uni<Found> in(Organisation by, Area area, Function<LocalDate, HalfYear> from, AsOf asOf) {
        return certainty.around(present -> {
            var settled = present.settle(asOf);
            return steady.histories(
                            key(by, area, settled, present),
                            () -> areas.seenHistories(by, area, from.apply(settled.validOn()), settled))
                    .map(seen ->
                            new Certainty.Seen<>(seen.generation(), new Found(settled, present, seen.histories())));
        });
    }

    private Optional<SteadyFigures.Key> key(Organisation by, Area area, AsOf settled, Certainty.Present present) {
        return present.wholeLedger(settled)
                .map(ledger -> new SteadyFigures.Key(ledger, by, area, settled.validOn(), DutchCalendar.today(clock)));
    }
}
