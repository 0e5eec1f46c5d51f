// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.housingstock.coupling.Couplings;
import nl.onderdak.housingstock.sharing.application.SharedHomes;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.housingstock.vacancy.domain.ReservationPolicy;
import nl.onderdak.housingstock.vacancy.domain.Reserve;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingUnknown;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ReservationOver;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyUnknown;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Reserves vacancies for a coupled household, and cancels reservations. */
@ApplicationScoped
public class ReserveUnits {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Couplings couplings;
    private final SharedHomes sharedHomes;
    private final Vacancies vacancies;
    private final Reservations reservations;
    private final KeepVacancies keep;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;
    private final ReservationPolicy policy;

    ReserveUnits(
            Couplings couplings,
            SharedHomes sharedHomes,
            Vacancies vacancies,
            Reservations reservations,
            KeepVacancies keep,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            Clock clock,
            ReservationPolicy policy) {
        this.couplings = couplings;
        this.sharedHomes = sharedHomes;
        this.vacancies = vacancies;
        this.reservations = reservations;
        this.keep = keep;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * A reservation to make.
     *
     * @param couplingId the coupling of the household
     * @param vacancyIds what is to be kept
     * @param kind why
     * @param costPerMonth rent that the municipality pays meanwhile, in eurocents, or null
     * @param expiresAt first moment at which it has expired
     */
    public record Command(
            UUID couplingId, List<UUID> vacancyIds, ReservationKind kind, Integer costPerMonth, Instant expiresAt) {}

    /** Reserves, by the rules of {@link Reserve#decide}; all of the vacancies or none. */
    @WithTransaction
    public Uni<Reservation> reserve(Organisation by, Command command) {
        var ids = new LinkedHashSet<>(command.vacancyIds());
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(jurisdiction, Set.of(command.couplingId()))
                        .map(known -> known.get(command.couplingId()))
                        .chain(coupling -> {
                            if (coupling == null) {
                                throw new Refused(new CouplingUnknown(command.couplingId()));
                            }
                            var household =
                                    new Reserve.Household(coupling.id(), coupling.municipality(), coupling.waiting());
                            return sharedHomes
                                    .lockOf(ids)
                                    .chain(shared -> vacancies
                                            .lockAll(jurisdiction, ids)
                                            .invoke(found -> refuseUnknown(ids, found))
                                            .chain(found -> reserve(command, found, household, shared)));
                        }));
    }

    private Uni<Reservation> reserve(
            Command command, List<Vacancy> found, Reserve.Household household, Optional<SharedHome> shared) {
        var now = clock.instant();
        // as precise as the column, so that the event and the row have the same moment
        var expiresAt = command.expiresAt().truncatedTo(ChronoUnit.MICROS);
        var id = IDS.generate();
        var outcome = Reserve.decide(
                found, household, new Reserve.Request(id, command.kind(), expiresAt), now, policy, shared);
        trail.concerns(List.of(command.couplingId()));
        shared.ifPresent(home -> trail.concerns(home.households()));
        return switch (outcome) {
            case Reserve.Outcome.Refused(var reason) -> throw new Refused(reason);
            case Reserve.Outcome.Reserved(var changes) -> {
                var first = found.getFirst();
                var reservation = new Reservation(
                        id,
                        first.landlord(),
                        first.municipality(),
                        first.dwelling(),
                        found.stream().map(Vacancy::id).toList(),
                        household.couplingId(),
                        command.kind(),
                        command.costPerMonth(),
                        DutchCalendar.today(clock),
                        expiresAt,
                        Reservation.State.ACTIVE,
                        null,
                        null,
                        1);
                yield keep.reserved(changes, List.of(reservation)).replaceWith(reservation);
            }
        };
    }

    /**
     * Cancels a reservation; the units that it keeps are vacant again.
     *
     * @param expected version of the reservation that the caller has seen
     */
    @WithTransaction
    public Uni<Reservation> cancel(Organisation by, UUID id, SeenVersion expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies
                        .lockKeptBy(id)
                        .chain(kept -> reservations
                                .current(jurisdiction, id)
                                .map(found -> found.orElseThrow(NotFound::new))
                                .invoke(reservation -> {
                                    Version.check(expected, reservation.version());
                                    trail.concerns(List.of(reservation.couplingId()));
                                    if (reservation.state() != Reservation.State.ACTIVE) {
                                        throw new Refused(new ReservationOver());
                                    }
                                })
                                .call(() -> keep.changed(Reserve.cancel(kept))))
                        .chain(() -> reservations.current(jurisdiction, id))
                        .map(found -> found.orElseThrow(NotFound::new)));
    }

    private static void refuseUnknown(Set<UUID> asked, List<Vacancy> found) {
        var known = found.stream().map(Vacancy::id).toList();
        asked.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(unknown -> {
            throw new Refused(new VacancyUnknown(unknown));
        });
    }
}
