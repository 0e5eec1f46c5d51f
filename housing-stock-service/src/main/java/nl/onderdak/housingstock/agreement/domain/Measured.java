// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import java.util.Map;
import nl.onderdak.contracts.housingstock.TargetGroup;

/**
 * What became of the homes of a landlord in a municipality and a year.
 *
 * @param mutations vacated homes
 * @param mutationsExcluded those of them in excluded neighbourhoods and complexes
 * @param directAllocations homes that were let to a coupled household, or are reserved for one
 * @param groups by target group; one without any is absent
 */
public record Measured(
        long mutations, long mutationsExcluded, long directAllocations, Map<TargetGroup, Counts> groups) {

    /**
     * Homes of one target group.
     *
     * @param let let to it in the year
     * @param letExcluded those of them in excluded neighbourhoods and complexes
     * @param announced meant for it and not let yet
     */
    public record Counts(long let, long letExcluded, long announced) {}
}
