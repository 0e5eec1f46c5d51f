// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Reorganisation;

/** Reorganisations as they were decided, append-only. */
public interface Reorganisations {

    /**
     * Keeps others from dividing targets and from changing the register until the transaction ends, so that no quota is
     * set by constituents that have just changed.
     */
    Uni<Void> closeForDecision();

    /** All of them: a score a year. */
    Uni<List<Reorganisation>> all();

    /** Whether one of them ends this municipality. */
    Uni<Boolean> end(MunicipalityCode municipality);

    /** Enters one. */
    Uni<Void> add(Reorganisation reorganisation);

    /** Sorted by id, at most {@code limit}, after {@code after} when given; with the revisions they made. */
    Uni<List<DecidedReorganisation>> list(ReorganisationFilter filter, UUID after, int limit);

    /** The one with this id, or null. */
    Uni<DecidedReorganisation> find(UUID id);
}
