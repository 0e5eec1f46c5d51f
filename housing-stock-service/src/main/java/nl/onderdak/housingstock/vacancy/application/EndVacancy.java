// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Ends a vacancy: returned to the landlord (<i>teruggeven</i>), withdrawn by it, or let outside placement-service. */
@ApplicationScoped
public class EndVacancy {

    private final Vacancies vacancies;
    private final KeepVacancies keep;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    EndVacancy(Vacancies vacancies, KeepVacancies keep, Jurisdictions jurisdictions, Clock clock) {
        this.vacancies = vacancies;
        this.keep = keep;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * Returns or withdraws the unit of a vacancy.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> returned(Organisation by, UUID id, SeenVersion expected, VacancyReturned.Reason reason) {
        return end(by, id, expected, vacancy -> vacancy.returned(reason, DutchCalendar.today(clock)));
    }

    /**
     * Records that the unit was let to a target group.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> let(Organisation by, UUID id, SeenVersion expected, TargetGroup group, LocalDate letOn) {
        return end(by, id, expected, vacancy -> vacancy.letTo(group, letOn, DutchCalendar.today(clock)));
    }

    private Uni<Vacancy> end(
            Organisation by, UUID id, SeenVersion expected, Function<Vacancy, Decision<Vacancy>> decide) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(vacancy -> Version.check(expected, vacancy.version()))
                .map(vacancy -> Outcome.acceptedOrRefused(decide.apply(vacancy)))
                .call(change -> keep.changed(List.of(change)))
                .map(Decision.Accepted::state);
    }
}
