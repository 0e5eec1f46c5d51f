// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.register.domain.Reorganisation;

/** Reorganisations, append-only. */
public interface Reorganisations {

    /**
     * Keeps other transactions from apportioning targets and from changing the register until this transaction ends, so
     * that no quota is apportioned by constituents that are about to change.
     */
    Uni<Void> closeForDecision();

    /** Returns all reorganisations, some twenty a year. */
    Uni<List<Reorganisation>> all();

    /** Returns whether a reorganisation ends this municipality. */
    Uni<Boolean> end(MunicipalityCode municipality);

    /** Adds a reorganisation. */
    Uni<Void> add(Reorganisation reorganisation);

    /** Lists up to {@code limit} reorganisations with the revisions they made, sorted by id, after an id. */
    Uni<List<DecidedReorganisation>> list(Filter filter, UUID after, int limit);

    /** Returns the reorganisation with this id, or null. */
    Uni<DecidedReorganisation> find(UUID id);

    /**
     * Selects reorganisations; a filter that is null selects all.
     *
     * @param municipality in which this municipality hands over or takes over
     * @param validOn that have taken effect by this day
     * @param knownAt that were known at this moment
     */
    record Filter(MunicipalityCode municipality, LocalDate validOn, Instant knownAt) {}
}
