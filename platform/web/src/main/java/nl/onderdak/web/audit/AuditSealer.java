// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.messaging.sql.Steps;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Seals the records of the audit trail in batches behind the writers, and logs each new head, so that the chain can be
 * checked against the log. Instances take turns, by a lock in the database.
 */
@ApplicationScoped
public class AuditSealer {

    private static final Logger HEADS = Logger.getLogger("nl.onderdak.audit.heads");
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);

    private static final String SEAL = "select number, records, hash from audit_seal_next($1)";
    private static final String OLDEST = "select recorded_at from audit_record where seal is null order by id limit 1";

    private final Sql sql;
    private final Clock clock;
    private final int most;
    private final String service;
    private volatile double waitingSeconds;
    private volatile long head;

    AuditSealer(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "onderdak.audit.records-per-seal") int most,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.clock = clock;
        this.most = most;
        this.service = service;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.audit.unsealed.age", () -> waitingSeconds)
                .baseUnit("seconds")
                .description("age of the oldest record of the audit trail without a seal")
                .register(registry);
        Gauge.builder("onderdak.audit.head", () -> head)
                .description("number of the last seal that this instance made")
                .register(registry);
    }

    @Scheduled(every = "${onderdak.audit.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return Housekeeping.run(LOG, "sealing of the audit trail", seal());
    }

    /** Seals the records that wait; returns their number, 0 when another instance holds the lock. */
    public Uni<Long> seal() {
        return Steps.whileAtLeast(
                most,
                () -> sql.apart(SEAL, most)
                        .map(rows -> rows.size() == 0 ? 0 : log(rows.iterator().next())));
    }

    @Scheduled(every = "${onderdak.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Housekeeping.measure(sql.apart(OLDEST)
                .invoke(rows -> waitingSeconds =
                        rows.size() == 0 ? 0 : secondsSince(rows.iterator().next())));
    }

    private long log(Row seal) {
        head = seal.getLong("number");
        var records = seal.getLong("records");
        HEADS.infof(
                "audit head %s %d %s (%d records)",
                service, head, HexFormat.of().formatHex(seal.getBuffer("hash").getBytes()), records);
        return records;
    }

    private double secondsSince(Row oldest) {
        var waits = Duration.between(Rows.instant(oldest, "recorded_at"), clock.instant());
        return Math.max(0, waits.toMillis() / 1000.0);
    }
}
