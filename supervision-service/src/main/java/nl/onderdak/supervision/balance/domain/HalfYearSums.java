// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

/**
 * The sums of one half-year, in persons.
 *
 * @param takenOver from municipalities that ended and from an earlier administration, less what was handed over
 * @param quota its quota, forecast included
 * @param forecastQuota the part of it that is a forecast
 * @param realised persons housed, corrections included
 * @param takenOverForecast forecast quota in what was taken over, less that in what was handed over
 */
public record HalfYearSums(long takenOver, long quota, long forecastQuota, long realised, long takenOverForecast) {

    /** A half-year without entries. */
    public static final HalfYearSums NONE = new HalfYearSums(0, 0, 0, 0, 0);
}
