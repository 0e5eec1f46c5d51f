// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Agreements about the next homes of households in temporary places (<i>vervolghuisvesting</i>). */
public interface NextHomes {

    /**
     * An agreement as it was recorded.
     *
     * @param couplingId the coupling of the household
     * @param on day from which the next home is agreed, or null when none is
     * @param version 1 until something is recorded, one more each time
     */
    @OfHousehold
    record Recorded(UUID couplingId, LocalDate on, long version) {}

    /** The agreement of a coupling, if there is such a coupling within the jurisdiction. */
    Uni<Optional<Guarded<Recorded>>> find(Jurisdiction jurisdiction, UUID couplingId);

    /**
     * The version of the agreement of a coupling, locked until the transaction ends; empty when there is no such
     * coupling within the jurisdiction.
     */
    Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId);

    /** Adds a version to a locked coupling. */
    Uni<Void> add(Recorded recorded, Instant recordedAt);
}
