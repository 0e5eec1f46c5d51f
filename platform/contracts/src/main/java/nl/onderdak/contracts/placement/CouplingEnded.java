// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A coupling ended before anyone of the household counted.
 *
 * @param couplingId the coupling
 * @param municipality that was to house the household
 * @param reason code of the reason
 * @param endedOn first day without the coupling
 */
public record CouplingEnded(UUID couplingId, MunicipalityCode municipality, Reason reason, LocalDate endedOn)
        implements PlacementEvent {

    /** Why a coupling ended. */
    public enum Reason {
        /** The household refused a dwelling without justification, and mediation ended. */
        REFUSAL_UNJUSTIFIED,
        /** The household left reception, or the country. */
        DEPARTED,
        /** The permit ended. */
        PERMIT_ENDED,
        /** The coupling was recorded in error. */
        RECORDED_IN_ERROR,
        /** The household joined another coupled household (<i>gezinshereniging</i>). */
        REUNITED
    }
}
