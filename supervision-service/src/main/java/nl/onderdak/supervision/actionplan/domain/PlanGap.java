// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.Pace;

/**
 * A plan set against its order: what is due from the half-year in which it was delivered up to and including the one at
 * the end of which nothing may be left, and what its measures bring in these half-years. Source: the order to Almelo of
 * 2024, to clear the whole backlog within 2025.
 *
 * @param from the half-year of the delivery
 * @param until the half-year of the goal; before {@code from} when the plan was delivered after it
 * @param backlog persons still to be housed when {@code from} begins, with what was taken over; negative for a surplus
 * @param quota quotas of these half-years, definitive and forecast
 * @param effect persons whom the measures are expected to house in them
 * @param realisedBefore persons housed in the two half-years before {@code from}
 */
public record PlanGap(HalfYear from, HalfYear until, long backlog, long quota, long effect, long realisedBefore) {

    private static final int HALF_YEARS_BEFORE = 2;

    /** Persons due (<i>opgave</i>); 0 when a surplus exceeds the quotas. */
    public long due() {
        return Math.max(0, backlog + quota);
    }

    /** Persons due whom no measure houses (<i>tekort</i>); 0 when the plan is enough. */
    public long gap() {
        return Math.max(0, due() - effect);
    }

    /** Half-years that are left for the goal; 0 when the plan was delivered after it. */
    public int halfYears() {
        return from.countTo(until);
    }

    /** Persons per half-year at which nothing is left in time. */
    public Pace requiredPace() {
        return Pace.required(due(), Math.max(1, halfYears()));
    }

    /** Persons per half-year in the year before. */
    public Pace pastPace() {
        return new Pace(realisedBefore, HALF_YEARS_BEFORE);
    }
}
