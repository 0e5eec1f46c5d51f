// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.vacancy.domain.Reservation;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Reservations, with every change of theirs. */
public interface Reservations {

    /**
     * Which reservations to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param couplingId for this coupling
     * @param state in this state
     */
    record Filter(MunicipalityCode municipality, UUID couplingId, Reservation.State state) {}

    /** One reservation within the jurisdiction as of a day and a moment, or empty. */
    Uni<Optional<Reservation>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf);

    /** One reservation within the jurisdiction, without a lock: the vacancies that it keeps are locked instead. */
    Uni<Optional<Reservation>> current(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} reservations, the oldest first, after the given one or from the first. */
    Uni<List<Reservation>> list(Jurisdiction jurisdiction, Filter filter, AsOf asOf, UUID after, int most);

    /**
     * Adds a reservation of locked vacancies for a locked coupling. Fails with
     * {@link nl.onderdak.web.problem.Refused} when another is active for the household, also one outside the
     * jurisdiction of the caller.
     */
    Uni<Void> add(Reservation reservation, Instant recordedAt);

    /** Ends those reservations that no longer keep a vacancy, after these facts of locked and stored vacancies. */
    Uni<Void> settle(Collection<VacancyEvent> facts, Instant recordedAt);

    /** Gives the active reservations in municipalities that ended to their successors. */
    Uni<Void> takeOver(Map<MunicipalityCode, MunicipalityCode> successors, Instant recordedAt);
}
