// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.register.Successor;

/** Waiting couplings that the successor of an ended municipality takes over (<i>herindeling</i>). */
public interface Takeovers {

    /**
     * The takeover of a waiting household.
     *
     * @param coupling locked until the transaction ends; of the municipality that ended, or of its successor once taken
     *     over
     * @param successor of that municipality
     */
    record Takeover(Coupled coupling, Successor successor) {}

    /**
     * Locks up to {@code most} waiting couplings of municipalities that no longer exist on this day; skips locked rows.
     */
    Uni<List<Takeover>> lockDue(LocalDate today, int most);

    /** Stores couplings that were taken over. */
    Uni<Void> store(List<Takeover> takenOver, Instant recordedAt);
}
