// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Parts of one whole, exact: fractions with one denominator, of which the numerators add up to it.
 *
 * @param numerators per municipality, none negative
 * @param denominator their sum, at least 1
 */
record Shares(SortedMap<MunicipalityCode, BigInteger> numerators, BigInteger denominator) {

    /** Shares with a weight in thousandths. */
    record Weighed(Shares shares, int perMille) {}

    /**
     * @param masses none negative
     * @return in proportion to the masses, of which at least one is more than 0
     */
    static Shares of(Map<MunicipalityCode, BigDecimal> masses) {
        int scale = masses.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var numerators = new TreeMap<MunicipalityCode, BigInteger>();
        masses.forEach((code, mass) ->
                numerators.put(code, mass.setScale(Math.max(0, scale)).unscaledValue()));
        return new Shares(numerators, sum(numerators));
    }

    /** @param parts of the same municipalities, together a thousand per mille */
    static Shares mix(List<Weighed> parts) {
        var denominator =
                parts.stream().map(part -> part.shares().denominator()).reduce(BigInteger.ONE, BigInteger::multiply);
        var numerators = new TreeMap<MunicipalityCode, BigInteger>();
        for (var part : parts) {
            var factor = denominator.divide(part.shares().denominator()).multiply(BigInteger.valueOf(part.perMille()));
            part.shares()
                    .numerators()
                    .forEach((code, numerator) -> numerators.merge(code, numerator.multiply(factor), BigInteger::add));
        }
        return new Shares(numerators, denominator.multiply(BigInteger.valueOf(1_000)));
    }

    /**
     * Apportions a number of persons so that the parts add up to it: each municipality gets the whole persons of its
     * share, and those that lose most by that get one more, in the order of their codes where they lose the same.
     */
    SortedMap<MunicipalityCode, Integer> apportion(int persons) {
        var apportioned = new TreeMap<MunicipalityCode, Integer>();
        var lost = new TreeMap<MunicipalityCode, BigInteger>();
        numerators.forEach((code, numerator) -> {
            var exact = numerator.multiply(BigInteger.valueOf(persons)).divideAndRemainder(denominator);
            apportioned.put(code, exact[0].intValueExact());
            lost.put(code, exact[1]);
        });
        int left = persons
                - apportioned.values().stream().mapToInt(Integer::intValue).sum();
        var order = new ArrayList<>(lost.keySet());
        // stable, so that the order of the codes remains among equals
        order.sort(Comparator.comparing(lost::get, Comparator.reverseOrder()));
        order.subList(0, left).forEach(code -> apportioned.merge(code, 1, Integer::sum));
        return apportioned;
    }

    private static BigInteger sum(Map<MunicipalityCode, BigInteger> numbers) {
        return numbers.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
