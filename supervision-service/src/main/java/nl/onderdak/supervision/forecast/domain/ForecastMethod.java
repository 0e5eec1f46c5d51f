// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.time.LocalDate;

/**
 * How realisation is expected from a municipality's own history, from a day on.
 *
 * @param effectiveOn first day of a forecast that this version is used for
 * @param halfYears the most closed half-years that are looked at, the last ones
 * @param low share of the lower bound, in basis points
 * @param middle share of the expectation, in basis points
 * @param high share of the upper bound, in basis points
 */
public record ForecastMethod(LocalDate effectiveOn, int halfYears, int low, int middle, int high) {

    /** All of them, in basis points. */
    public static final int WHOLE = 10_000;
}
