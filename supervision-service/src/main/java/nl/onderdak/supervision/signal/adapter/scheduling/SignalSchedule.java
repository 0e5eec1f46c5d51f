// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.supervision.signal.application.EvaluateSignals;

/** Opens and closes signals once the figures of a day are final. */
@ApplicationScoped
public class SignalSchedule {

    private final EvaluateSignals evaluateSignals;

    SignalSchedule(EvaluateSignals evaluateSignals) {
        this.evaluateSignals = evaluateSignals;
    }

    @Scheduled(
            identity = "signals",
            every = "{onderdak.signals.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> evaluate() {
        return evaluateSignals.evaluateDue().replaceWithVoid();
    }
}
