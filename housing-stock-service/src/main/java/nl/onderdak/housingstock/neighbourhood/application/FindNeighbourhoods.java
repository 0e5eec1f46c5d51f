// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Reads neighbourhoods. A figure counts the dwellings within the jurisdiction of the caller: those of a landlord are its
 * own, in the municipalities where it has dwellings.
 */
@ApplicationScoped
public class FindNeighbourhoods {

    private final Neighbourhoods neighbourhoods;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindNeighbourhoods(Neighbourhoods neighbourhoods, Jurisdictions jurisdictions, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * One neighbourhood; fails with {@link NotFound} outside the jurisdiction, and without dwellings or a decision.
     *
     * @param day for the decision in effect, or null for today
     */
    @NoFacts
    @WithTransaction
    public Uni<NeighbourhoodFigure> find(Organisation by, Neighbourhood neighbourhood, LocalDate day) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> neighbourhoods.figures(
                        jurisdiction, new Neighbourhoods.Filter(null, neighbourhood), orToday(day), null, 1))
                .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
    }

    /** Up to {@code most} neighbourhoods by code, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<NeighbourhoodFigure>> list(
            Organisation by, MunicipalityCode municipality, LocalDate day, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> neighbourhoods.figures(
                        jurisdiction, new Neighbourhoods.Filter(municipality, null), orToday(day), after, most));
    }

    /** All decisions on a neighbourhood; fails with {@link NotFound} outside the jurisdiction, and without any. */
    @NoFacts
    @WithTransaction
    public Uni<List<Capacity>> decisions(Organisation by, Neighbourhood neighbourhood) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> neighbourhoods.decisions(jurisdiction, neighbourhood))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new NotFound();
                    }
                });
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? DutchCalendar.today(clock) : day;
    }
}
