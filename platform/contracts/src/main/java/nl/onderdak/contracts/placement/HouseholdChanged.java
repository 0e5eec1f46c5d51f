// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A household became larger or smaller, another family is expected, or members are in another age band.
 *
 * @param couplingId the coupling
 * @param municipality that is to house the household
 * @param persons size of the household from now on
 * @param waiting members who wait for a home
 * @param cause cause of the change
 * @param changedOn day of the change
 * @param expected family members who are expected, by day of arrival; null when nobody is
 */
public record HouseholdChanged(
        UUID couplingId,
        MunicipalityCode municipality,
        int persons,
        int waiting,
        Cause cause,
        LocalDate changedOn,
        List<FamilyArrival> expected)
        implements PlacementEvent {

    public HouseholdChanged {
        expected = expected == null || expected.isEmpty() ? null : List.copyOf(expected);
    }

    /** The cause of a change in a household. */
    public enum Cause {
        /** Other family members are expected than before; the size stays. */
        EXPECTED,
        /** Family members who were expected arrived (<i>nareizigers</i>). */
        ARRIVED,
        /** Adult children form a household of their own. */
        ADULT_CHILDREN_APART,
        /** A former unaccompanied minor and the family that followed live apart. */
        FORMER_AMV_APART,
        /** Partners form households of their own. */
        PARTNERS_APART,
        /** Another household joined it (<i>gezinshereniging</i>). */
        REUNITED,
        /** Members are in another age band; the size stays. */
        AGED
    }
}
