// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The successor of a municipality that ended takes over a household that still waits for a home (<i>herindeling</i>), and
 * is to house it from now on.
 *
 * @param couplingId the coupling
 * @param municipality the successor
 * @param previousMunicipality the municipality that ended
 * @param persons size of the household
 * @param waiting members who wait for a home
 * @param effectiveOn first day without that municipality
 * @param expected family members who are expected, by day of arrival; null when nobody is
 */
public record CouplingTakenOver(
        UUID couplingId,
        MunicipalityCode municipality,
        MunicipalityCode previousMunicipality,
        int persons,
        int waiting,
        LocalDate effectiveOn,
        List<FamilyArrival> expected)
        implements PlacementEvent {

    public CouplingTakenOver {
        expected = expected == null || expected.isEmpty() ? null : List.copyOf(expected);
    }
}
