// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/** Lists municipal quotas as they counted on any day, as known at any moment. */
public interface MunicipalQuotaView {

    /**
     * Lists up to {@code limit} quotas, one per municipality and half-year, sorted by half-year and municipality.
     *
     * @param after the last quota of the page before, or null
     */
    Uni<List<ListedQuota>> list(Filter filter, Position after, int limit);

    /** Position of a quota in the list. */
    record Position(HalfYear halfYear, MunicipalityCode municipality) {}

    /**
     * Selects quotas; a filter that is null selects all.
     *
     * @param halfYear of this half-year
     * @param municipality of this municipality
     * @param province of the municipalities known to lie in this province at the requested moment
     * @param validOn the quotas that count on this day
     * @param knownAt the quotas as known at this moment
     */
    record Filter(
            HalfYear halfYear,
            MunicipalityCode municipality,
            ProvinceCode province,
            LocalDate validOn,
            Instant knownAt) {}
}
