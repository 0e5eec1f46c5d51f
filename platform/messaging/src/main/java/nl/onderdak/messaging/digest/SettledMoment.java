// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.digest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Sql;

/**
 * A moment up to which the tables of this service are complete: no fact will be recorded before it any more. Found as for
 * a watermark (ADR 0033): the present moment becomes the floor of later facts, and the transactions that had begun
 * before are waited for. Never blocks a writer.
 */
@ApplicationScoped
public class SettledMoment {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Longer than any transaction: PostgreSQL ends one that is idle for a minute. */
    private static final int LOOKS = 1_200;

    private static final String RAISE = """
            insert into recording_floor (floor) values ($1)
            on conflict (single) do update set floor = greatest(recording_floor.floor, excluded.floor)
            """;

    private static final String IN_HAND = "select in_hand from recording_state()";

    private final Sql sql;
    private final Clock clock;
    private final FreshSession sessions;

    SettledMoment(Sql sql, Clock clock, FreshSession sessions) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
    }

    /**
     * The moment, to the microsecond; a read that begins after its arrival sees every fact recorded up to it. Fails when
     * a transaction that may record facts stays open for minutes.
     */
    public Uni<Instant> next() {
        return Uni.createFrom().deferred(() -> {
            var moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var settled = sql.apart(RAISE, moment)
                    .chain(this::inHand)
                    .chain(begun -> untilEnded(begun, LOOKS))
                    .replaceWith(moment.minus(1, ChronoUnit.MICROS));
            return sessions.backTo(Vertx.currentContext(), settled);
        });
    }

    private Uni<Void> untilEnded(Set<String> begun, int looks) {
        if (begun.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (looks == 0) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("a transaction that may record facts does not end"));
        }
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(PAUSE)
                .chain(this::inHand)
                .chain(open -> {
                    var still = new HashSet<>(begun);
                    still.retainAll(open);
                    return untilEnded(still, looks - 1);
                });
    }

    private Uni<Set<String>> inHand() {
        return sql.apart(IN_HAND).map(SettledMoment::names);
    }

    private static Set<String> names(RowSet<Row> rows) {
        return Set.copyOf(Arrays.asList(rows.iterator().next().getArrayOfStrings("in_hand")));
    }
}
