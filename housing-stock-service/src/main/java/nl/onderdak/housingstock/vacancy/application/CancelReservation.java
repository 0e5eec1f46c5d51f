// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;

/** Cancels a reservation; the dwelling is available again. */
@ApplicationScoped
public class CancelReservation {

    private final Vacancies vacancies;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final RecordingClock recording;

    CancelReservation(
            Vacancies vacancies,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            RecordingClock recording) {
        this.vacancies = vacancies;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.recording = recording;
    }

    /**
     * Cancels the reservation of a vacancy.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> cancel(Organisation by, UUID id, long expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(vacancy -> Version.check(expected, vacancy.version()))
                .invoke(vacancy -> trail.concerns(vacancy.household().stream().toList()))
                .map(vacancy -> Outcome.acceptedOrRefused(vacancy.cancelled()))
                .call(change -> vacancies.store(List.of(change.state())))
                .call(change -> outbox.append(Facts.of(change, recording.now())))
                .map(Decision.Accepted::state);
    }
}
