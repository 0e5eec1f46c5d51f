// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

/**
 * The sums of one half-year, in persons.
 *
 * @param takenOver persons taken over from municipalities that ended and from an earlier administration, less those
 *     handed over
 * @param quota its quota, forecast included
 * @param forecastQuota the part of it that is a forecast
 * @param realised persons housed, corrections included
 * @param takenOverForecast forecast quota in the takeovers, less that in the handovers
 */
public record HalfYearSums(long takenOver, long quota, long forecastQuota, long realised, long takenOverForecast) {

    /** A half-year without entries. */
    public static final HalfYearSums NONE = new HalfYearSums(0, 0, 0, 0, 0);

    /** Both together. */
    public HalfYearSums plus(HalfYearSums other) {
        return new HalfYearSums(
                takenOver + other.takenOver,
                quota + other.quota,
                forecastQuota + other.forecastQuota,
                realised + other.realised,
                takenOverForecast + other.takenOverForecast);
    }
}
