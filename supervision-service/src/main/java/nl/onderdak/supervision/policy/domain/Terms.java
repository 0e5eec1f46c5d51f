// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

/**
 * Terms that a province gives municipalities, in days; null when the policy names none.
 *
 * @param responseDays to answer a request for information
 * @param planDays to hand in a plan of action that was ordered
 * @param complianceDays to comply after a decision to act in the place of the municipality
 */
public record Terms(Integer responseDays, Integer planDays, Integer complianceDays) {

    /** None named. */
    public static final Terms NONE = new Terms(null, null, null);
}
