// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.domain.Simulation.Order;
import nl.onderdak.quota.simulation.domain.Today.Quota;
import nl.onderdak.quota.target.domain.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final HalfYear HALF_YEAR = HalfYear.valueOf("2024-H1");

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void byInhabitantsAloneTheStatutoryQuotasComeOut(Rounding rounding) {
        // Given
        var today = today(rounding, 18_750, 333, 333, 333, 1);

        // When
        var simulation = accepted(order(Method.STATUTORY, Map.of(Indicator.POPULATION, 1_000)), today);

        // Then
        assertTrue(simulation.outcomes().stream().allMatch(outcome -> outcome.difference() == 0));
    }

    @Test
    void byInhabitantsAloneAProvinceGetsItsStatutoryQuotasToo() {
        // Given
        var almelo = new Quota(code(141), 73_949, 78);
        var borne = new Quota(code(147), 24_524, 26);
        var today = new Today(HALF_YEAR, 1, 18_750, 17_811_291, Rounding.HALF_UP, List.of(almelo, borne));

        // When
        var statutory = accepted(order(Method.STATUTORY, Map.of(Indicator.POPULATION, 1_000)), today);
        var conserved = accepted(order(Method.LARGEST_REMAINDER, Map.of(Indicator.POPULATION, 1_000)), today);

        // Then
        assertEquals(List.of(78, 26), simulated(statutory));
        assertEquals(new BigDecimal("77.8463"), statutory.outcomes().getFirst().unrounded());
        assertEquals(104, conserved.sum());
    }

    @Test
    void theLargestRemaindersAreRoundedUpAndTiesGoByCode() {
        // Given
        var today = today(Rounding.HALF_UP, 100, 333, 333, 333, 1);

        // When
        var simulation = accepted(order(Method.LARGEST_REMAINDER, Map.of(Indicator.POPULATION, 1_000)), today);

        // Then
        assertEquals(List.of(34, 33, 33, 0), simulated(simulation));
        assertEquals(100, simulation.sum());
        assertEquals(1, simulation.moved());
    }

    @Test
    void anExtentCountsAsItIsAndARatioCountsPerInhabitant() {
        // Given
        var today = today(Rounding.HALF_UP, 100, 900, 100);
        var sameForBoth = Map.of(code(0), BigDecimal.TEN, code(1), BigDecimal.TEN);

        // When
        var extent = accepted(
                order(
                        Method.LARGEST_REMAINDER,
                        Map.of(Indicator.VACATED_HOMES, 1_000),
                        values(Indicator.VACATED_HOMES, sameForBoth)),
                today);
        var ratio = accepted(
                order(
                        Method.LARGEST_REMAINDER,
                        Map.of(Indicator.LIVEABILITY, 1_000),
                        values(Indicator.LIVEABILITY, sameForBoth)),
                today);

        // Then
        assertEquals(List.of(50, 50), simulated(extent));
        assertEquals(List.of(90, 10), simulated(ratio));
    }

    @Test
    void weightsMixTheShares() {
        // Given
        var today = today(Rounding.HALF_UP, 1_000, 900, 100);

        // When
        var simulation = accepted(
                order(
                        Method.LARGEST_REMAINDER,
                        Map.of(Indicator.POPULATION, 750, Indicator.VACATED_HOMES, 250),
                        values(
                                Indicator.VACATED_HOMES,
                                Map.of(code(0), new BigDecimal("0.1"), code(1), new BigDecimal("0.3")))),
                today);

        // Then
        assertEquals(List.of(738, 262), simulated(simulation));
        assertEquals(
                List.of(new BigDecimal("737.5000"), new BigDecimal("262.5000")),
                simulation.outcomes().stream().map(Outcome::unrounded).toList().subList(0, 2));
    }

    @Test
    void missingValuesAreNamedAndNotGuessed() {
        // Given
        var today = today(Rounding.HALF_UP, 100, 900, 90, 10);
        var some = values(Indicator.TURNOVER, Map.of(code(1), BigDecimal.ONE));

        // When
        var decision = simulate(order(Method.LARGEST_REMAINDER, Map.of(Indicator.TURNOVER, 1_000), some), today);

        // Then
        var missing = new SimulationRejection.IndicatorValuesMissing(Indicator.TURNOVER, Set.of(code(0), code(2)));
        assertEquals(Decision.rejected(missing), decision);
        assertEquals(List.of(Indicator.TURNOVER, 2, "GM0000, GM0002"), missing.arguments());
    }

    @Test
    void aKeyWithoutMassIsRefused() {
        // Given
        var today = today(Rounding.HALF_UP, 100, 900, 100);
        var zero = values(Indicator.TURNOVER, Map.of(code(0), BigDecimal.ZERO, code(1), BigDecimal.ZERO));
        var key = Map.of(Indicator.TURNOVER, 1_000);

        // When
        var notGiven = simulate(order(Method.STATUTORY, key), today);
        var allZero = simulate(order(Method.STATUTORY, key, zero), today);
        var empty = simulate(order(Method.STATUTORY, key), today(Rounding.HALF_UP, 100));

        // Then
        assertEquals(Decision.rejected(new SimulationRejection.IndicatorNotGiven(Indicator.TURNOVER)), notGiven);
        assertEquals(Decision.rejected(new SimulationRejection.IndicatorIsZero(Indicator.TURNOVER)), allZero);
        assertEquals(Decision.rejected(new SimulationRejection.NothingToApportion(HALF_YEAR)), empty);
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_001, 0})
    void weightsAreAThousandTogether(int sum) {
        // When
        var decision = DistributionKey.of(Map.of(Indicator.POPULATION, sum));

        // Then
        assertEquals(Decision.rejected(new SimulationRejection.WeightsDoNotAddUp(sum)), decision);
    }

    @Property(tries = 1_000)
    void whateverTheKeyTheSumIsConservedAndSharesAreOneWhole(
            @ForAll("countries") Country country, @ForAll @IntRange(max = 1_000_000) int persons) {
        // Given
        var today = country.today(persons);
        var order = order(Method.LARGEST_REMAINDER, country.weights(), country.given());

        // When
        var simulation = accepted(order, today);

        // Then
        assertEquals(persons, simulation.sum());
        assertTrue(simulation.outcomes().stream().allMatch(outcome -> outcome.simulated() >= 0));
        assertTrue(simulation.outcomes().stream()
                .allMatch(outcome -> outcome.unrounded()
                                .subtract(BigDecimal.valueOf(outcome.simulated()))
                                .abs()
                                .compareTo(BigDecimal.ONE)
                        <= 0));
    }

    @Property(tries = 300)
    void sharesOfAnyMassesAddUpToOne(@ForAll("countries") Country country) {
        for (var values : country.given()) {
            // When
            var shares = Shares.of(values.values());

            // Then
            assertEquals(
                    shares.denominator(),
                    shares.numerators().values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    @Property(tries = 300)
    void byInhabitantsAloneEveryPolicyIsReproduced(
            @ForAll("countries") Country country,
            @ForAll Rounding rounding,
            @ForAll @IntRange(max = 1_000_000) int persons) {
        // Given
        var today = today(
                rounding,
                persons,
                country.sizes().stream().mapToInt(Integer::intValue).toArray());

        // When
        var simulation = accepted(order(Method.STATUTORY, Map.of(Indicator.POPULATION, 1_000)), today);

        // Then
        assertTrue(simulation.outcomes().stream().allMatch(outcome -> outcome.difference() == 0));
    }

    /** Municipalities with their sizes, the values of every indicator, and weights. */
    record Country(List<Integer> sizes, List<List<Integer>> values, List<Integer> cuts) {

        Today today(int persons) {
            return SimulationTest.today(
                    Rounding.HALF_UP,
                    persons,
                    sizes.stream().mapToInt(Integer::intValue).toArray());
        }

        Map<Indicator, Integer> weights() {
            var sorted = cuts.stream().sorted().toList();
            var weights = new HashMap<Indicator, Integer>();
            int from = 0;
            for (int i = 0; i < Indicator.values().length; i++) {
                int until = i < sorted.size() ? sorted.get(i) : 1_000;
                weights.put(Indicator.values()[i], until - from);
                from = until;
            }
            return weights;
        }

        IndicatorValues[] given() {
            return Arrays.stream(Indicator.values())
                    .filter(indicator -> indicator != Indicator.POPULATION)
                    .map(indicator -> {
                        var ofEach = new HashMap<MunicipalityCode, BigDecimal>();
                        for (int i = 0; i < sizes.size(); i++) {
                            ofEach.put(
                                    code(i),
                                    BigDecimal.valueOf(
                                            1
                                                    + values.get(indicator.ordinal() - 1)
                                                            .get(i),
                                            3));
                        }
                        return SimulationTest.values(indicator, ofEach);
                    })
                    .toArray(IndicatorValues[]::new);
        }
    }

    @Provide
    Arbitrary<Country> countries() {
        return Arbitraries.integers()
                .between(1, 60)
                .flatMap(municipalities -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(1, 900_000)
                                        .list()
                                        .ofSize(municipalities),
                                Arbitraries.integers()
                                        .between(0, 100_000)
                                        .list()
                                        .ofSize(municipalities)
                                        .list()
                                        .ofSize(Indicator.values().length - 1),
                                Arbitraries.integers().between(0, 1_000).list().ofSize(Indicator.values().length - 1))
                        .as(Country::new));
    }

    private static Simulation accepted(Order order, Today today) {
        return state(simulate(order, today));
    }

    private static Decision<Simulation> simulate(Order order, Today today) {
        return Simulation.of(new UUID(0, 1), order, today, Instant.EPOCH);
    }

    private static Order order(Method method, Map<Indicator, Integer> perMille, IndicatorValues... given) {
        return new Order("title", "RIJK", state(DistributionKey.of(perMille)), method, List.of(given));
    }

    private static IndicatorValues values(Indicator indicator, Map<MunicipalityCode, BigDecimal> values) {
        return new IndicatorValues(indicator, "CBS", LocalDate.of(2023, 1, 1), null, values);
    }

    private static Today today(Rounding rounding, int persons, int... sizes) {
        int national = Math.max(1, Arrays.stream(sizes).sum());
        var quotas = new ArrayList<Quota>();
        for (int i = 0; i < sizes.length; i++) {
            quotas.add(new Quota(code(i), sizes[i], rounding.quota(persons, sizes[i], national)));
        }
        return new Today(HALF_YEAR, 1, persons, national, rounding, quotas);
    }

    private static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM%04d".formatted(number));
    }

    private static List<Integer> simulated(Simulation simulation) {
        return simulation.outcomes().stream().map(Outcome::simulated).toList();
    }
}
