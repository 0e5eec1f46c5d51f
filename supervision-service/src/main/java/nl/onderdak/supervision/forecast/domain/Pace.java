// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Persons in a number of periods, exact.
 *
 * @param persons in all periods together
 * @param periods at least 1
 */
public record Pace(long persons, int periods) {

    public Pace {
        if (periods < 1) {
            throw new IllegalArgumentException("a pace needs a period");
        }
    }

    /**
     * The pace at which nothing is left after these periods: persons due, spread evenly. Source: the plan of Almelo of 27
     * March 2025, which sets quota and backlog against the pace until then.
     */
    public static Pace required(long due, int periods) {
        return new Pace(Math.max(0, due), periods);
    }

    /** Persons per period, to one decimal: 83 in two half-years is 41.5. */
    public BigDecimal perPeriod() {
        return BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(periods), 1, RoundingMode.HALF_UP);
    }

    /** Whole persons per period that are enough: 28,283 in six months is 4,714 a month. */
    public long enough() {
        return Math.ceilDiv(persons, periods);
    }
}
