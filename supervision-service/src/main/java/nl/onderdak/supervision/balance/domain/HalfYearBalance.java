// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * One half-year in a series, in persons.
 *
 * @param halfYear the half-year
 * @param openingBalance carried into it: the closing balance of the one before
 * @param carriedForecast forecast quota carried into it, that no definitive one has replaced
 * @param sums its sums
 */
public record HalfYearBalance(HalfYear halfYear, long openingBalance, long carriedForecast, HalfYearSums sums) {

    /** The quota with the backlog added or the surplus taken off, takeovers included. */
    public long correctedQuota() {
        return sums.quota() - openingBalance - sums.takenOver();
    }

    /** At its end, and carried into the next. */
    public long balance() {
        return openingBalance + sums.takenOver() - sums.quota() + sums.realised();
    }

    /** Forecast quota carried into the next. */
    long forecast() {
        return carriedForecast + sums.forecastQuota() + sums.takenOverForecast();
    }

    /** Whether a term of it rests on a forecast. */
    public boolean restsOnForecast() {
        return carriedForecast != 0 || sums.forecastQuota() != 0 || sums.takenOverForecast() != 0;
    }

    /** Whether nothing was carried into it and nothing happened in it. */
    public boolean isEmpty() {
        return openingBalance == 0 && carriedForecast == 0 && sums.equals(HalfYearSums.NONE);
    }
}
