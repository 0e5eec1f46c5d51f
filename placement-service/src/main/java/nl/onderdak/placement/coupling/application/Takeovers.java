// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.register.Successor;

/** Waiting couplings that the successor of an ended municipality takes over (<i>herindeling</i>). */
public interface Takeovers {

    /**
     * The takeover of a waiting household.
     *
     * @param coupling of the successor
     * @param successor of the municipality that ended
     */
    record Takeover(Coupled coupling, Successor successor) {}

    /** Locks up to {@code most} waiting couplings of these municipalities; skips locked rows. */
    Uni<List<Coupled>> lockWaiting(Collection<MunicipalityCode> ended, int most);

    /** Stores couplings that were taken over. */
    Uni<Void> store(List<Takeover> takenOver, Instant recordedAt);
}
