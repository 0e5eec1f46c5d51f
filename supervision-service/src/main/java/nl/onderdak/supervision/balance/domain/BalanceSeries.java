// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;

/**
 * Consecutive half-years; each begins with the balance that the one before ended with.
 *
 * @param halfYears without gaps
 * @param openingBalance carried into the first
 */
public record BalanceSeries(List<HalfYearBalance> halfYears, long openingBalance) {

    /**
     * Builds the series.
     *
     * @param openingBalance the balance before the first half-year
     * @param carriedForecast the forecast quota in it that no definitive one has replaced
     * @param sums the sums per half-year; an absent half-year has none
     * @param from the first
     * @param to the last, not before the first
     */
    public static BalanceSeries of(
            long openingBalance, long carriedForecast, Map<HalfYear, HalfYearSums> sums, HalfYear from, HalfYear to) {
        var halfYears = new ArrayList<HalfYearBalance>();
        var carried = openingBalance;
        var forecast = carriedForecast;
        for (var halfYear :
                Stream.iterate(from, HalfYear::next).limit(from.countTo(to)).toList()) {
            var balance =
                    new HalfYearBalance(halfYear, carried, forecast, sums.getOrDefault(halfYear, HalfYearSums.NONE));
            carried = balance.balance();
            forecast = balance.forecast();
            halfYears.add(balance);
        }
        return new BalanceSeries(List.copyOf(halfYears), openingBalance);
    }

    /**
     * The years of a series.
     *
     * @throws IllegalArgumentException when it is not one of whole years
     */
    public List<YearBalance> years() {
        return IntStream.range(0, halfYears.size() / 2 + halfYears.size() % 2)
                .mapToObj(i ->
                        new YearBalance(halfYears.get(2 * i), halfYears.get(Math.min(2 * i + 1, halfYears.size() - 1))))
                .toList();
    }

    /** Persons taken over in the series, less those handed over. */
    public long takenOver() {
        return sum(HalfYearSums::takenOver);
    }

    /** All quotas together. */
    public long quota() {
        return sum(HalfYearSums::quota);
    }

    /** Whether a quota in it is a forecast. */
    public boolean includesForecast() {
        return halfYears.stream().anyMatch(each -> each.sums().forecastQuota() != 0);
    }

    /** Whether one of its half-years rests on a forecast, of its own, of an earlier one or taken over. */
    public boolean restsOnForecast() {
        return halfYears.stream().anyMatch(HalfYearBalance::restsOnForecast);
    }

    /** Persons due in all: backlog at the start, backlog taken over, and the quotas (<i>opgave</i>). */
    public long due() {
        return quota() - openingBalance - takenOver();
    }

    /** All persons housed. */
    public long realised() {
        return sum(HalfYearSums::realised);
    }

    /** At the end of the last half-year. */
    public long balance() {
        return halfYears.getLast().balance();
    }

    private long sum(ToLongFunction<HalfYearSums> term) {
        return halfYears.stream().map(HalfYearBalance::sums).mapToLong(term).sum();
    }
}
