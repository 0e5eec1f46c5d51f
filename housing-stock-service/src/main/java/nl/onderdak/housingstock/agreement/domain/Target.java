// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import nl.onderdak.contracts.housingstock.TargetGroup;

/**
 * What a landlord is to let to a target group in a year: a share of the vacated homes, or a number of homes.
 *
 * @param group the target group, or null for all special ones together
 * @param share of the vacated homes in basis points, or null
 * @param number of homes, or null
 */
public record Target(TargetGroup group, Integer share, Integer number) {

    /** The number of homes when this many are vacated. */
    public long homes(long mutations, Rounding rounding) {
        return number == null ? rounding.of(mutations, share) : number;
    }

    /** Whether a letting to this group counts. */
    public boolean counts(TargetGroup letTo) {
        return group == null ? letTo != TargetGroup.REGULAR : group == letTo;
    }
}
