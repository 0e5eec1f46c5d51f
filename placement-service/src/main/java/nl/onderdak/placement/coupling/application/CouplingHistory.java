// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;

/** The recorded changes of each coupling. */
public interface CouplingHistory {

    /** The kind of a change. */
    enum Kind {
        COUPLED,
        /** Its municipality ended, and the successor took over. */
        TAKEN_OVER,
        HOUSED,
        CORRECTED
    }

    /**
     * A change.
     *
     * @param version of the coupling that it made
     * @param kind its kind
     * @param recordedAt when it was recorded
     * @param reason of a correction, else null
     * @param before the housing it corrected, else null
     * @param after the housing from then on, or null when there is none
     */
    @OfHousehold
    record Change(long version, Kind kind, Instant recordedAt, CorrectionReason reason, Stay before, Stay after) {}

    /**
     * Up to {@code most} changes of a coupling, oldest first.
     *
     * @param after version before the first, 0 for the very first
     */
    Uni<Guarded<List<Change>>> of(UUID couplingId, long after, int most);
}
