// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.target.domain.NationalTarget;

/**
 * A revised national target apportioned, with the outcome for the exchanges of its half-year.
 *
 * @param changes the municipal quotas that follow from the newest revision, each with the quota it replaces; sorted by
 *     municipality
 * @param exchanges those that lapse because the new quotas cannot bear them, and those that take effect again because
 *     the exchange that revoked them lapses
 */
public record RevisedQuotas(List<QuotaChange> changes, List<Exchange> exchanges) {

    /**
     * Apportions the newest revision as {@link Apportionment#of} does. Exchanges that fit stay in the quotas.
     *
     * @param inhabitants on the reference date, of the municipalities that take part
     * @param previous the newest quotas of the half-year until now
     * @param exchanges at least those that the previous quotas carry
     * @param cause cause of the revision
     */
    public static RevisedQuotas of(
            NationalTarget target,
            Map<MunicipalityCode, Integer> inhabitants,
            List<MunicipalQuota> previous,
            Collection<Exchange> exchanges,
            QuotaCause cause) {
        var changes = Apportionment.of(target, inhabitants, previous, cause);
        var lapsed = ExchangesInEffect.noLongerFitting(
                changes.stream().map(QuotaChange::current).toList());
        return new RevisedQuotas(
                changes.stream().map(change -> change.without(lapsed)).toList(),
                lapsedAndRestored(exchanges, lapsed, target.current().recordedAt()));
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
