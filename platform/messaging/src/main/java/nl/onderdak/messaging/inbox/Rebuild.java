// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.messaging.sql.Sql;

/**
 * Lets a consumer read everything again from the topics. Runs in the transaction of the use case that empties the
 * consumer's own tables, so that both happen or neither; when it is committed, the running consumers, in every
 * instance, go back to the beginning within a second or two.
 */
@ApplicationScoped
public class Rebuild {

    /* Waits for readers that have read the consumer's positions and still read its tables. */
    private static final String AFTER_READERS = "select pg_advisory_xact_lock(34, hashtext($1))";

    private static final String POSITIONS = """
            update inbox_position
               set rebuild_below = coalesce(rebuild_below, next_offset), next_offset = 0
             where consumer = $1 and next_offset > 0
            """;

    private static final String GENERATION = """
            insert into inbox_rebuild as before (consumer, times) values ($1, 1)
            on conflict (consumer) do update set times = before.times + 1
            """;

    private final Sql sql;

    Rebuild(Sql sql) {
        this.sql = sql;
    }

    /** Deletes the consumer's positions, progress and parked events. */
    public Uni<Void> forget(String consumer) {
        return sql.execute(AFTER_READERS, consumer)
                .chain(() -> sql.execute(POSITIONS, consumer))
                .chain(() -> sql.execute(GENERATION, consumer))
                .chain(() -> sql.execute("select inbox_forget($1)", consumer))
                .replaceWithVoid();
    }
}
