// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Members of a coupled household moved in: into the first home, a place that does not count, or a next home.
 *
 * @param couplingId the coupling
 * @param municipality that is to house the household
 * @param persons size of the household
 * @param waiting members who still wait for a home
 * @param housing place, day and members
 * @param realised change of the realisation; empty for a stay that does not count and for a next home
 * @param expected family members who are still expected, by day of arrival, when one of those who moved in was; null when
 *     the same are expected as before
 */
public record HouseholdHoused(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        int waiting,
        Housing housing,
        List<Realised> realised,
        List<FamilyArrival> expected)
        implements PlacementEvent {

    public HouseholdHoused {
        realised = List.copyOf(realised);
        expected = expected == null ? null : List.copyOf(expected);
    }

    /** Of members who had arrived before. */
    public HouseholdHoused(
            UUID couplingId,
            MunicipalityCode municipality,
            int persons,
            int waiting,
            Housing housing,
            List<Realised> realised) {
        this(couplingId, municipality, persons, waiting, housing, realised, null);
    }
}
