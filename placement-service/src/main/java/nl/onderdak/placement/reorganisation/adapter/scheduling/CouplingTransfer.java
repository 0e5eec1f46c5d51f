// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.reorganisation.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Steps;
import nl.onderdak.placement.reorganisation.application.TransferCouplings;

/** Looks every now and then whether households wait in municipalities that ended. */
@ApplicationScoped
public class CouplingTransfer {

    private final TransferCouplings transferCouplings;

    CouplingTransfer(TransferCouplings transferCouplings) {
        this.transferCouplings = transferCouplings;
    }

    /** Transfers all of them, batch by batch. */
    @Scheduled(
            identity = "coupling-transfer",
            every = "{onderdak.reorganisation.transfer-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.whileAtLeast(TransferCouplings.BATCH, transferCouplings::transfer)
                .replaceWithVoid();
    }
}
