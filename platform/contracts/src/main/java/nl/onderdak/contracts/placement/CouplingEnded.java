// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A coupling ended before a member of the household counted.
 *
 * @param couplingId the coupling
 * @param municipality that was to house the household
 * @param reason code of the reason
 * @param endedOn first day without the coupling
 */
public record CouplingEnded(UUID couplingId, MunicipalityCode municipality, EndReason reason, LocalDate endedOn)
        implements PlacementEvent {}
