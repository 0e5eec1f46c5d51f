// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A household that still waits for a home is from now on to be housed by the successor of its municipality, which ended
 * (<i>herindeling</i>).
 *
 * @param couplingId the coupling
 * @param municipality where the household is to be housed from now on
 * @param previousMunicipality the municipality that ended
 * @param persons size of the household
 * @param transferredOn first day without that municipality
 */
public record CouplingTransferred(
        UUID couplingId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        int persons,
        LocalDate transferredOn)
        implements PlacementEvent {}
