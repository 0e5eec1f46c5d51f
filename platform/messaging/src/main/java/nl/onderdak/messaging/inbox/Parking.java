// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.messaging.inbox.InboxTransaction.Result;
import nl.onderdak.messaging.inbox.Sequencer.Release;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.messaging.sql.Steps;

/** The events that could not be applied, and their repair. */
@ApplicationScoped
public class Parking {

    private static final String PARKED = """
        select number, consumer, source, type, subject, sequence, municipality, reason, detail, parked_at
          from inbox_parked where number > $1 order by number limit $2
        """;
    private static final String COUNT = "select count(*)::int from inbox_parked";
    private static final String CONCERNS = "select distinct municipality, type from inbox_parked where consumer = $1";
    private static final String UNREADABLE =
            "select number from inbox_parked where consumer = $1 and sequence is null order by number";
    private static final String AGGREGATES = """
        select source, subject from inbox_parked where consumer = $1 and sequence is not null
         group by source, subject order by min(number)
        """;

    private final Sql sql;
    private final InboxTransaction transaction;
    private final FreshSession sessions;
    private final InboxMetrics metrics;

    Parking(Sql sql, InboxTransaction transaction, FreshSession sessions, InboxMetrics metrics) {
        this.sql = sql;
        this.transaction = transaction;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** Up to {@code most} parked events of all consumers, oldest first, after the one with this number. */
    public Uni<List<ParkedEvent>> parked(long after, int most) {
        return sql.read(PARKED, after, (long) most).map(rows -> {
            var parked = new ArrayList<ParkedEvent>(rows.rowCount());
            rows.forEach(row -> parked.add(parked(row)));
            return List.copyOf(parked);
        });
    }

    /** How many events are parked. */
    public Uni<Integer> count() {
        return sql.read(COUNT).map(rows -> rows.iterator().next().getInteger(0));
    }

    /**
     * The subjects of parked events.
     *
     * @param municipality text of the event, not validated; null when it cannot be read
     * @param type CloudEvents {@code type}, or null when it cannot be read
     */
    public record Concern(String municipality, String type) {}

    /** The subjects of the parked events of a consumer, each once. */
    public Uni<Set<Concern>> concerns(String consumer) {
        return sql.read(CONCERNS, consumer).map(rows -> {
            var concerns = new HashSet<Concern>();
            rows.forEach(row -> concerns.add(new Concern(row.getString(0), row.getString(1))));
            return Set.copyOf(concerns);
        });
    }

    /**
     * Offers every parked event again, in order, after a repair; returns the number applied. Each is applied in a
     * transaction of its own, so it is not to be called within one; fails when the machine does.
     */
    public Uni<Long> redrive(EventHandler handler) {
        var caller = Vertx.currentContext();
        var eventLoop = sessions.eventLoop();
        return sessions.backTo(
                caller,
                readAgain(handler, eventLoop)
                        .chain(first -> releaseAll(handler, eventLoop).map(then -> first + then)));
    }

    private Uni<Long> readAgain(EventHandler handler, Context eventLoop) {
        return sessions.run(eventLoop, () -> sql.read(UNREADABLE, handler.consumer()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> sessions.run(
                                eventLoop, () -> transaction.readAgain(row.getLong(0), handler))
                        .onFailure(refused -> !Failures.ofTheMachine(refused))
                        .recoverWithItem(Result.NOTHING))
                .invoke(result -> metrics.received(handler.consumer(), result))
                .collect()
                .with(Collectors.summingLong(Result::applied));
    }

    private Uni<Long> releaseAll(EventHandler handler, Context eventLoop) {
        return sessions.run(eventLoop, () -> sql.read(AGGREGATES, handler.consumer()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> Steps.untilNothing(
                        () -> releaseNext(new Aggregate(row.getString(0), row.getString(1)), handler, eventLoop)))
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Integer> releaseNext(Aggregate aggregate, EventHandler handler, Context eventLoop) {
        return sessions.run(eventLoop, () -> transaction.releaseNext(aggregate, handler, Release.EVERYTHING))
                .onFailure(refused -> !Failures.ofTheMachine(refused))
                .recoverWithUni(refused -> sessions.run(
                                eventLoop,
                                () -> transaction.refuseNext(aggregate, handler.consumer(), Failures.describe(refused)))
                        .replaceWith(Result.NOTHING))
                .invoke(result -> metrics.received(handler.consumer(), result))
                .map(Result::applied);
    }

    private static ParkedEvent parked(Row row) {
        return new ParkedEvent(
                row.getLong("number"),
                row.getString("consumer"),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("municipality"),
                ParkedEvent.Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                Rows.instant(row, "parked_at"));
    }
}
