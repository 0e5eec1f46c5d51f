// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private static final String IS_NEAR = """
            select coalesce(sum(greatest(0, leader.next_offset - coalesce(follower.next_offset, 0))), 0)::bigint < $3
              from inbox_position leader left join inbox_position follower
                on follower.consumer = $2 and follower.topic = leader.topic and follower.part = leader.part
             where leader.consumer = $1
            """;

    private static final String CATCH_UP = "select inbox_catch_up($1, $2, $3)";

    private static final String REPLACE = "select inbox_replace($1, $2)";

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

    /** Whether a consumer that reads everything again has fewer than this number of records to go to the other. */
    public Uni<Boolean> isNear(String consumer, String follower, long records) {
        return sql.execute(IS_NEAR, consumer, follower, records)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * Stops a consumer until the transaction ends, and waits until the follower has read as far; then stops it too.
     * Gives up after a while, with false.
     */
    public Uni<Boolean> catchUp(String consumer, String follower, Duration patience) {
        return sql.execute(CATCH_UP, consumer, follower, (int) patience.toMillis())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /**
     * Gives a consumer the positions, progress and parked events of a follower that has caught up. Comes last in the
     * transaction that gives it the follower's tables: waits for readers that have read the consumer's positions.
     */
    public Uni<Void> replace(String consumer, String follower) {
        return sql.execute(REPLACE, consumer, follower)
                .chain(() -> sql.execute(AFTER_READERS, consumer))
                .chain(() -> sql.execute(GENERATION, consumer))
                .replaceWithVoid();
    }
}
