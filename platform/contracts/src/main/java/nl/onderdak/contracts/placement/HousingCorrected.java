// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A stay was recorded wrongly.
 *
 * @param couplingId the coupling
 * @param municipality CBS code of the municipality that is to house the household
 * @param persons size of the household
 * @param waiting members who still wait for a home
 * @param before the recorded stay
 * @param after the right stay, or null when there was none
 * @param reason code of the reason
 * @param realised change of the realisation
 */
public record HousingCorrected(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        int waiting,
        Housing before,
        Housing after,
        CorrectionReason reason,
        List<Realised> realised)
        implements PlacementEvent {

    public HousingCorrected {
        realised = List.copyOf(realised);
    }
}
