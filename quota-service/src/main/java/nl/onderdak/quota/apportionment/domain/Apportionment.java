// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.quota.domain.MunicipalQuota.Setting;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;

/**
 * The newest revision of a national target apportioned over the municipalities by inhabitants, art. 29(1)
 * Huisvestingswet 2014, with the outcome for the exchanges of its half-year.
 *
 * @param changes the municipal quotas that follow from it, each with the quota it replaces; sorted by municipality
 * @param exchanges those that lapse because the new quotas cannot bear them, and those that take effect again because
 *     the exchange that revoked them lapses
 */
public record Apportionment(List<QuotaChange> changes, List<Exchange> exchanges) {

    /**
     * Apportions the newest revision. Each municipality gets a new quota even when its number of persons stays the
     * same, so that the history of each quota follows that of the target. A municipality that had a quota and no longer
     * takes part counts no inhabitants, which visibly takes its quota back. Exchanges that fit stay in the quotas.
     *
     * @param inhabitants on the reference date, of the municipalities that take part
     * @param previous the newest quotas of the half-year until now; none for the first revision
     * @param exchanges at least those that the previous quotas carry
     * @param cause cause of the revision
     */
    public static Apportionment of(
            NationalTarget target,
            Map<MunicipalityCode, Integer> inhabitants,
            List<MunicipalQuota> previous,
            Collection<Exchange> exchanges,
            QuotaCause cause) {
        var changes = changes(target, inhabitants, previous, cause);
        var lapsed = ExchangesInEffect.noLongerFitting(
                changes.stream().map(QuotaChange::current).toList());
        return new Apportionment(
                changes.stream().map(change -> change.without(lapsed)).toList(),
                lapsedAndRestored(exchanges, lapsed, target.current().recordedAt()));
    }

    private static List<QuotaChange> changes(
            NationalTarget target,
            Map<MunicipalityCode, Integer> inhabitants,
            List<MunicipalQuota> previous,
            QuotaCause cause) {
        var earlier = previous.stream().collect(Collectors.toMap(MunicipalQuota::municipality, Function.identity()));
        return Stream.concat(inhabitants.keySet().stream(), earlier.keySet().stream())
                .distinct()
                .sorted()
                .map(code -> change(target, code, inhabitants.getOrDefault(code, 0), earlier.get(code), cause))
                .toList();
    }

    private static QuotaChange change(
            NationalTarget target,
            MunicipalityCode municipality,
            int inhabitants,
            MunicipalQuota previous,
            QuotaCause cause) {
        var revision = target.current();
        var computed = target.rounding()
                .quota(revision.persons(), inhabitants, revision.population().nationalInhabitants());
        return new QuotaChange(
                new MunicipalQuota(
                        municipality,
                        target.halfYear(),
                        revision,
                        target.rounding(),
                        previous == null ? 1 : previous.sequence() + 1,
                        inhabitants,
                        computed,
                        previous == null ? List.of() : previous.exchanges(),
                        new Setting(
                                previous == null && cause == QuotaCause.REVISION ? QuotaCause.FIRST : cause,
                                revision.effectiveOn(),
                                recordedAt(revision, previous))),
                previous);
    }

    /** A clock that was set back must not reorder moments of recording. */
    private static Instant recordedAt(TargetRevision revision, MunicipalQuota previous) {
        return previous == null
                        || revision.recordedAt().isAfter(previous.setting().recordedAt())
                ? revision.recordedAt()
                : previous.setting().recordedAt();
    }

    private static List<Exchange> lapsedAndRestored(Collection<Exchange> exchanges, Set<UUID> lapsed, Instant at) {
        var revoked = exchanges.stream()
                .filter(exchange -> lapsed.contains(exchange.id()))
                .flatMap(exchange -> Stream.ofNullable(exchange.terms().revokes()))
                .collect(Collectors.toSet());
        return exchanges.stream()
                .flatMap(exchange -> lapsed.contains(exchange.id())
                        ? Stream.of(exchange.lapse(at))
                        : Stream.of(exchange)
                                .filter(one -> revoked.contains(one.id()))
                                .map(one -> one.restore(at)))
                .toList();
    }
}
