// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.Coupling;

/** Corrections of housings; each is added to the history of housings. */
public interface Corrections {

    /** Stores the correction of a locked coupling. */
    Uni<Void> store(Coupling after, CorrectionReason reason, Instant recordedAt);
}
