// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * COA judged the refusal of a dwelling.
 *
 * @param couplingId the coupling
 * @param municipality that offered it
 * @param judgement of COA
 * @param judgedOn day of the judgement
 */
public record RefusalJudged(UUID couplingId, MunicipalityCode municipality, Judgement judgement, LocalDate judgedOn)
        implements PlacementEvent {

    /** The judgement of COA on a refusal. */
    public enum Judgement {
        /** The household waits for another offer. */
        JUSTIFIED,
        /** Mediation may end. */
        UNJUSTIFIED
    }
}
