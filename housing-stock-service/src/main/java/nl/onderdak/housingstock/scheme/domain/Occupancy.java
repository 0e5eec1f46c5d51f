// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import nl.onderdak.housingstock.policy.domain.PolicyValue;

/**
 * Persons and the dwellings that they need.
 *
 * @param persons to house
 * @param perDwelling average of persons in a dwelling, in hundredths
 */
public record Occupancy(int persons, PolicyValue perDwelling) {

    private static final long HUNDRED = 100;

    /** Whole dwellings, rounded up: the last one is not full. */
    public int dwellings() {
        return Math.toIntExact(Math.ceilDiv(persons * HUNDRED, perDwelling.value()));
    }
}
