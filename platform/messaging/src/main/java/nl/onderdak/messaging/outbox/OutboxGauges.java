// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Sql;

/** The number of events that wait to be published, and the age of the oldest. */
@ApplicationScoped
class OutboxGauges {

    private static final String WAITING = "select count(*), min(recorded_at) from outbox_waiting";

    private final Sql sql;
    private final Clock clock;
    private volatile long depth;
    private volatile double ageSeconds;

    OutboxGauges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.outbox.depth", () -> depth)
                .description("events that wait to be published")
                .register(registry);
        Gauge.builder("onderdak.outbox.age", () -> ageSeconds)
                .baseUnit("seconds")
                .description("age of the oldest of them")
                .register(registry);
    }

    @Scheduled(every = "${onderdak.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Housekeeping.measure(sql.apart(WAITING).invoke(rows -> {
            var row = rows.iterator().next();
            var oldest = row.getOffsetDateTime(1);
            depth = row.getLong(0);
            ageSeconds = oldest == null
                    ? 0
                    : Math.max(
                            0,
                            Duration.between(oldest.toInstant(), clock.instant())
                                            .toMillis()
                                    / 1000.0);
        }));
    }
}
