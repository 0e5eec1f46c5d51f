// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Returns a dwelling to its landlord (<i>teruggeven</i>). */
@ApplicationScoped
public class ReturnDwelling {

    private final Vacancies vacancies;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    ReturnDwelling(
            Vacancies vacancies, Jurisdictions jurisdictions, Outbox outbox, Clock clock, RecordingClock recording) {
        this.vacancies = vacancies;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Returns the dwelling of a vacancy.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> returnDwelling(Organisation by, UUID id, long expected, VacancyReturned.Reason reason) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(vacancy -> Version.check(expected, vacancy.version()))
                .map(vacancy -> Outcome.acceptedOrRefused(vacancy.returned(reason, DutchCalendar.today(clock))))
                .call(change -> vacancies.store(List.of(change.state())))
                .call(change -> outbox.append(Facts.of(change, recording.now())))
                .map(Decision.Accepted::state);
    }
}
