// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;

/**
 * The balance of an area at the end of a day, in persons: persons housed against the quota, art. 28 Huisvestingswet
 * 2014. A negative balance is backlog (<i>achterstand</i>), a positive one is surplus (<i>voorsprong</i>).
 *
 * @param validOn the day, included
 * @param openingBalance carried over from before the half-year of that day: the closing balance of the one before
 * @param takenOver persons taken over in the half-year, less those handed over: from municipalities that ended
 *     (<i>herindeling</i>), and from an earlier administration (<i>beginsaldo</i>)
 * @param quota the quota of the half-year as it stands on the day, forecast included; counts in full
 * @param forecastQuota the part of it that is a forecast
 * @param realised persons housed in the half-year up to and including the day, corrections included
 * @param carriedForecast forecast quota of earlier half-years that no definitive one has replaced
 * @param takenOverForecast forecast quota in the takeovers, less that in the handovers
 */
public record Balance(
        LocalDate validOn,
        long openingBalance,
        long takenOver,
        long quota,
        long forecastQuota,
        long realised,
        long carriedForecast,
        long takenOverForecast) {

    /** A balance of zero in every term. */
    public static Balance none(LocalDate validOn) {
        return new Balance(validOn, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * The sum of two areas.
     *
     * @throws IllegalArgumentException when their days differ
     */
    public Balance plus(Balance other) {
        if (!validOn.equals(other.validOn)) {
            throw new IllegalArgumentException("balances of different days");
        }
        return new Balance(
                validOn,
                openingBalance + other.openingBalance,
                takenOver + other.takenOver,
                quota + other.quota,
                forecastQuota + other.forecastQuota,
                realised + other.realised,
                carriedForecast + other.carriedForecast,
                takenOverForecast + other.takenOverForecast);
    }

    /** The half-year of the day. */
    public HalfYear halfYear() {
        return HalfYear.of(validOn);
    }

    /**
     * The quota with the backlog added or the surplus taken off, takeovers included (<i>gecorrigeerde
     * taakstelling</i>).
     */
    public long correctedQuota() {
        return quota - openingBalance - takenOver;
    }

    /** Persons still to be housed in the half-year to leave no backlog. */
    public long stillToHouse() {
        return Math.max(0, correctedQuota() - realised);
    }

    /** Signed: negative is backlog. */
    public long balance() {
        return openingBalance + takenOver - quota + realised;
    }

    /** Persons behind (<i>achterstand</i>), never negative. */
    public long backlog() {
        return Math.max(0, -balance());
    }

    /** Persons ahead (<i>voorsprong</i>), never negative. */
    public long surplus() {
        return Math.max(0, balance());
    }

    /** Whether the quota of the half-year is, in part, a forecast. */
    public boolean includesForecast() {
        return forecastQuota != 0;
    }

    /** Whether a term of it rests on a forecast, of this half-year, of an earlier one, taken over or handed over. */
    public boolean restsOnForecast() {
        return forecastQuota != 0 || carriedForecast != 0 || takenOverForecast != 0;
    }

    /** The part of the half-year that has passed; an even pace would have realised as much. */
    public Share expectedShare() {
        return Share.elapsed(validOn);
    }

    /** The part of the corrected quota that is realised. */
    public Share realisedShare() {
        return new Share(realised, correctedQuota());
    }
}
