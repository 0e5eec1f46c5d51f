// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.quota.application.ListedQuota;
import nl.onderdak.quota.quota.application.MunicipalQuotaView;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.simulation.domain.DistributionKey;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import nl.onderdak.quota.simulation.domain.Method;
import nl.onderdak.quota.simulation.domain.Simulation;
import nl.onderdak.quota.simulation.domain.SimulationRejection;
import nl.onderdak.quota.simulation.domain.Today;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/**
 * Apportions the target of a half-year by another key and stores the result. Changes no quota and publishes nothing.
 */
@ApplicationScoped
public class Simulate {

    private static final int ALL = Integer.MAX_VALUE;

    private final NationalTargets targets;
    private final MunicipalQuotaView quotas;
    private final KeepIndicators indicators;
    private final Simulations simulations;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public Simulate(
            NationalTargets targets,
            MunicipalQuotaView quotas,
            KeepIndicators indicators,
            Simulations simulations,
            Clock clock) {
        this.targets = targets;
        this.quotas = quotas;
        this.indicators = indicators;
        this.simulations = simulations;
        this.clock = clock;
    }

    /**
     * The values of an indicator, stored or given.
     *
     * @param pointer to the weight in the body
     * @param set id of a stored set, or null
     * @param given values in the request, or null; they are stored as a new set
     */
    public record Values(String pointer, UUID set, GivenIndicator given) {}

    /**
     * @return fails with {@link Refused} when the weights do not add up, when no municipality has a quota, or when
     *     values are missing
     */
    @WithTransaction
    public Uni<Simulation> simulate(
            HalfYear halfYear,
            String title,
            String askedBy,
            Map<Indicator, Integer> perMille,
            Method method,
            List<Values> values) {
        var key = Outcome.acceptedOrRefused(DistributionKey.of(perMille)).state();
        return today(halfYear)
                .chain(today -> values(values, askedBy)
                        .map(given -> new Simulation.Order(title, askedBy, key, method, given))
                        .map(order -> Outcome.acceptedOrRefused(Simulation.of(
                                        ids.generate(),
                                        order,
                                        today,
                                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                                .state()))
                .call(simulations::add);
    }

    private Uni<Today> today(HalfYear halfYear) {
        return targets.find(halfYear)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(new SimulationRejection.NothingToApportion(halfYear)))
                .chain(target -> quotas.list(new MunicipalQuotaView.Filter(halfYear, null, null, null, null), null, ALL)
                        .map(listed -> today(target, listed)));
    }

    private static Today today(NationalTarget target, List<ListedQuota> listed) {
        var current = target.current();
        return new Today(
                target.halfYear(),
                current.number(),
                current.persons(),
                current.population().nationalInhabitants(),
                target.rounding(),
                listed.stream()
                        .map(ListedQuota::quota)
                        .filter(quota -> quota.inhabitants() > 0)
                        .map(Simulate::quota)
                        .toList());
    }

    /** Leaves exchanges out: a key is compared with the key of the law, not with agreements of municipalities. */
    private static Today.Quota quota(MunicipalQuota quota) {
        return new Today.Quota(quota.municipality(), quota.inhabitants(), quota.computed());
    }

    private Uni<List<IndicatorValues>> values(List<Values> wanted, String askedBy) {
        Uni<List<IndicatorValues>> found = Uni.createFrom().item(ArrayList::new);
        for (var one : wanted) {
            found = found.chain(all -> values(one, askedBy).map(values -> {
                all.add(values);
                return all;
            }));
        }
        return found;
    }

    private Uni<IndicatorValues> values(Values wanted, String askedBy) {
        return wanted.set() != null
                ? indicators.values(wanted.set(), wanted.pointer() + "/indicatorSet")
                : indicators
                        .keep(wanted.given(), wanted.pointer() + "/values/municipalities", askedBy)
                        .map(IndicatorSet::values);
    }
}
