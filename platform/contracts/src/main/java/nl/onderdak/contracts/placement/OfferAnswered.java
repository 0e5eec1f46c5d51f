// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A household accepted or refused the dwelling it was offered.
 *
 * @param couplingId the coupling
 * @param municipality that offered it
 * @param dwelling reference of the dwelling, or null when it is not in the housing stock
 * @param answer accepted or refused
 * @param refusal reason of the refusal, or null when it was accepted
 * @param answeredOn day of the answer
 */
public record OfferAnswered(
        UUID couplingId,
        MunicipalityCode municipality,
        String dwelling,
        Answer answer,
        RefusalReason refusal,
        LocalDate answeredOn)
        implements PlacementEvent {

    /** The answer of a household. */
    public enum Answer {
        ACCEPTED,
        REFUSED
    }
}
