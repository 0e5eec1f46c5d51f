// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Steps;
import nl.onderdak.supervision.ledger.application.KeepCheckpoints;
import org.jboss.logging.Logger;

/** Adds checkpoints to the ledger as it grows. */
@ApplicationScoped
class CheckpointTimer {

    private static final Logger LOG = Logger.getLogger(CheckpointTimer.class);

    private final KeepCheckpoints keepCheckpoints;

    CheckpointTimer(KeepCheckpoints keepCheckpoints) {
        this.keepCheckpoints = keepCheckpoints;
    }

    @Scheduled(
            identity = "ledger-checkpoints",
            every = "{onderdak.ledger.checkpoints-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> add() {
        return Housekeeping.run(LOG, "checkpoints of the ledger", Steps.untilNothing(keepCheckpoints::addNext));
    }
}
