// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import nl.onderdak.housingstock.policy.domain.Source;

/**
 * A limit of bare rent in a year.
 *
 * @param year calendar year
 * @param kind which limit
 * @param amount eurocents per month
 * @param source where it was found
 */
public record RentLimit(int year, LimitKind kind, int amount, Source source) {

    /** Whether the rent is at or below it. */
    boolean allows(int rent) {
        return rent <= amount;
    }
}
