// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;

/** The couplings of households to municipalities, to be changed; each change is kept in the history of housings. */
public interface Couplings {

    /** Those of these references that have a coupling. */
    Uni<Set<CoaReference>> coupled(Collection<CoaReference> references);

    /** Adds couplings, except those whose reference has one; answers how many were added. */
    Uni<Integer> add(List<Registration<Coupled>> registrations, Instant recordedAt);

    /** The coupling, which nobody else can change until the transaction ends; empty when there is none. */
    Uni<Optional<Coupling>> lock(UUID id);

    /** Those of these couplings that exist, which nobody else can change until the transaction ends. */
    Uni<Map<UUID, Coupling>> lockAll(Collection<UUID> ids);

    /** Keeps housings of locked couplings. */
    Uni<Void> house(List<Housed> housed, Instant recordedAt);

    /** Keeps a correction of a locked coupling. */
    Uni<Void> correct(Housed before, Coupling after, CorrectionReason reason, Instant recordedAt);
}
