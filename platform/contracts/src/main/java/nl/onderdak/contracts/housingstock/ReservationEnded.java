// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A unit is no longer kept for a household, and is vacant again.
 *
 * @param vacancyId the vacancy
 * @param municipality where the unit stands
 * @param landlord the landlord that lets it
 * @param unit reference of the unit
 * @param reservationId the reservation
 * @param couplingId the coupling it was kept for
 * @param cause why it ended
 */
public record ReservationEnded(
        UUID vacancyId,
        MunicipalityCode municipality,
        String landlord,
        String unit,
        UUID reservationId,
        UUID couplingId,
        Cause cause)
        implements VacancyEvent {

    /** Why a reservation ended. */
    public enum Cause {
        /** Its time ran out. */
        EXPIRED,
        /** The landlord or the municipality cancelled it. */
        CANCELLED,
        /** The household refused the home. */
        REFUSED,
        /** The household was housed elsewhere. */
        HOUSED_ELSEWHERE,
        /** The coupling of the household ended, or is to another municipality. */
        NO_LONGER_COUPLED
    }
}
