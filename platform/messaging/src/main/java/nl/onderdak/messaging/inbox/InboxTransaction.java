// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.messaging.inbox.Sequencer.Release;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.common.TopicPartition;

/** The transactions of the inbox: progress, effects and positions are committed together. */
@ApplicationScoped
class InboxTransaction {

    /**
     * The result of a transaction.
     *
     * @param applied facts applied
     * @param duplicates records received before
     * @param stale newer events that were dropped because their sequence was applied already
     */
    record Result(int applied, int duplicates, List<Sequencer.Stale> stale) {

        static final Result NOTHING = new Result(0, 0, List.of());
    }

    private static final String REFUSED =
            "update inbox_parked set reason = 'REFUSED', detail = $3 where consumer = $1 and number = $2";
    private static final String FIRST = """
        select number from inbox_parked
         where consumer = $1 and source = $2 and subject = $3 and sequence is not null
         order by sequence, number limit 1
        """;
    private static final String PARKED = """
        select topic, part, record_offset, record_key, headers, content
          from inbox_parked where consumer = $1 and number = $2
           for update
        """;

    private final InboxTables tables;
    private final Sql sql;
    private final Instance<AppliedEventsListener> listeners;

    InboxTransaction(InboxTables tables, Sql sql, Instance<AppliedEventsListener> listeners) {
        this.tables = tables;
        this.sql = sql;
        this.listeners = listeners;
    }

    /** Receives a batch: applies the next events, parks those that must wait, moves the positions. */
    @AsService
    @WithTransaction
    public Uni<Result> receive(List<Arrival> batch, EventHandler handler, Release release) {
        return settle(batch, handler, (judge, arrival) -> judge.arrive(arrival, release));
    }

    /** Takes one record and parks it, because the consumer's rules refuse it. */
    @AsService
    @WithTransaction
    public Uni<Result> refuse(Arrival arrival, EventHandler handler, String detail) {
        return settle(List.of(arrival), handler, (judge, same) -> judge.refuse(same, detail));
    }

    /** Applies the parked event that is next in an aggregate's history, if there is one. */
    @AsService
    @WithTransaction
    public Uni<Result> releaseNext(Aggregate aggregate, EventHandler handler, Release release) {
        return tables.history(handler.consumer(), aggregate).chain(histories -> {
            var judge = new Sequencer(histories);
            judge.releaseNext(aggregate, release);
            return applied(judge, handler, Set.of(), Map.of(), 0);
        });
    }

    /** Notes that the first parked event of an aggregate is refused. */
    @AsService
    @WithTransaction
    public Uni<Void> refuseNext(Aggregate aggregate, String consumer, String detail) {
        return sql.execute(FIRST, consumer, aggregate.source(), aggregate.subject())
                .chain(rows -> {
                    var row = rows.iterator();
                    return row.hasNext()
                            ? sql.execute(REFUSED, consumer, row.next().getLong(0), detail)
                            : Uni.createFrom().nullItem();
                })
                .replaceWithVoid();
    }

    /** Offers a parked record of which not even the attributes could be read again, as if it just came. */
    @AsService
    @WithTransaction
    public Uni<Result> readAgain(long number, EventHandler handler) {
        return sql.execute(PARKED, handler.consumer(), number).chain(rows -> {
            var row = rows.iterator();
            return row.hasNext()
                    ? readAgain(number, row.next(), handler)
                    : Uni.createFrom().item(Result.NOTHING);
        });
    }

    private Uni<Result> readAgain(long number, Row row, EventHandler handler) {
        var arrival = Arrival.of(StoredRecord.read(row));
        if (arrival.envelope() == null) {
            return Uni.createFrom().item(Result.NOTHING);
        }
        return tables.unpark(handler.consumer(), List.of(number))
                .chain(() -> tables.history(handler.consumer(), arrival.aggregate()))
                .chain(histories -> {
                    var judge = new Sequencer(histories);
                    judge.arrive(arrival, Release.NOTHING);
                    return applied(judge, handler, Set.of(), Map.of(), 0);
                });
    }

    private interface Verdict {
        void on(Sequencer judge, Arrival arrival);
    }

    private Uni<Result> settle(List<Arrival> batch, EventHandler handler, Verdict verdict) {
        var consumer = handler.consumer();
        var firsts = new HashMap<TopicPartition, Long>();
        batch.forEach(
                arrival -> firsts.merge(arrival.partition(), arrival.record().offset(), Math::min));
        return tables.positions(consumer, firsts.keySet()).chain(positions -> {
            var unread = batch.stream()
                    .filter(arrival -> {
                        var from = positions.get(arrival.partition());
                        return from == null || from.takes(arrival.record().offset(), firsts.get(arrival.partition()));
                    })
                    .toList();
            if (unread.isEmpty()) {
                return Uni.createFrom().item(new Result(0, batch.size(), List.of()));
            }
            return tables.histories(consumer, unread).chain(histories -> {
                var judge = new Sequencer(histories);
                unread.forEach(arrival -> verdict.on(judge, arrival));
                return applied(judge, handler, positions.keySet(), ends(unread), batch.size() - unread.size());
            });
        });
    }

    private Uni<Result> applied(
            Sequencer judge,
            EventHandler handler,
            Set<TopicPartition> before,
            Map<TopicPartition, Long> after,
            int read) {
        var next = List.copyOf(judge.next());
        var effect = next.isEmpty()
                ? Uni.createFrom().voidItem()
                : handler.apply(next)
                        .chain(() -> Panache.getSession().chain(session -> session.flush()))
                        .chain(() -> notifyListeners(handler, next));
        return effect.chain(() -> tables.write(handler.consumer(), judge, before, after))
                .replaceWith(new Result(next.size(), read + judge.duplicates(), List.copyOf(judge.stale())));
    }

    private Uni<Void> notifyListeners(EventHandler handler, List<ReceivedEvent> events) {
        var seen = Uni.createFrom().voidItem();
        for (var listener : listeners) {
            seen = seen.chain(() -> listener.applied(handler, events));
        }
        return seen;
    }

    private static Map<TopicPartition, Long> ends(List<Arrival> batch) {
        var ends = new HashMap<TopicPartition, Long>();
        batch.forEach(
                arrival -> ends.merge(arrival.partition(), arrival.record().offset() + 1, Math::max));
        return ends;
    }
}
