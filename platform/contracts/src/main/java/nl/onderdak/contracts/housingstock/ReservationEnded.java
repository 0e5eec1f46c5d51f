// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.housingstock;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A dwelling is no longer kept for a household, and is vacant again.
 *
 * @param vacancyId the vacancy
 * @param municipality where the dwelling stands
 * @param dwelling reference of the dwelling
 * @param couplingId the coupling it was kept for
 * @param cause why it ended
 */
public record ReservationEnded(
        UUID vacancyId, MunicipalityCode municipality, String dwelling, UUID couplingId, Cause cause)
        implements HousingStockEvent {

    /** Why a reservation ended. */
    public enum Cause {
        /** Its time ran out. */
        EXPIRED,
        /** The corporation or the municipality cancelled it. */
        CANCELLED,
        /** The household was housed elsewhere. */
        HOUSED_ELSEWHERE,
        /** The coupling of the household ended, or is to another municipality. */
        NO_LONGER_COUPLED
    }
}
