// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * A number of persons that is not certain.
 *
 * @param low lower bound
 * @param middle expected
 * @param high upper bound
 */
public record Range(long low, long middle, long high) {

    /** Nothing. */
    public static final Range NONE = new Range(0, 0, 0);

    /** A number without doubt. */
    public static Range exactly(long persons) {
        return new Range(persons, persons, persons);
    }

    /**
     * The range that the last observations suggest: their empirical quantiles. Source: Hyndman and Athanasopoulos,
     * <i>Forecasting: Principles and Practice</i>, 3rd edition, 5.5: a prediction interval consists of quantiles of the
     * distribution of the forecast, here that of the observations themselves.
     *
     * @param observations in order of time, possibly none
     */
    static Range of(List<Long> observations, ForecastMethod method) {
        if (observations.isEmpty()) {
            return NONE;
        }
        var last = observations.subList(Math.max(0, observations.size() - method.halfYears()), observations.size());
        return new Range(quantile(last, method.low()), quantile(last, method.middle()), quantile(last, method.high()));
    }

    /**
     * The smallest observation that at least this share of them does not exceed. Source: Hyndman and Fan, <i>Sample
     * Quantiles in Statistical Packages</i>, The American Statistician 50(4), 1996, definition 1: always one of the
     * observations, so a whole number of persons.
     *
     * @param share in basis points
     */
    static long quantile(List<Long> observations, int share) {
        var sorted = observations.stream().sorted().toList();
        long place = Math.ceilDiv((long) sorted.size() * share, ForecastMethod.WHOLE);
        return sorted.get((int) Math.max(1, place) - 1);
    }

    /** Both together: the bounds are added too, as if they came true at once, so that the sum is never too narrow. */
    public Range plus(Range other) {
        return new Range(low + other.low, middle + other.middle, high + other.high);
    }

    /** Each moved by the same number. */
    public Range plus(long persons) {
        return each(value -> value + persons);
    }

    /** None below this. */
    public Range atLeast(long persons) {
        return each(value -> Math.max(persons, value));
    }

    /** Whether a number is between the bounds, or on one. */
    public boolean contains(long persons) {
        return low <= persons && persons <= high;
    }

    private Range each(LongUnaryOperator change) {
        var changed = LongStream.of(low, middle, high).map(change).toArray();
        return new Range(changed[0], changed[1], changed[2]);
    }
}
