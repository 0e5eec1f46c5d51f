// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.apportionment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;
import nl.onderdak.quota.quota.domain.MunicipalQuota.Setting;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;

/** A national target apportioned over the municipalities by inhabitants, art. 29(1) Huisvestingswet 2014. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Returns the municipal quotas that follow from the newest revision, sorted by municipality, each with the quota it
     * replaces. Each municipality gets a new quota even when its number of persons stays the same, so that the history
     * of each quota follows that of the target. A municipality that had a quota and no longer takes part counts no
     * inhabitants, which visibly takes its quota back.
     *
     * @param inhabitants on the reference date, of the municipalities that take part
     * @param previous the newest quotas of the half-year until now
     * @param cause cause of the revision
     */
    public static List<QuotaChange> of(
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
}
