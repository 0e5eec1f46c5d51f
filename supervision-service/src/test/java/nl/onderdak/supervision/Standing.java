// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.supervision.History.Fact;

/**
 * Balances of municipalities at the end of a day by the facts recorded up to a moment, counted without a ledger: the
 * newest version of each fact counts, and every fact of a municipality that ended counts for its successor.
 */
public final class Standing {

    private final LocalDate validOn;
    private final Map<MunicipalityCode, MunicipalityReorganised> ended = new HashMap<>();
    private final Map<String, MunicipalQuotaSet> quotas = new HashMap<>();
    private final Map<UUID, Housed> housings = new HashMap<>();
    private final Map<MunicipalityCode, OpeningBalanceSet> openings = new HashMap<>();

    private record Housed(MunicipalityCode municipality, Housing housing) {}

    /** @param facts those of one aggregate in the order of their versions */
    public Standing(List<Fact> facts, LocalDate validOn, Instant knownAt) {
        this.validOn = validOn;
        facts.stream().filter(fact -> !fact.recordedAt().isAfter(knownAt)).forEach(this::take);
    }

    private void take(Fact fact) {
        switch (fact.data()) {
            case MunicipalQuotaSet set -> {
                if (!set.effectiveOn().isAfter(validOn)) {
                    quotas.put(set.subject(), set);
                }
            }
            case HouseholdHoused housed ->
                housings.put(housed.couplingId(), new Housed(housed.municipality(), housed.housing()));
            case HousingCorrected corrected ->
                housings.put(corrected.couplingId(), new Housed(corrected.municipality(), corrected.after()));
            case OpeningBalanceSet set -> openings.put(set.municipality(), set);
            case MunicipalityReorganised reorganised -> ended.put(reorganised.municipality(), reorganised);
            default -> {}
        }
    }

    /** Negative is backlog. */
    public long balance(MunicipalityCode municipality) {
        return cohorts(municipality).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The balances of each half-year with facts. */
    public Map<HalfYear, Long> cohorts(MunicipalityCode municipality) {
        var cohorts = new TreeMap<HalfYear, Long>();
        quotas.values().stream()
                .filter(set -> successor(set.municipality()).equals(municipality))
                .forEach(set -> cohorts.merge(set.halfYear(), -(long) persons(set), Long::sum));
        realisations()
                .filter(housed -> successor(housed.municipality()).equals(municipality))
                .forEach(housed -> cohorts.merge(
                        HalfYear.of(housed.housing().housedOn()), (long) Facts.counted(housed.housing()), Long::sum));
        openings.values().stream()
                .filter(set -> !set.asOf().isAfter(validOn))
                .filter(set -> successor(set.municipality()).equals(municipality))
                .forEach(set -> cohorts.merge(HalfYear.of(set.asOf()), (long) set.difference(), Long::sum));
        cohorts.values().removeIf(persons -> persons == 0);
        return cohorts;
    }

    /** Its own quota of the half-year of the day, whether or not another municipality took it over. */
    public long quota(MunicipalityCode municipality) {
        return quotas.values().stream()
                .filter(set -> set.municipality().equals(municipality))
                .filter(set -> set.halfYear().contains(validOn))
                .mapToLong(this::persons)
                .sum();
    }

    /** Its own persons housed in the half-year of the day. */
    public long realised(MunicipalityCode municipality) {
        return realisations()
                .filter(housed -> housed.municipality().equals(municipality))
                .filter(housed -> HalfYear.of(validOn).contains(housed.housing().housedOn()))
                .mapToLong(housed -> Facts.counted(housed.housing()))
                .sum();
    }

    /** The part of its balance that is a forecast quota, its own or that of a municipality it succeeded. */
    public long forecast(MunicipalityCode municipality) {
        return quotas.values().stream()
                .filter(set -> successor(set.municipality()).equals(municipality))
                .filter(set -> set.current().status() == QuotaStatus.FORECAST)
                .mapToLong(this::persons)
                .sum();
    }

    private Stream<Housed> realisations() {
        return housings.values().stream()
                .filter(housed ->
                        housed.housing() != null && !housed.housing().housedOn().isAfter(validOn));
    }

    private int persons(MunicipalQuotaSet set) {
        return set.current().computed()
                + set.current().exchanges().stream()
                        .filter(exchange -> !exchange.effectiveOn().isAfter(validOn))
                        .mapToInt(Exchanged::persons)
                        .sum();
    }

    private MunicipalityCode successor(MunicipalityCode municipality) {
        var reorganised = ended.get(municipality);
        return reorganised == null || reorganised.effectiveOn().isAfter(validOn)
                ? municipality
                : successor(reorganised.principal());
    }
}
