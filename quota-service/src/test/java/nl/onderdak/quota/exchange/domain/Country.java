// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import static nl.onderdak.testkit.Decided.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.apportionment.domain.RevisedQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.NationalTarget.TargetPublication;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.Substantiation;

/** One half-year of a small country, kept in memory by the rules of the domain only. */
final class Country {

    static final HalfYear HALF_YEAR = HalfYear.valueOf("2025-H1");
    static final Instant NOW = Instant.parse("2025-03-14T10:00:00Z");

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2024, 1, 1);

    private final Map<MunicipalityCode, Integer> inhabitants;
    private final Map<MunicipalityCode, MunicipalQuota> quotas = new TreeMap<>();
    private final Map<MunicipalityCode, LocalDate> lastDays = new HashMap<>();
    private final Map<UUID, Exchange> exchanges = new LinkedHashMap<>();
    private final List<QuotaChange> changes = new ArrayList<>();
    private NationalTarget target;
    private LocalDate today = LocalDate.of(2025, 3, 14);

    Country(Map<MunicipalityCode, Integer> inhabitants, int nationalInhabitants, int persons, QuotaStatus status) {
        this.inhabitants = new HashMap<>(inhabitants);
        target = state(NationalTarget.publish(
                HALF_YEAR,
                Rounding.HALF_UP,
                new TargetPublication(status, persons, LocalDate.of(2024, 10, 1), null, null, Substantiation.NONE),
                new PopulationBasis(REFERENCE_DATE, nationalInhabitants, false, 1),
                NOW));
        apportion();
    }

    /** Almelo and Wierden as they were: 73 and 25. */
    static Country twente() {
        return new Country(
                Map.of(code("GM0141"), 74_317, code("GM0189"), 25_185, code("GM0147"), 24_517),
                17_942_942,
                17_700,
                QuotaStatus.DEFINITIVE);
    }

    static MunicipalityCode code(String value) {
        return new MunicipalityCode(value);
    }

    Country on(LocalDate day) {
        today = day;
        return this;
    }

    void revise(int persons, LocalDate effectiveOn) {
        target = state(target.revise(
                new TargetPublication(
                        QuotaStatus.DEFINITIVE, persons, today, effectiveOn, "letter", Substantiation.NONE),
                target.current().population(),
                NOW));
        apportion();
    }

    /** The day from which the newest revision counts; another cannot count before it. */
    LocalDate effectiveOn() {
        return target.current().effectiveOn();
    }

    /** A municipality no longer takes part from the next apportionment on. */
    void leaves(MunicipalityCode municipality) {
        inhabitants.remove(municipality);
    }

    /** A municipality ends inside the half-year; its quota stays with its code. */
    Country ends(MunicipalityCode municipality, LocalDate lastDay) {
        lastDays.put(municipality, lastDay);
        return this;
    }

    Decision<Exchange> propose(MunicipalityCode proposer, Map<MunicipalityCode, Integer> persons, UUID revokes) {
        var terms = new ExchangeTerms(HALF_YEAR, new TreeMap<>(persons), null, revokes);
        var decision = Exchange.propose(new UUID(0, exchanges.size() + 1L), proposer, terms, circumstances(terms));
        keep(decision);
        return decision;
    }

    /** A province suggests an exchange. */
    Decision<Exchange> suggest(Map<MunicipalityCode, Integer> persons) {
        var terms = new ExchangeTerms(HALF_YEAR, new TreeMap<>(persons), null, null);
        var by = new SuggestedBy(new UUID(1, exchanges.size() + 1L), new UUID(2, 1), new ProvinceCode("PV23"));
        var decision = Exchange.suggest(new UUID(0, exchanges.size() + 1L), by, terms, circumstances(terms));
        keep(decision);
        return decision;
    }

    Decision<Settlement> agree(UUID id, MunicipalityCode party) {
        var exchange = exchanges.get(id);
        var decision = exchange.agree(party, circumstances(exchange.terms()));
        if (decision instanceof Decision.Accepted<Settlement>(var settlement, var none)) {
            exchanges.put(id, settlement.exchange());
            settlement.revoked().ifPresent(revoked -> exchanges.put(revoked.id(), revoked));
            settlement.changes().forEach(this::set);
        }
        return decision;
    }

    Decision<Exchange> refuse(UUID id, MunicipalityCode party) {
        var decision = exchanges.get(id).refuse(party, Circumstances.at(today, NOW));
        keep(decision);
        return decision;
    }

    Decision<Exchange> withdraw(UUID id, MunicipalityCode party) {
        var decision = exchanges.get(id).withdraw(party, Circumstances.at(today, NOW));
        keep(decision);
        return decision;
    }

    /** Proposed and agreed by all. */
    Exchange inEffect(Map<MunicipalityCode, Integer> persons, UUID revokes) {
        var parties = new TreeMap<>(persons);
        var proposed = state(propose(parties.firstKey(), persons, revokes));
        parties.keySet().stream().skip(1).forEach(party -> state(agree(proposed.id(), party)));
        return exchanges.get(proposed.id());
    }

    Exchange exchange(UUID id) {
        return exchanges.get(id);
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges.values());
    }

    MunicipalQuota quota(String municipality) {
        return quotas.get(code(municipality));
    }

    List<MunicipalQuota> quotas() {
        return List.copyOf(quotas.values());
    }

    /** Everything that ever happened to a quota. */
    List<QuotaChange> changes() {
        return List.copyOf(changes);
    }

    private void apportion() {
        var apportionment = RevisedQuotas.of(target, inhabitants, quotas(), exchanges(), QuotaCause.REVISION);
        apportionment.changes().forEach(this::set);
        apportionment.exchanges().forEach(exchange -> exchanges.put(exchange.id(), exchange));
    }

    private void set(QuotaChange change) {
        quotas.put(change.current().municipality(), change.current());
        changes.add(change);
    }

    private void keep(Decision<Exchange> decision) {
        if (decision instanceof Decision.Accepted<Exchange>(var exchange, var none)) {
            exchanges.put(exchange.id(), exchange);
        }
    }

    private Circumstances circumstances(ExchangeTerms terms) {
        return new Circumstances(
                quotas, lastDays, Optional.ofNullable(terms.revokes()).map(exchanges::get), today, NOW);
    }
}
