// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.ChangeKind;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;

/** The recorded changes of each coupling. */
public interface CouplingHistory {

    /**
     * A change.
     *
     * @param version of the coupling that it made
     * @param kind its kind
     * @param changedOn the day that it takes effect
     * @param recordedAt when it was recorded
     * @param reason code of its reason, or null
     * @param before the stay that it corrected or ended, else null
     * @param after the stay from then on, or null when it is about none or there was none
     */
    @OfHousehold
    record RecordedChange(
            long version,
            ChangeKind kind,
            LocalDate changedOn,
            Instant recordedAt,
            String reason,
            Stay before,
            Stay after) {}

    /**
     * Up to {@code most} changes of a coupling, oldest first.
     *
     * @param after version before the first, 0 for the very first
     */
    Uni<Guarded<List<RecordedChange>>> of(UUID couplingId, long after, int most);
}
