// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
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
 * @param expected family members who are expected, by day of arrival; null when nobody is
 */
public record HouseholdRecoupled(
        UUID couplingId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        int persons,
        LocalDate recoupledOn,
        List<FamilyArrival> expected)
        implements PlacementEvent {

    public HouseholdRecoupled {
        expected = expected == null || expected.isEmpty() ? null : List.copyOf(expected);
    }
}
