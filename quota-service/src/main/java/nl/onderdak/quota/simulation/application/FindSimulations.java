// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.simulation.domain.Simulation;
import nl.onderdak.web.problem.NotFound;

/** Reads simulations. */
@ApplicationScoped
public class FindSimulations {

    private final Simulations simulations;

    public FindSimulations(Simulations simulations) {
        this.simulations = simulations;
    }

    /** @return fails with {@link NotFound} when the simulation does not exist */
    @NoFacts
    @WithTransaction
    public Uni<Simulation> one(UUID id) {
        return simulations.find(id).onItem().ifNull().failWith(NotFound::new);
    }
}
