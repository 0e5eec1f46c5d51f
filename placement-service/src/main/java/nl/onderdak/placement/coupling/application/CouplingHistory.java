// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;

/** What was recorded of each coupling, and when. */
public interface CouplingHistory {

    /** What happened to a coupling. */
    enum Kind {
        COUPLED,
        /** Its municipality ended, and the successor took over. */
        TRANSFERRED,
        HOUSED,
        CORRECTED
    }

    /**
     * A change.
     *
     * @param version of the coupling that it made
     * @param kind what happened
     * @param recordedAt when it was recorded
     * @param reason of a correction, else null
     * @param before the housing it corrected, else null
     * @param after the housing from then on, or null when there is none
     */
    @OfHousehold
    record Change(long version, Kind kind, Instant recordedAt, CorrectionReason reason, Living before, Living after) {}

    /**
     * A household living somewhere.
     *
     * @param moveIn where and since when
     * @param countedPersons persons that count towards the quota
     */
    record Living(MoveIn moveIn, int countedPersons) {}

    /**
     * Changes of a coupling, oldest first.
     *
     * @param after version before the first, 0 for the very first
     * @param most how many at most
     */
    Uni<Guarded<List<Change>>> of(UUID couplingId, long after, int most);
}
