// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

/**
 * What is expected of one half-year in one scenario, in persons.
 *
 * @param coming what the ledger holds of it
 * @param scenario what is taken into account
 * @param added persons that the scenario adds to unchanged policy, or with a minus takes away
 * @param realised persons housed in all of it
 * @param balance at its end; negative is backlog, and the bounds follow from those of the realisation
 */
public record ForecastLine(ComingHalfYear coming, Scenario scenario, long added, Range realised, Range balance) {

    /** Persons behind when it goes as expected, never negative. */
    public long backlog() {
        return Math.max(0, -balance.middle());
    }
}
