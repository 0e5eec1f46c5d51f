// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Steps;
import nl.onderdak.placement.coupling.application.TakeOverCouplings;

/** Runs the takeover of couplings at intervals. */
@ApplicationScoped
public class CouplingTakeover {

    private final TakeOverCouplings takeOverCouplings;

    CouplingTakeover(TakeOverCouplings takeOverCouplings) {
        this.takeOverCouplings = takeOverCouplings;
    }

    /** Takes over all couplings that are due, batch by batch. */
    @Scheduled(
            identity = "coupling-takeover",
            every = "{onderdak.takeover.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.whileAtLeast(TakeOverCouplings.BATCH, takeOverCouplings::takeOver)
                .replaceWithVoid();
    }
}
