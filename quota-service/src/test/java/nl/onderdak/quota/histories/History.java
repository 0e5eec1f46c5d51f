// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.municipalquota.domain.Division;
import nl.onderdak.quota.municipalquota.domain.MunicipalQuota;
import nl.onderdak.quota.municipalquota.domain.QuotaChange;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;
import nl.onderdak.quota.nationaltarget.domain.PopulationBasis;
import nl.onderdak.quota.population.domain.Population;
import nl.onderdak.quota.population.domain.Population.Inhabitants;

/**
 * What the service would hold after some events, kept in memory by the rules of the domain alone. What was decided is
 * only ever added to.
 */
final class History {

    private final List<Population> populations = new ArrayList<>();
    private final Map<HalfYear, NationalTarget> targets = new TreeMap<>();
    private final List<MunicipalQuota> quotas = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Instant now = Instant.parse("2023-01-01T00:00:00Z");

    /** What somebody saw who asked at a moment. */
    record Seen(Instant moment, Map<HalfYear, Map<MunicipalityCode, Integer>> quotas) {}

    History(Population population) {
        populations.add(population);
    }

    /** Something happens, a second after what happened before. */
    void after(Step step) {
        seen.add(new Seen(now, knownAt(now)));
        now = now.plusSeconds(1);
        step.in(this);
    }

    Instant now() {
        return now;
    }

    Population population() {
        return populations.getLast();
    }

    List<Population> populations() {
        return populations;
    }

    Map<HalfYear, NationalTarget> targets() {
        return targets;
    }

    List<Seen> seen() {
        return seen;
    }

    PopulationBasis basis() {
        return PopulationBasis.of(population().summary());
    }

    /** A decision on a population: stands when accepted. */
    void population(Decision<Population> decision) {
        if (decision instanceof Decision.Accepted<Population> accepted) {
            populations.add(accepted.state());
        }
    }

    /** A decision on a target: stands, and is divided, when accepted. */
    void target(Decision<NationalTarget> decision) {
        if (decision instanceof Decision.Accepted<NationalTarget> accepted) {
            var target = accepted.state();
            targets.put(target.halfYear(), target);
            var inhabitants = population().municipalities().stream()
                    .collect(Collectors.toMap(Inhabitants::municipality, Inhabitants::inhabitants));
            Division.of(target, inhabitants, newest(target.halfYear(), now), QuotaCause.REVISION).stream()
                    .map(QuotaChange::current)
                    .forEach(quotas::add);
        }
    }

    /** Every quota ever set, in the order in which they were. */
    List<MunicipalQuota> quotas() {
        return quotas;
    }

    /** The newest quota of each municipality that was known at a moment. */
    List<MunicipalQuota> newest(HalfYear halfYear, Instant knownAt) {
        var newest = new TreeMap<MunicipalityCode, MunicipalQuota>();
        quotas.stream()
                .filter(quota -> quota.halfYear().equals(halfYear))
                .filter(quota -> !quota.target().recordedAt().isAfter(knownAt))
                .forEach(quota -> newest.put(quota.municipality(), quota));
        return List.copyOf(newest.values());
    }

    /** What somebody sees who asks for the knowledge of a moment. */
    Map<HalfYear, Map<MunicipalityCode, Integer>> knownAt(Instant moment) {
        var known = new TreeMap<HalfYear, Map<MunicipalityCode, Integer>>();
        for (var halfYear : targets.keySet()) {
            var persons = newest(halfYear, moment).stream()
                    .collect(Collectors.toMap(MunicipalQuota::municipality, MunicipalQuota::persons));
            if (!persons.isEmpty()) {
                known.put(halfYear, persons);
            }
        }
        return known;
    }
}
