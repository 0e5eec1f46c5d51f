// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;

/** Housings of coupled households; each is added to the history of housings. */
public interface Housings {

    /** Those of these couplings that exist, locked until the transaction ends; the map can be changed. */
    Uni<Map<UUID, Coupling>> lock(Collection<UUID> couplingIds);

    /** Stores housings of locked couplings. */
    Uni<Void> house(List<Housed> housed, Instant recordedAt);
}
