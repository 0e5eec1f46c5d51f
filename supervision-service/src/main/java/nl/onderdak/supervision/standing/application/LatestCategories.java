// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.standing.domain.LatestCategory;

/** The categories that provinces decided on last; in one round trip and without a transaction of the use case. */
public interface LatestCategories {

    /** Of assessments decided up to the day, as known at a moment; municipalities without one are left out. */
    Uni<Map<MunicipalityCode, LatestCategory>> of(
            Collection<MunicipalityCode> municipalities, LocalDate validOn, Instant knownAt);
}
