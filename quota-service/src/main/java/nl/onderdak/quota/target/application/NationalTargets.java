// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.domain.NationalTarget;

/** National targets with their revisions. */
public interface NationalTargets {

    /** The target of that half-year, or null. */
    Uni<NationalTarget> find(HalfYear halfYear);

    /** The same, locked until the transaction ends: of two revisions at the same moment the second sees the first. */
    Uni<NationalTarget> findForRevision(HalfYear halfYear);

    /**
     * Those that were known at a moment and counted on a day, as they were then; sorted by half-year, at most
     * {@code limit}, after {@code after} when given.
     *
     * @param validOn null for any day
     * @param knownAt null for now
     */
    Uni<List<NationalTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit);

    /** Stores the first revision; fails when another transaction published one first. */
    Uni<Void> add(NationalTarget target);

    /** Stores the newest revision beside the earlier ones. */
    Uni<Void> addRevision(NationalTarget target);
}
