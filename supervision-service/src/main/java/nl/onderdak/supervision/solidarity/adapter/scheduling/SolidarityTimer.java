// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.supervision.solidarity.application.CarryOutSearches;

/** Advances the searches for exchanges at intervals. */
@ApplicationScoped
public class SolidarityTimer {

    private final CarryOutSearches carryOutSearches;

    SolidarityTimer(CarryOutSearches carryOutSearches) {
        this.carryOutSearches = carryOutSearches;
    }

    /** Takes the next step. */
    @Scheduled(
            identity = "solidarity",
            every = "{onderdak.solidarity.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return carryOutSearches.step();
    }
}
