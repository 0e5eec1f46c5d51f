// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
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

    /** Adds a reorganisation. */
    Uni<Void> add(Reorganisation reorganisation);
}
