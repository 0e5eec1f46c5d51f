// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.supervision.actionplan.application.FindActionPlans;

/** The number of plans of action whose deadline has passed without a delivery. */
@ApplicationScoped
public class OverduePlansGauge {

    private final FindActionPlans findActionPlans;
    private volatile long overdue;

    OverduePlansGauge(FindActionPlans findActionPlans) {
        this.findActionPlans = findActionPlans;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.action.plans.overdue", () -> overdue)
                .description("plans of action that were not delivered by their deadline")
                .register(registry);
    }

    @Scheduled(
            identity = "overdue-plans-gauge",
            every = "{onderdak.gauges.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Housekeeping.measure(findActionPlans.overdue().invoke(count -> overdue = count));
    }
}
