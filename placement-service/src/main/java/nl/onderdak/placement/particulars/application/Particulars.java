// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.particulars.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * One kind of particulars of couplings, such as their profiles. Each change adds a version.
 *
 * @param <T> what a version holds
 */
public interface Particulars<T> {

    /**
     * Particulars as they were recorded.
     *
     * @param couplingId the coupling of the household
     * @param content what was recorded, or what holds until something is
     * @param version 1 for what a coupling begins with, one more with each change
     */
    @OfHousehold
    record Recorded<T>(UUID couplingId, T content, long version) {}

    /** The newest version of a coupling, if there is such a coupling within the jurisdiction. */
    Uni<Optional<Guarded<Recorded<T>>>> find(Jurisdiction jurisdiction, UUID couplingId);

    /**
     * The number of the newest version of a coupling, which is locked until the transaction ends; empty when there is
     * no such coupling within the jurisdiction.
     */
    Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId);

    /** Adds a version to a locked coupling. */
    Uni<Void> add(Recorded<T> recorded, Instant recordedAt);
}
