// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;

/**
 * A unit, or several places of one shared dwelling, kept for a coupled household.
 *
 * @param id its identity
 * @param landlord the landlord that lets the dwelling
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param vacancies what it keeps or kept
 * @param couplingId the coupling of the household
 * @param kind why it is kept
 * @param costPerMonth rent that the municipality pays meanwhile, in eurocents, or null when it pays none
 * @param reservedOn day on which it was made
 * @param expiresAt first moment at which it has expired
 * @param state where it stands
 * @param cause why it ended, or null while it stands and after a letting
 * @param endedOn day on which it ended, or null while it stands
 * @param version 1 when made, one more with every change
 */
public record Reservation(
        UUID id,
        String landlord,
        MunicipalityCode municipality,
        String dwelling,
        List<UUID> vacancies,
        UUID couplingId,
        ReservationKind kind,
        Integer costPerMonth,
        LocalDate reservedOn,
        Instant expiresAt,
        State state,
        ReservationEnded.Cause cause,
        LocalDate endedOn,
        long version) {

    /** Where a reservation stands. */
    public enum State {
        /** Units are kept by it. */
        ACTIVE,
        /** It ended and the units are vacant again. */
        ENDED,
        /** The household moved in. */
        LET
    }

    /** Copies the list. */
    public Reservation {
        vacancies = List.copyOf(vacancies);
    }
}
