// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.apportionment.domain.RevisedQuotas;
import nl.onderdak.quota.exchange.domain.Circumstances;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.quota.exchange.domain.Settlement;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.register.domain.Constituents;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.Population;
import nl.onderdak.quota.register.domain.Population.Inhabitants;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.register.domain.Reorganisation;
import nl.onderdak.quota.register.domain.ReorganisationEffect;
import nl.onderdak.quota.register.domain.ReorganisationRules;
import nl.onderdak.quota.register.domain.Surroundings;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * The state of the service after some events, kept in memory by the rules of the domain alone. Decisions are only ever
 * added.
 */
final class History {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 1);

    private final List<Population> populations = new ArrayList<>();
    private final Map<HalfYear, NationalTarget> targets = new TreeMap<>();
    private final List<MunicipalQuota> quotas = new ArrayList<>();
    private final Map<UUID, Exchange> exchanges = new LinkedHashMap<>();
    private final Map<MunicipalityCode, Municipality> register = new TreeMap<>();
    private final List<Reorganisation> reorganisations = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Instant now = Instant.parse("2023-01-01T00:00:00Z");

    /** The quotas as seen at a moment. */
    record Seen(Instant moment, Map<HalfYear, Map<MunicipalityCode, Integer>> quotas) {}

    History(Population population) {
        populations.add(population);
        population.municipalities().stream()
                .map(Inhabitants::municipality)
                .forEach(code -> register.put(code, old(code)));
    }

    private static Municipality old(MunicipalityCode code) {
        return new Municipality(code, "Gemeente", new ProvinceCode("PV23"), LocalDate.of(1900, 1, 1), null);
    }

    /** An event, a second after the one before. */
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

    /** One of those that there were in the beginning; it may have ended since. */
    MunicipalityCode municipality(int index) {
        var parts = population().municipalities();
        return parts.get(index % parts.size()).municipality();
    }

    List<Reorganisation> reorganisations() {
        return reorganisations;
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
        return population().summary().basis();
    }

    /** A decision on a population: stands when accepted, and when the parts that were given away fit it. */
    void population(Decision<Population> decision) {
        if (decision instanceof Decision.Accepted<Population> accepted && fits(accepted.state())) {
            populations.add(accepted.state());
        }
    }

    private boolean fits(Population corrected) {
        var judged = ReorganisationRules.fit(
                corrected.summary().referenceDate(), Population.counted(corrected.municipalities()), reorganisations);
        return judged instanceof Decision.Accepted<?>;
    }

    /** A decision on a target: stands, and is apportioned, when accepted. */
    void target(Decision<NationalTarget> decision) {
        if (decision instanceof Decision.Accepted<NationalTarget> accepted) {
            apportion(accepted.state(), QuotaCause.REVISION);
        }
    }

    /** A decision on an exchange without effect on quotas yet: recorded when accepted. */
    Optional<Exchange> exchange(Decision<Exchange> decision) {
        if (decision instanceof Decision.Accepted<Exchange> accepted) {
            exchanges.put(accepted.state().id(), accepted.state());
            return Optional.of(accepted.state());
        }
        return Optional.empty();
    }

    /** A party agreed: that stands when accepted, with the quotas that follow. */
    void settlement(Decision<Settlement> decision) {
        if (decision instanceof Decision.Accepted<Settlement> accepted) {
            var settlement = accepted.state();
            exchanges.put(settlement.exchange().id(), settlement.exchange());
            settlement.revoked().ifPresent(revoked -> exchanges.put(revoked.id(), revoked));
            settlement.changes().stream().map(QuotaChange::current).forEach(quotas::add);
        }
    }

    /** A decision on a reorganisation: when accepted the register follows, and its targets are apportioned anew. */
    void reorganisation(Decision<ReorganisationEffect> decision) {
        if (decision instanceof Decision.Accepted<ReorganisationEffect> accepted) {
            var effect = accepted.state();
            effect.ended().forEach(ended -> register.put(ended.code(), ended));
            reorganisations.add(effect.reorganisation());
            effect.reorganisation().plan().halfYears().stream()
                    .filter(targets::containsKey)
                    .map(targets::get)
                    .map(target -> target.reviseFor(effect.reorganisation().id(), basis(), now))
                    .forEach(target -> apportion(target, QuotaCause.REORGANISATION));
        }
    }

    private void apportion(NationalTarget target, QuotaCause cause) {
        targets.put(target.halfYear(), target);
        var apportionment =
                RevisedQuotas.of(target, inhabitants(target), newest(target.halfYear(), now), exchanges(), cause);
        apportionment.changes().stream().map(QuotaChange::current).forEach(quotas::add);
        apportionment.exchanges().forEach(exchange -> exchanges.put(exchange.id(), exchange));
    }

    private Map<MunicipalityCode, Integer> inhabitants(NationalTarget target) {
        var figures = populations.get(target.current().population().version() - 1);
        return Constituents.takingPart(
                target.halfYear(),
                figures.summary().referenceDate(),
                Population.counted(figures.municipalities()),
                reorganisations,
                register.values());
    }

    /** The situation that a reorganisation is checked against. */
    Surroundings surroundings() {
        return new Surroundings(
                register,
                reorganisations,
                Map.of(
                        population().summary().referenceDate(),
                        Population.counted(population().municipalities())),
                targets.keySet(),
                TODAY);
    }

    /** The circumstances that an exchange is judged by. */
    Circumstances circumstances(ExchangeTerms terms) {
        return new Circumstances(
                newest(terms.halfYear(), now).stream()
                        .collect(Collectors.toMap(MunicipalQuota::municipality, Function.identity())),
                register.values().stream()
                        .filter(entry -> entry.validUntil() != null)
                        .collect(Collectors.toMap(Municipality::code, Municipality::validUntil)),
                Optional.ofNullable(terms.revokes()).map(exchanges::get),
                TODAY,
                now);
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges.values());
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
                .filter(quota -> !quota.setting().recordedAt().isAfter(knownAt))
                .forEach(quota -> newest.put(quota.municipality(), quota));
        return List.copyOf(newest.values());
    }

    /** The quotas as known at a moment. */
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
