// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * COA linked a household to a municipality (<i>koppeling</i>).
 *
 * @param couplingId the coupling
 * @param municipality where the household is to be housed
 * @param persons size of the household
 * @param permitOn day the permit was granted; of the household's first permit when there are several
 * @param coupledOn day of the coupling
 * @param expected family members who are expected, by day of arrival; null when nobody is
 */
public record HouseholdCoupled(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        LocalDate permitOn,
        LocalDate coupledOn,
        List<FamilyArrival> expected)
        implements PlacementEvent {

    public HouseholdCoupled {
        expected = expected == null || expected.isEmpty() ? null : List.copyOf(expected);
    }
}
