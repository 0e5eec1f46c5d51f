// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

import java.time.LocalDate;

/**
 * A value that a rule or a calculation uses, from a day on until the next value of its term.
 *
 * @param term what it is for
 * @param effectiveOn first day it counts on
 * @param value in the unit of its term
 * @param source where it comes from
 */
public record PolicyValue(Term term, LocalDate effectiveOn, long value, Source source) {

    /** A value of the request, from a day on. */
    public static PolicyValue given(Term term, LocalDate day, long value) {
        return new PolicyValue(term, day, value, Source.GIVEN);
    }

    /** The value as a number of persons, years or eurocents. */
    public int intValue() {
        return Math.toIntExact(value);
    }
}
