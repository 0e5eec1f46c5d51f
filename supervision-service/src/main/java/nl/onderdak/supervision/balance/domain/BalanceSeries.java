// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;

/**
 * Half-years one after the other; what one ends with is what the next begins with.
 *
 * @param halfYears without gaps
 * @param openingBalance carried into the first, with the balances taken over within the series
 * @param carriedForecast forecast quota of half-years before the first that no definitive one has replaced
 */
public record BalanceSeries(List<HalfYearBalance> halfYears, long openingBalance, long carriedForecast) {

    /**
     * Builds the series.
     *
     * @param carriedIn the balance before the first half-year
     * @param carriedForecast the forecast quota in that balance
     * @param sums what happened per half-year; absent means nothing
     * @param from the first
     * @param to the last, not before the first
     */
    public static BalanceSeries of(
            long carriedIn, long carriedForecast, Map<HalfYear, HalfYearSums> sums, HalfYear from, HalfYear to) {
        var halfYears = new ArrayList<HalfYearBalance>();
        var carried = carriedIn;
        var opening = carriedIn;
        for (var halfYear :
                Stream.iterate(from, HalfYear::next).limit(from.countTo(to)).toList()) {
            var happened = sums.getOrDefault(halfYear, HalfYearSums.NONE);
            var balance = new HalfYearBalance(halfYear, carried + happened.opening(), happened);
            opening += happened.opening();
            carried = balance.balance();
            halfYears.add(balance);
        }
        return new BalanceSeries(List.copyOf(halfYears), opening, carriedForecast);
    }

    /** All quotas together. */
    public long quota() {
        return halfYears.stream().mapToLong(each -> each.sums().quota()).sum();
    }

    /** Whether a quota in it is a forecast. */
    public boolean includesForecast() {
        return halfYears.stream().anyMatch(each -> each.sums().forecastQuota() != 0);
    }

    /** Whether a balance in it rests on a forecast, of these half-years or of an earlier one. */
    public boolean restsOnForecast() {
        return includesForecast() || carriedForecast != 0;
    }

    /** What is to be done in all: backlog at the start and the quotas (<i>opgave</i>). */
    public long due() {
        return quota() - openingBalance;
    }

    /** All persons housed. */
    public long realised() {
        return halfYears.stream().mapToLong(each -> each.sums().realised()).sum();
    }

    /** At the end of the last half-year. */
    public long balance() {
        return openingBalance - quota() + realised();
    }
}
