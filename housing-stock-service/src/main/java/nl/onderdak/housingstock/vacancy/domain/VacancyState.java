// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.VacancyReturned;

/** The state of a vacancy, with its data. */
public sealed interface VacancyState {

    /** The states by name. */
    enum State {
        ANNOUNCED,
        RESERVED,
        LET,
        RETURNED
    }

    /** Available for a coupled household. */
    record Announced() implements VacancyState {}

    /**
     * Reserved for one household (<i>directe bemiddeling</i>), until it moves in, the reservation is cancelled or
     * expires.
     *
     * @param couplingId the coupling of the household
     * @param expiresAt first moment at which the reservation has expired
     */
    record Reserved(UUID couplingId, Instant expiresAt) implements VacancyState {}

    /**
     * Let to a coupled household.
     *
     * @param couplingId the coupling of the household
     * @param letOn day of moving in
     */
    record Let(UUID couplingId, LocalDate letOn) implements VacancyState {}

    /**
     * Gone back to the landlord (<i>teruggegeven</i>).
     *
     * @param returnedOn the day
     * @param reason reason of the return
     */
    record Returned(LocalDate returnedOn, VacancyReturned.Reason reason) implements VacancyState {}

    /** Every property that a state may have; null where it has none. */
    record Properties(
            State state,
            UUID couplingId,
            Instant expiresAt,
            LocalDate letOn,
            LocalDate returnedOn,
            VacancyReturned.Reason returnReason) {}

    /** This state as a row of properties. */
    default Properties properties() {
        return switch (this) {
            case Announced _ -> new Properties(State.ANNOUNCED, null, null, null, null, null);
            case Reserved(var couplingId, var expiresAt) ->
                new Properties(State.RESERVED, couplingId, expiresAt, null, null, null);
            case Let(var couplingId, var letOn) -> new Properties(State.LET, couplingId, null, letOn, null, null);
            case Returned(var on, var reason) -> new Properties(State.RETURNED, null, null, null, on, reason);
        };
    }
}
