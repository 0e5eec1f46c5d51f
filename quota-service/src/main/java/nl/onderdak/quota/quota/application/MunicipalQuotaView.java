// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/** Lists municipal quotas as of any day, as known at any moment. */
public interface MunicipalQuotaView {

    /**
     * At most {@code limit} quotas, one per municipality and half-year, sorted by half-year and municipality.
     *
     * @param after the last one of the page before, or null
     */
    Uni<List<ListedQuota>> list(QuotaFilter filter, Position after, int limit);

    /** Where a quota stands in the list. */
    record Position(HalfYear halfYear, MunicipalityCode municipality) {}
}
