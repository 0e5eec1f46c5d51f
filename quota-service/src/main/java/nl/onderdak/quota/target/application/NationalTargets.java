// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.application;

import io.smallrye.mutiny.Uni;
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

    /** Adds a target with its first revision; fails when another transaction published one first. */
    Uni<Void> add(NationalTarget target);

    /** Adds the newest revision of a target that was found for revision. */
    Uni<Void> addRevision(NationalTarget target);
}
