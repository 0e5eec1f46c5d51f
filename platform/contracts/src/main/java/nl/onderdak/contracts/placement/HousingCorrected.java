// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A housing was recorded wrongly.
 *
 * @param couplingId the coupling
 * @param municipality CBS code of the municipality that housed it
 * @param before the recorded housing
 * @param after the right housing, or null when the household was not housed at all
 * @param reason code of the reason
 */
public record HousingCorrected(
        UUID couplingId, MunicipalityCode municipality, Housing before, Housing after, CorrectionReason reason)
        implements PlacementEvent {}
