// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.onderdak.quota.simulation.domain.Simulation;

/** Simulations, append-only. */
public interface Simulations {

    /** Returns the simulation without the values of its indicators, or null. */
    Uni<Simulation> find(UUID id);

    Uni<Void> add(Simulation simulation);
}
