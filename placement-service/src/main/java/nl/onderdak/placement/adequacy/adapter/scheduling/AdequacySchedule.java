// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.placement.adequacy.application.CarryOver;
import nl.onderdak.placement.adequacy.application.SignalShortages;

/** Carries over balances and signals shortages at intervals. */
@ApplicationScoped
public class AdequacySchedule {

    private final CarryOver carryOver;
    private final SignalShortages signalShortages;

    AdequacySchedule(CarryOver carryOver, SignalShortages signalShortages) {
        this.carryOver = carryOver;
        this.signalShortages = signalShortages;
    }

    @Scheduled(
            identity = "carry-over",
            every = "{onderdak.carry-over.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> carryOver() {
        return carryOver.carryOver().replaceWithVoid();
    }

    @Scheduled(
            identity = "shortage-signals",
            every = "{onderdak.shortage-signals.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> signalShortages() {
        return signalShortages.signal().replaceWithVoid();
    }
}
