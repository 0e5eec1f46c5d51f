// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;

/** The municipal quotas added up. */
public interface QuotaSums {

    /** Per half-year and revision: the sum of the municipal quotas, in persons. */
    Uni<Map<HalfYear, Map<Integer, Long>>> sums(Collection<HalfYear> halfYears);
}
