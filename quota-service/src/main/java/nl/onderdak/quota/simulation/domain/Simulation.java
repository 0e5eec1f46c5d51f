// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.domain.Today.Quota;

/**
 * The quotas of a half-year if the national target were apportioned by another key than that of art. 29(1)
 * Huisvestingswet 2014. It changes no quota and publishes nothing.
 *
 * @param id identifies the simulation
 * @param order the request
 * @param today the present quotas that it compares with
 * @param outcomes sorted by municipality
 * @param recordedAt when it was carried out
 */
public record Simulation(UUID id, Order order, Today today, List<Outcome> outcomes, Instant recordedAt) {

    private static final int DECIMALS = 4;

    public Simulation {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The request.
     *
     * @param title in the words of the caller
     * @param askedBy the organisation
     * @param key the key to apportion by
     * @param method how shares become whole persons
     * @param given values of the indicators in the key, other than population
     */
    public record Order(String title, String askedBy, DistributionKey key, Method method, List<IndicatorValues> given) {

        public Order {
            given = List.copyOf(given);
        }
    }

    /** Carries out a simulation. */
    public static Decision<Simulation> of(UUID id, Order order, Today today, Instant now) {
        if (today.quotas().isEmpty()) {
            return Decision.rejected(new SimulationRejection.NothingToApportion(today.halfYear()));
        }
        var parts = new ArrayList<Shares.Weighed>();
        for (var weight : order.key().perMille().entrySet()) {
            switch (masses(weight.getKey(), order.given(), today)) {
                case Decision.Rejected<Map<MunicipalityCode, BigDecimal>> rejected -> {
                    return Decision.rejected(rejected.reason());
                }
                case Decision.Accepted<Map<MunicipalityCode, BigDecimal>> accepted ->
                    parts.add(new Shares.Weighed(Shares.of(accepted.state()), weight.getValue()));
            }
        }
        return Decision.accepted(new Simulation(id, order, today, outcomes(Shares.mix(parts), order, today), now));
    }

    /** Sum of all municipalities; with {@link Method#LARGEST_REMAINDER} equal to the apportioned total. */
    public long sum() {
        return outcomes.stream().mapToLong(Outcome::simulated).sum();
    }

    /** Persons that another municipality than at present would house. */
    public long moved() {
        return outcomes.stream()
                .mapToLong(outcome -> Math.max(0, outcome.difference()))
                .sum();
    }

    private static Decision<Map<MunicipalityCode, BigDecimal>> masses(
            Indicator indicator, List<IndicatorValues> given, Today today) {
        Map<MunicipalityCode, BigDecimal> masses = new HashMap<>();
        if (indicator == Indicator.POPULATION) {
            today.quotas().forEach(quota -> masses.put(quota.municipality(), BigDecimal.valueOf(quota.inhabitants())));
        } else {
            var values =
                    given.stream().filter(one -> one.indicator() == indicator).findFirst();
            if (values.isEmpty()) {
                return Decision.rejected(new SimulationRejection.IndicatorNotGiven(indicator));
            }
            var missing = new TreeSet<MunicipalityCode>();
            for (var quota : today.quotas()) {
                var value = values.get().values().get(quota.municipality());
                if (value == null) {
                    missing.add(quota.municipality());
                } else {
                    masses.put(quota.municipality(), indicator.mass(value, quota.inhabitants()));
                }
            }
            if (!missing.isEmpty()) {
                return Decision.rejected(new SimulationRejection.IndicatorValuesMissing(indicator, missing));
            }
        }
        return masses.values().stream().allMatch(mass -> mass.signum() == 0)
                ? Decision.rejected(new SimulationRejection.IndicatorIsZero(indicator))
                : Decision.accepted(masses);
    }

    private static List<Outcome> outcomes(Shares shares, Order order, Today today) {
        var national = BigInteger.valueOf(today.nationalInhabitants());
        var denominator = shares.denominator().multiply(national);
        var exact = new TreeMap<MunicipalityCode, BigInteger>();
        shares.numerators().forEach((code, numerator) -> exact.put(code, numerator.multiply(today.numeratorCovered())));
        var whole = switch (order.method()) {
            case LARGEST_REMAINDER -> shares.apportion(today.persons());
            case STATUTORY -> {
                var rounded = new TreeMap<MunicipalityCode, Integer>();
                exact.forEach(
                        (code, numerator) -> rounded.put(code, today.rounding().whole(numerator, denominator)));
                yield rounded;
            }
        };
        return today.quotas().stream()
                .sorted(Comparator.comparing(Quota::municipality))
                .map(quota -> new Outcome(
                        quota.municipality(),
                        quota.persons(),
                        whole.get(quota.municipality()),
                        new BigDecimal(exact.get(quota.municipality()))
                                .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP)))
                .toList();
    }
}
