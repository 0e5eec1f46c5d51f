// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a guarantee covers.
 *
 * @param from first day
 * @param until last day
 */
public record Term(LocalDate from, LocalDate until) {

    private static final int USUAL_YEARS = 5;

    /** The usual term of five years: practice of municipalities. */
    public static Term usual(LocalDate from) {
        return new Term(from, from.plusYears(USUAL_YEARS).minusDays(1));
    }

    /** Whether it has a day in the month. */
    boolean covers(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(until));
    }
}
