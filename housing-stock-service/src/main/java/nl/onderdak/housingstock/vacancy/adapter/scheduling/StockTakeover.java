// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.housingstock.vacancy.application.TakeOverStock;
import nl.onderdak.messaging.sql.Steps;

/** Runs the takeover of stock at intervals. */
@ApplicationScoped
public class StockTakeover {

    private final TakeOverStock takeOverStock;

    StockTakeover(TakeOverStock takeOverStock) {
        this.takeOverStock = takeOverStock;
    }

    /** Takes over all stock that is due, batch by batch. */
    @Scheduled(
            identity = "stock-takeover",
            every = "{onderdak.takeover.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Steps.whileAtLeast(TakeOverStock.BATCH, takeOverStock::takeOver).replaceWithVoid();
    }
}
