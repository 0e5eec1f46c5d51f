// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.quota.domain.MunicipalQuota.Setting;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;

/**
 * A national target divided over the municipalities by inhabitants, art. 29 Huisvestingswet 2014.
 *
 * @param changes the municipal quotas that follow from the newest revision, each beside the one it replaces; sorted by
 *     municipality
 * @param lapsed exchanges that these quotas cannot bear, and that are in them no more
 */
public record Division(List<QuotaChange> changes, Set<UUID> lapsed) {

    /**
     * Divides the newest revision. Each quota is set anew even when its number stays the same, so that every
     * municipality's history follows the target's. One that had a quota and turns out not to take part any more counts
     * no inhabitants, so that its quota is taken back openly. Exchanges that fit stay in the quotas.
     *
     * @param inhabitants on the reference date, of the municipalities that take part
     * @param previous the quotas of the half-year until now
     * @param cause what made that revision
     */
    public static Division of(
            NationalTarget target,
            Map<MunicipalityCode, Integer> inhabitants,
            List<MunicipalQuota> previous,
            QuotaCause cause) {
        var earlier = previous.stream().collect(Collectors.toMap(MunicipalQuota::municipality, Function.identity()));
        var divided = Stream.concat(inhabitants.keySet().stream(), earlier.keySet().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(code -> change(target, code, inhabitants.getOrDefault(code, 0), earlier.get(code), cause))
                .toList();
        var lapsed = ExchangesInEffect.noLongerFitting(
                divided.stream().map(QuotaChange::current).toList());
        return new Division(
                divided.stream().map(change -> change.without(lapsed)).toList(), lapsed);
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

    /** A clock that was set back must not reorder what was known when. */
    private static Instant recordedAt(TargetRevision revision, MunicipalQuota previous) {
        return previous == null
                        || revision.recordedAt().isAfter(previous.setting().recordedAt())
                ? revision.recordedAt()
                : previous.setting().recordedAt();
    }
}
