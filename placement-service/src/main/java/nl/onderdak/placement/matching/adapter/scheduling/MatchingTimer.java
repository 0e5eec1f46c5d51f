// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.placement.matching.application.CarryOutMatchings;

/** Advances the search for a proposal at intervals. */
@ApplicationScoped
public class MatchingTimer {

    private final CarryOutMatchings carryOutMatchings;

    MatchingTimer(CarryOutMatchings carryOutMatchings) {
        this.carryOutMatchings = carryOutMatchings;
    }

    /** Takes the next step. */
    @Scheduled(
            identity = "matching",
            every = "{onderdak.matching.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return carryOutMatchings.step();
    }
}
