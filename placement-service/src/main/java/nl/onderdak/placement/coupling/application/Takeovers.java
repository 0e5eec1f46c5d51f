// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/** Waiting couplings that the successor of an ended municipality takes over (<i>herindeling</i>). */
public interface Takeovers {

    /**
     * Locks up to {@code most} couplings of waiting households in these municipalities, and returns their ids; skips
     * locked rows.
     */
    Uni<List<UUID>> lockWaiting(Collection<MunicipalityCode> ended, int most);
}
