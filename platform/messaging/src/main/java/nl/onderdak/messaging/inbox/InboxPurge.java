// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Sql;
import org.jboss.logging.Logger;

/** Purges the identities of events received long ago; the progress of each aggregate still recognises repeats. */
@ApplicationScoped
public class InboxPurge {

    private static final Logger LOG = Logger.getLogger(InboxPurge.class);

    private static final String PURGE = """
        delete from inbox where ctid = any (array(
            select ctid from inbox where received_at < now() - $1 * interval '1 second' limit 5000))
        """;

    private final Sql sql;
    private final InboxConfig config;

    InboxPurge(Sql sql, InboxConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Scheduled(every = "${onderdak.purge.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return Housekeeping.run(LOG, "purge of the inbox", purge(config.retention()));
    }

    /** Purges identities received longer ago than this; returns the number purged. */
    public Uni<Long> purge(Duration retention) {
        return sql.exhaust(PURGE, retention.toSeconds());
    }
}
