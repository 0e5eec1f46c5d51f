// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.complex.domain.Exclusion;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads complexes and their exclusions within the jurisdiction of the caller. */
@ApplicationScoped
public class FindComplexes {

    private final Complexes complexes;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    FindComplexes(Complexes complexes, Jurisdictions jurisdictions, Clock clock) {
        this.complexes = complexes;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Up to {@code most} complexes, after the given position or from the first.
     *
     * @param day for exclusions, or null for today
     */
    @NoFacts
    @WithTransaction
    public Uni<List<ComplexFigure>> list(
            Organisation by, Complexes.Filter filter, LocalDate day, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> complexes.figures(
                        jurisdiction, filter, day == null ? DutchCalendar.today(clock) : day, after, most));
    }

    /** One exclusion; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Exclusion> exclusion(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> complexes.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} exclusions, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Exclusion>> exclusions(Organisation by, Complexes.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> complexes.exclusions(jurisdiction, filter, after, most));
    }
}
