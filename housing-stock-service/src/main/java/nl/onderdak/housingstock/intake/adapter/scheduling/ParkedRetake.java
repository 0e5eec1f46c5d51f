// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.intake.application.RetakeParked;
import nl.onderdak.messaging.sql.Steps;

/** Takes in messages whose codes became known, at intervals. */
@ApplicationScoped
public class ParkedRetake {

    private final RetakeParked retakeParked;

    ParkedRetake(RetakeParked retakeParked) {
        this.retakeParked = retakeParked;
    }

    /** Takes in all that are complete, batch by batch. */
    @Scheduled(
            identity = "parked-retake",
            every = "{onderdak.intake.retake-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.whileAtLeast(RetakeParked.BATCH, retakeParked::retake).replaceWithVoid();
    }
}
