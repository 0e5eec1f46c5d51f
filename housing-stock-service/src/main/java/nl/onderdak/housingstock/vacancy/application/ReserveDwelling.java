// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.coupling.Coupling;
import nl.onderdak.housingstock.coupling.Couplings;
import nl.onderdak.housingstock.vacancy.domain.ReservationPolicy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Household;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingUnknown;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reserves a vacant dwelling for a coupled household (<i>directe bemiddeling</i>). */
@ApplicationScoped
public class ReserveDwelling {

    private final Couplings couplings;
    private final Vacancies vacancies;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;
    private final ReservationPolicy policy;
    private final RecordingClock recording;

    ReserveDwelling(
            Couplings couplings,
            Vacancies vacancies,
            Jurisdictions jurisdictions,
            Outbox outbox,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording,
            @ConfigProperty(name = "onderdak.reservation.most-days") int mostDays) {
        this.couplings = couplings;
        this.vacancies = vacancies;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.policy = new ReservationPolicy(mostDays);
        this.recording = recording;
    }

    /**
     * Reserves the dwelling of a vacancy, by the rules of {@link Vacancy#reserve}.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> reserve(Organisation by, UUID id, long expected, UUID couplingId, Instant expiresAt) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(jurisdiction, Set.of(couplingId))
                        .chain(known -> vacancies
                                .lock(jurisdiction, id)
                                .map(found -> found.orElseThrow(NotFound::new))
                                .invoke(vacancy -> Version.check(expected, vacancy.version()))
                                .chain(vacancy -> household(known.get(couplingId), couplingId)
                                        // as precise as the column, so that the event and the row have the same moment
                                        .map(household -> vacancy.reserve(
                                                household,
                                                expiresAt.truncatedTo(ChronoUnit.MICROS),
                                                clock.instant(),
                                                policy)))))
                .map(Outcome::acceptedOrRefused)
                .invoke(() -> trail.concerns(List.of(couplingId)))
                .call(change -> vacancies.store(List.of(change.state())))
                .call(change -> outbox.append(Facts.of(change, recording.now())))
                .map(Decision.Accepted::state);
    }

    private Uni<Household> household(Coupling coupling, UUID couplingId) {
        if (coupling == null) {
            throw new Refused(new CouplingUnknown(couplingId));
        }
        return vacancies
                .reservedFor(couplingId)
                .map(holds -> new Household(couplingId, coupling.municipality(), coupling.waiting(), holds));
    }
}
