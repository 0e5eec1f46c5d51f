// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;

/** Divides a national target over the municipalities by inhabitants, art. 29 Huisvestingswet 2014. */
public final class Division {

    private Division() {}

    /**
     * The municipal quotas that follow from the newest revision. Each is set anew even when its number stays the same,
     * so that every municipality's history follows the target's. One that had a quota and turns out not to take part
     * any more counts no inhabitants, so that its quota is taken back openly.
     *
     * @param inhabitants on the reference date, of the municipalities that take part
     * @param previous the quotas of the half-year until now
     * @return sorted by municipality
     */
    public static List<QuotaChange> of(
            NationalTarget target, Map<MunicipalityCode, Integer> inhabitants, List<MunicipalQuota> previous) {
        var earlier = previous.stream().collect(Collectors.toMap(MunicipalQuota::municipality, Function.identity()));
        return Stream.concat(inhabitants.keySet().stream(), earlier.keySet().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(code -> change(target, code, inhabitants.getOrDefault(code, 0), earlier.get(code)))
                .toList();
    }

    private static QuotaChange change(
            NationalTarget target, MunicipalityCode municipality, int inhabitants, MunicipalQuota previous) {
        var revision = target.current();
        var persons = target.rounding()
                .quota(revision.persons(), inhabitants, revision.population().nationalInhabitants());
        var sequence = previous == null ? 1 : previous.sequence() + 1;
        return new QuotaChange(
                new MunicipalQuota(
                        municipality, target.halfYear(), revision, target.rounding(), sequence, inhabitants, persons),
                previous);
    }
}
