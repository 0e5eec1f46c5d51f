// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Municipal quotas, append-only. */
public interface MunicipalQuotas {

    /** Returns the newest quota of each municipality that follows from a revision of the target. */
    Uni<List<MunicipalQuota>> newest(NationalTarget target);

    /** Returns the sums of the municipal quotas in persons, per half-year and revision of its target. */
    Uni<Map<HalfYear, Map<Integer, Long>>> sums(Collection<HalfYear> halfYears);

    /** Adds quotas beside the earlier ones, in one statement. */
    Uni<Void> addAll(List<MunicipalQuota> quotas);
}
