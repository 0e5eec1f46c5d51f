// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reorganisation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Steps;

/** Looks every now and then whether anything stands in municipalities that ended. */
@ApplicationScoped
public class StockTransfer {

    private final TransferStock transferStock;

    StockTransfer(TransferStock transferStock) {
        this.transferStock = transferStock;
    }

    /** Transfers all of it, batch by batch. */
    @Scheduled(
            identity = "stock-transfer",
            every = "{onderdak.reorganisation.transfer-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.untilNothing(() -> transferStock.transfer().map(more -> more ? 1 : 0))
                .replaceWithVoid();
    }
}
