// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Sql;
import org.jboss.logging.Logger;

/** Purges events from the outbox after their retention; those that wait to be published stay at any age. */
@ApplicationScoped
public class OutboxPurge {

    private static final Logger LOG = Logger.getLogger(OutboxPurge.class);

    private static final int BATCH = 5_000;

    /** The oldest rows stand in front, so a batch without any old one ends it. */
    private static final String PURGE = """
        delete from outbox
         where recorded_at < now() - $1 * interval '1 second'
           and seq in (select seq from outbox o
                        where not exists (select from outbox_waiting w where w.seq = o.seq)
                        order by seq limit $2)
        """;

    private final Sql sql;
    private final OutboxConfig config;

    OutboxPurge(Sql sql, OutboxConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Scheduled(every = "${onderdak.purge.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return Housekeeping.run(LOG, "purge of the outbox", purge(config.retention()));
    }

    /** Removes published events that were recorded longer ago than this; returns the number removed. */
    public Uni<Long> purge(Duration retention) {
        return sql.exhaust(PURGE, retention.toSeconds(), (long) BATCH);
    }
}
