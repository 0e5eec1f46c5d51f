// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.placement.register.Successor;

/** Waiting couplings that the successor of an ended municipality takes over (<i>herindeling</i>). */
public interface Takeovers {

    /**
     * Locks up to {@code most} couplings of waiting households in municipalities that no longer exist on this day, with
     * the successor of each; skips locked rows.
     */
    Uni<Map<UUID, Successor>> lockDue(LocalDate today, int most);
}
