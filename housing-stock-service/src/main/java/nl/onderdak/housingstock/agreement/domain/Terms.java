// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import java.util.List;

/**
 * What is agreed.
 *
 * @param targets by target group
 * @param directAllocationLimit the largest share of the vacated homes that is allocated directly, in basis points, or
 *     null when none is agreed
 * @param rounding how shares become whole homes
 * @param mutations the number of vacated homes that shares are taken of, or null for the measured one
 * @param excludedNeighbourhoods where the landlord houses nobody of the target groups; its targets stay the same
 */
public record Terms(
        List<Target> targets,
        Integer directAllocationLimit,
        Rounding rounding,
        Integer mutations,
        List<String> excludedNeighbourhoods) {

    public Terms {
        targets = List.copyOf(targets);
        excludedNeighbourhoods = List.copyOf(excludedNeighbourhoods);
    }

    /** Whether these allow a larger share of direct allocation than others. */
    boolean allowMoreThan(Terms others) {
        if (others.directAllocationLimit == null) {
            return false;
        }
        return directAllocationLimit == null || directAllocationLimit > others.directAllocationLimit;
    }
}
