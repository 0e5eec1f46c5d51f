// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * COA linked a household of which no member counts yet to another municipality (<i>herkoppeling</i>). No quota changes: the
 * household counts where it is housed.
 *
 * @param couplingId the coupling
 * @param municipality where the household is to be housed from now on
 * @param previousMunicipality where it was to be housed before
 * @param persons size of the household
 * @param recoupledOn day of the re-coupling
 */
public record HouseholdRecoupled(
        UUID couplingId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        int persons,
        LocalDate recoupledOn)
        implements PlacementEvent {}
