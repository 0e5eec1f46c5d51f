// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Municipal quotas, append-only. */
public interface MunicipalQuotas {

    /** Returns the newest quota of each municipality that follows from a revision of the target. */
    Uni<List<MunicipalQuota>> newest(NationalTarget target);

    /** Adds quotas beside the earlier ones, in one statement. */
    Uni<Void> addAll(List<MunicipalQuota> quotas);
}
