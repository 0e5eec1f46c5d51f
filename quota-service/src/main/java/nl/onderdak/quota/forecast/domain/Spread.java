// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Average and spread of numbers of persons, computed in whole numbers and decimals so that the result is the same on
 * every machine.
 *
 * @param average with two decimals
 * @param minimum the smallest
 * @param maximum the largest
 * @param standardDeviation of these numbers themselves, not of a sample; with two decimals
 */
public record Spread(BigDecimal average, int minimum, int maximum, BigDecimal standardDeviation) {

    private static final int DECIMALS = 2;

    /** @param persons at least one number */
    public static Spread of(List<Integer> persons) {
        var n = BigInteger.valueOf(persons.size());
        var sum = BigInteger.valueOf(stream(persons).sum());
        var sumOfSquares =
                BigInteger.valueOf(stream(persons).map(one -> one * one).sum());
        // n times the sum of squares less the square of the sum is n squared times the variance, and a whole number
        var spread = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
        return new Spread(
                new BigDecimal(sum).divide(new BigDecimal(n), DECIMALS, RoundingMode.HALF_UP),
                Math.toIntExact(stream(persons).min().orElseThrow()),
                Math.toIntExact(stream(persons).max().orElseThrow()),
                new BigDecimal(spread)
                        .sqrt(MathContext.DECIMAL128)
                        .divide(new BigDecimal(n), DECIMALS, RoundingMode.HALF_UP));
    }

    private static LongStream stream(List<Integer> persons) {
        return persons.stream().mapToLong(Integer::longValue);
    }
}
