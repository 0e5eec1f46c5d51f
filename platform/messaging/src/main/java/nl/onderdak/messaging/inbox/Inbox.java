// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.inbox.InboxTransaction.Result;
import nl.onderdak.messaging.inbox.Sequencer.Release;
import nl.onderdak.messaging.sql.DatabaseFailures;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Steps;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Receives records from Kafka, at least once and perhaps out of order, and applies each once and in order. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int LARGE = 500;
    private static final int USUAL_MOST = 2_000;

    private final InboxTransaction transaction;
    private final FreshSession sessions;
    private final InboxMetrics metrics;
    /** Consumers that have applied something since this process started. */
    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    Inbox(InboxTransaction transaction, FreshSession sessions, InboxMetrics metrics) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** Completes when every record is applied or parked; waits out a machine that is away. Never fails. */
    public Uni<Void> receive(ConsumerRecords<String, byte[]> records, EventHandler handler) {
        var caller = Vertx.currentContext();
        var eventLoop = sessions.eventLoop();
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : sessions.backTo(
                        caller,
                        Uni.createFrom()
                                .completionStage(read(records))
                                .chain(batch -> settle(batch, handler, eventLoop)));
    }

    /**
     * A channel with many events, whose transactions grow with its backlog.
     *
     * @param settled called with the records of each transaction after its commit
     */
    public InboxChannel channel(EventHandler handler, Consumer<List<ConsumerRecord<String, byte[]>>> settled) {
        return channel(handler, settled, USUAL_MOST);
    }

    /**
     * The same for a number of records that wait at most.
     *
     * @param most number of waiting records from which on the channel is not asked for more
     */
    InboxChannel channel(EventHandler handler, Consumer<List<ConsumerRecord<String, byte[]>>> settled, int most) {
        var eventLoop = sessions.eventLoop();
        return new InboxChannel(
                Inbox::read,
                batch -> settle(batch, handler, eventLoop),
                settled,
                (delay, task) -> eventLoop.owner().setTimer(Math.max(1, delay.toMillis()), same -> task.run()),
                most);
    }

    /** A large batch apart from the event loop, which serves the transaction of the one before. */
    private static CompletableFuture<List<Arrival>> read(ConsumerRecords<String, byte[]> records) {
        var all = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
        records.forEach(all::add);
        return all.size() < LARGE
                ? CompletableFuture.completedFuture(
                        all.stream().map(Arrival::of).toList())
                : CompletableFuture.supplyAsync(
                        () -> all.parallelStream().map(Arrival::of).toList());
    }

    /**
     * The whole batch in one transaction. When something in it is refused, its halves, one after the other, and so on
     * down to the one record that is.
     */
    private Uni<Void> settle(List<Arrival> batch, EventHandler handler, Context eventLoop) {
        return patiently(handler, eventLoop, () -> {
                    if (batch.size() == 1) {
                        takeOverTrace(batch.getFirst());
                    }
                    return transaction.receive(batch, handler, Release.WAITING);
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(refused -> {
                    if (batch.size() == 1) {
                        return settleAlone(batch.getFirst(), handler, eventLoop);
                    }
                    int half = batch.size() / 2;
                    return settle(batch.subList(0, half), handler, eventLoop)
                            .chain(() -> settle(batch.subList(half, batch.size()), handler, eventLoop));
                });
    }

    /** One record in a transaction of its own, then one by one those that waited for it. */
    private Uni<Void> settleAlone(Arrival arrival, EventHandler handler, Context eventLoop) {
        var aggregate = arrival.aggregate();
        if (aggregate == null) {
            return persistently(
                            handler,
                            eventLoop,
                            () -> transaction.receive(List.of(arrival), handler, Release.NOTHING),
                            always -> true)
                    .replaceWithVoid();
        }
        return patiently(handler, eventLoop, () -> {
                    takeOverTrace(arrival);
                    return transaction.receive(List.of(arrival), handler, Release.NOTHING);
                })
                .onFailure()
                .recoverWithUni(refused -> {
                    var detail = Failures.describe(refused);
                    LOG.warnf(
                            "%s refuses %s of %s with sequence %d, it is parked: %s",
                            handler.consumer(),
                            arrival.envelope().type(),
                            aggregate.subject(),
                            arrival.envelope().sequence(),
                            detail);
                    return persistently(
                            handler, eventLoop, () -> transaction.refuse(arrival, handler, detail), always -> true);
                })
                .chain(() -> Steps.untilNothing(() -> releaseNext(aggregate, handler, eventLoop)))
                .replaceWithVoid();
    }

    private static void takeOverTrace(Arrival arrival) {
        if (arrival.envelope() != null) {
            TraceContext.set(arrival.envelope().traceparent());
        }
    }

    private Uni<Integer> releaseNext(Aggregate aggregate, EventHandler handler, Context eventLoop) {
        return patiently(handler, eventLoop, () -> transaction.releaseNext(aggregate, handler, Release.WAITING))
                .onFailure()
                .recoverWithUni(refused -> persistently(
                                handler,
                                eventLoop,
                                () -> transaction.refuseNext(aggregate, handler.consumer(), Failures.describe(refused)),
                                always -> true)
                        .replaceWith(Result.NOTHING))
                .map(Result::applied);
    }

    private Uni<Result> patiently(EventHandler handler, Context eventLoop, Supplier<Uni<Result>> work) {
        return persistently(handler, eventLoop, work, failure -> passes(handler, failure))
                .invoke(result -> {
                    metrics.received(handler.consumer(), result);
                    if (result.applied() > 0) {
                        proven.add(handler.consumer());
                    }
                });
    }

    /** Until a consumer has applied anything, a missing table or right is a database that is not ready for it. */
    private boolean passes(EventHandler handler, Throwable failure) {
        return Failures.ofTheMachine(failure)
                || (!proven.contains(handler.consumer()) && DatabaseFailures.areOfTheSchema(failure));
    }

    private <T> Uni<T> persistently(
            EventHandler handler, Context eventLoop, Supplier<Uni<T>> work, Predicate<Throwable> passes) {
        return sessions.run(eventLoop, work)
                .onFailure(passes)
                .invoke(away -> LOG.warnf("%s cannot go on now, trying again: %s", handler.consumer(), away.toString()))
                .onFailure(passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
