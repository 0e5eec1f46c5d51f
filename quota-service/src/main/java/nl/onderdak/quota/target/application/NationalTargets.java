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

    /** Returns the target of that half-year, or null. */
    Uni<NationalTarget> find(HalfYear halfYear);

    /**
     * Returns the target of that half-year, or null, and locks it until the transaction ends: of two concurrent
     * revisions the second sees the first.
     */
    Uni<NationalTarget> findForRevision(HalfYear halfYear);

    /**
     * Lists up to {@code limit} targets after a half-year, sorted by half-year, as known at a moment and counting on a
     * day.
     *
     * @param validOn null for any day
     * @param knownAt null for now
     */
    Uni<List<NationalTarget>> list(LocalDate validOn, Instant knownAt, HalfYear after, int limit);

    /** Adds a target with its first revision; fails when another transaction published one first. */
    Uni<Void> add(NationalTarget target);

    /** Adds the newest revision beside the earlier ones. */
    Uni<Void> addRevision(NationalTarget target);
}
