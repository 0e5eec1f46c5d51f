// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import java.time.LocalDate;

/**
 * A tenancy to assess: a household and the home it is offered. Names no person.
 *
 * @param persons in the household
 * @param age of the tenant, or of the older of tenant and partner, on the day
 * @param excepted whether there is a child, or the home is adapted to a handicap
 * @param selfContained whether the home has its own entrance, kitchen and toilet (<i>zelfstandig</i>)
 * @param capacity persons that the home suits, or null when not given: it is then taken to suit the household
 * @param rent bare rent per month in eurocents
 * @param day of moving in
 */
public record Tenancy(
        int persons, int age, boolean excepted, boolean selfContained, Integer capacity, int rent, LocalDate day) {

    /** Whether the home suits this many persons. */
    boolean suits(long many) {
        return capacity == null || capacity >= many;
    }
}
