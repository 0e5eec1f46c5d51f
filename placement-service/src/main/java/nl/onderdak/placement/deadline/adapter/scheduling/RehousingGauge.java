// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.scheduling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.placement.deadline.application.FindDeadlines;

/** The number of temporary places for which a next home is urgent. */
@ApplicationScoped
public class RehousingGauge {

    private final FindDeadlines findDeadlines;
    private volatile long alarms;

    RehousingGauge(FindDeadlines findDeadlines) {
        this.findDeadlines = findDeadlines;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.rehousings.urgent", () -> alarms)
                .description("temporary places that end within 90 days without an agreed next home")
                .register(registry);
    }

    @Scheduled(
            identity = "rehousing-gauge",
            every = "{onderdak.gauges.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Housekeeping.measure(findDeadlines.alarms().invoke(count -> alarms = count));
    }
}
