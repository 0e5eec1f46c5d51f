// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;

/** The state of a vacancy, with its data. */
public sealed interface VacancyState {

    /** The stored states by name; {@link Phase} is what a reader sees. */
    enum State {
        OPEN,
        RESERVED,
        OFFERED,
        LET,
        RETURNED,
        WITHDRAWN
    }

    /** Where a vacancy stands on a day. */
    enum Phase {
        /** It becomes available later; the tenant gave notice (<i>huuropzegging</i>). */
        ANNOUNCED,
        /** It can be lived in, and is kept for nobody. */
        AVAILABLE,
        /** Kept for a household. */
        RESERVED,
        /** Kept for a household and offered to it. */
        OFFERED,
        /** Let. */
        LET,
        /** Given back to the landlord, unlet. */
        RETURNED,
        /** Withdrawn by the landlord. */
        WITHDRAWN
    }

    /** Kept for nobody. */
    record Open() implements VacancyState {}

    /**
     * Kept for one household, until it moves in, or the reservation is cancelled or expires.
     *
     * @param reservationId the reservation
     * @param couplingId the coupling of the household
     * @param kind why it is kept
     * @param expiresAt first moment at which the reservation has expired
     * @param offeredOn day on which the municipality offered it to the household, or null
     */
    record Reserved(UUID reservationId, UUID couplingId, ReservationKind kind, Instant expiresAt, LocalDate offeredOn)
            implements VacancyState {}

    /**
     * Let.
     *
     * @param reservationId the reservation it was kept by, or null
     * @param couplingId the coupling of the household, or null when it is unknown or the tenant is no permit holder
     * @param targetGroup to whom
     * @param letOn day of moving in
     */
    record Let(UUID reservationId, UUID couplingId, TargetGroup targetGroup, LocalDate letOn) implements VacancyState {}

    /**
     * Gone back to the landlord (<i>teruggegeven</i>), or withdrawn by it.
     *
     * @param returnedOn the day
     * @param reason reason of the return
     */
    record Returned(LocalDate returnedOn, VacancyReturned.Reason reason) implements VacancyState {}

    /** Every property that a state may have; null where it has none. */
    record Properties(
            State state,
            UUID reservationId,
            UUID couplingId,
            ReservationKind reservationKind,
            Instant expiresAt,
            LocalDate offeredOn,
            TargetGroup letToGroup,
            LocalDate letOn,
            LocalDate returnedOn,
            VacancyReturned.Reason returnReason) {}

    /** This state as a row of properties. */
    default Properties properties() {
        return switch (this) {
            case Open _ -> new Properties(State.OPEN, null, null, null, null, null, null, null, null, null);
            case Reserved(var reservation, var coupling, var kind, var expiresAt, var offeredOn) ->
                new Properties(
                        offeredOn == null ? State.RESERVED : State.OFFERED,
                        reservation,
                        coupling,
                        kind,
                        expiresAt,
                        offeredOn,
                        null,
                        null,
                        null,
                        null);
            case Let(var reservation, var coupling, var group, var letOn) ->
                new Properties(State.LET, reservation, coupling, null, null, null, group, letOn, null, null);
            case Returned(var on, var reason) ->
                new Properties(
                        reason == VacancyReturned.Reason.WITHDRAWN ? State.WITHDRAWN : State.RETURNED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        on,
                        reason);
        };
    }
}
