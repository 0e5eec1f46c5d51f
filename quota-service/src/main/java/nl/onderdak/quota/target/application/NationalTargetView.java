// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Lists national targets with the sums of their municipal quotas. */
public interface NationalTargetView {

    /**
     * Lists up to {@code limit} targets after a half-year, sorted by half-year, as known at a moment and counting on a
     * day.
     *
     * @param validOn null for any day
     * @param knownAt null for now
     */
    Uni<List<ApportionedTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit);

    /** Returns the targets with the sums of their quotas, in the same order. */
    Uni<List<ApportionedTarget>> apportioned(List<NationalTarget> targets);
}
