// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.messaging.event.Envelope;
import nl.onderdak.messaging.sql.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the events at the head of the queue, in a transaction that holds the one lock of all relays on this
 * database. Called from the relay's own thread, which may block.
 */
@ApplicationScoped
class RelayPass {

    private static final Logger LOG = Logger.getLogger(RelayPass.class);

    private static final String ANY = "select min(seq) is not null from outbox_waiting";
    /**
     * By the index only: the table holds the removed rows until they are vacuumed. As the service itself, since the feed
     * is fenced.
     */
    private static final String LEAD = """
        select pg_try_advisory_xact_lock(hashtext('onderdak.outbox')), set_config('enable_seqscan', 'off', true),
               set_config('role', $1, true)
        """;

    /** One look-up by key each: the offset keeps the planner from reading the events in order of their number. */
    private static final String NEXT = """
        select e.seq, e.id, e.type, e.subject, e.sequence, e.partition_key, e.recorded_at, e.data, e.traceparent
          from outbox_waiting w
         cross join lateral (select * from outbox where seq = w.seq and subject <> all ($2) offset 0) as e
         order by w.seq
         limit $1
        """;
    /*
     * Each event enters the feed once, also when it is published again. Positions that a reader has seen must outlive a
     * crash, so the commit is synchronous. Not the greatest offset ever but the newest: a recreated topic begins at its
     * start.
     */
    private static final String REMOVE = """
        with published as (delete from outbox_waiting where seq = any ($1)),
        fed as (
            insert into event_feed (position, id, type, subject, sequence, municipality, landlord, coupling_id,
                                    recorded_at, data, traceparent)
            select (select coalesce(max(position), 0) from event_feed) + row_number() over (order by seq),
                   id, type, subject, sequence, partition_key, data::json ->> 'landlord',
                   (data::json ->> 'couplingId')::uuid, recorded_at, data, traceparent
              from outbox
             where seq = any ($1) and not exists (select from event_feed where event_feed.id = outbox.id))
        insert into outbox_position (part, next_offset) select * from unnest($2::int[], $3::bigint[])
        on conflict (part) do update set next_offset = excluded.next_offset
        """;

    /** The result of a pass. */
    enum Outcome {
        /** The queue is empty. */
        NOTHING,
        /** Everything found was dealt with. */
        SOME,
        /** There is more than fits in one pass. */
        MORE,
        /** Another relay holds the lock. */
        NOT_LEADER,
        /** The broker does not respond, or refuses this service. */
        BROKER_AWAY
    }

    private final Pool pool;
    private final OutboxConfig config;
    private final OutboxProducer producer;
    private final String worker;
    private final Duration patience;
    private final AggregateBackoff heldBack = new AggregateBackoff();

    RelayPass(
            Pool pool,
            OutboxConfig config,
            OutboxProducer producer,
            @ConfigProperty(name = "onderdak.database.worker") String worker) {
        this.pool = pool;
        this.config = config;
        this.producer = producer;
        this.worker = worker;
        this.patience = config.deliveryTimeout().plus(config.maxBlock()).plusSeconds(5);
    }

    /** Publishes up to one batch. Fails when the database is away. */
    Outcome publishNext() throws InterruptedException {
        if (!now(pool.withConnection(connection -> connection.query(ANY).execute()))
                .iterator()
                .next()
                .getBoolean(0)) {
            return Outcome.NOTHING;
        }
        var connection = now(pool.getConnection());
        try {
            return inTransaction(connection);
        } finally {
            connection.close().subscribe().with(closed -> {}, broken -> LOG.debug("closing", broken));
        }
    }

    private Outcome inTransaction(SqlConnection connection) throws InterruptedException {
        var transaction = now(connection.begin());
        boolean done = false;
        try {
            if (!now(connection.preparedQuery(LEAD).execute(Tuple.of(worker)))
                    .iterator()
                    .next()
                    .getBoolean(0)) {
                return Outcome.NOT_LEADER;
            }
            var outcome = publish(connection);
            now(transaction.commit());
            done = true;
            return outcome;
        } finally {
            if (!done) {
                transaction.rollback().subscribe().with(undone -> {}, broken -> LOG.debug("rolling back", broken));
            }
        }
    }

    private Outcome publish(SqlConnection connection) throws InterruptedException {
        var waiting = heldBack.subjects(System.nanoTime());
        var events = new ArrayList<QueuedEvent>();
        for (var row : now(connection.preparedQuery(NEXT).execute(Tuple.of(config.batch(), waiting)))) {
            events.add(event(row));
        }
        if (events.isEmpty()) {
            return Outcome.NOTHING;
        }
        var result = new PublishPass(this::send, patience.toMillis()).publish(events);
        if (!result.published().isEmpty()) {
            now(connection
                    .preparedQuery(REMOVE)
                    .execute(Tuple.of(
                            result.published().toArray(Long[]::new),
                            result.endOffsets().keySet().toArray(Integer[]::new),
                            result.endOffsets().values().toArray(Long[]::new))));
        }
        remember(events, result);
        if (result.brokerAway()) {
            return Outcome.BROKER_AWAY;
        }
        return events.size() == config.batch() ? Outcome.MORE : Outcome.SOME;
    }

    private void remember(List<QueuedEvent> events, PublishPass.Result result) {
        if (!heldBack.isEmpty()) {
            var published = new HashSet<>(result.published());
            events.stream()
                    .filter(event -> published.contains(event.seq()))
                    .forEach(event -> heldBack.release(event.envelope().subject()));
        }
        if (result.failed().isEmpty()) {
            return;
        }
        var example = result.failed().entrySet().iterator().next();
        LOG.warnf(
                "%d aggregates wait to be published, such as %s: %s",
                result.failed().size(), example.getKey(), example.getValue());
        producer.renew();
        if (!result.brokerAway()) {
            long now = System.nanoTime();
            result.failed().keySet().forEach(subject -> heldBack.hold(subject, now));
        }
    }

    private void send(QueuedEvent event, PublishPass.Receipt receipt) {
        producer.send(event.toRecord(), (metadata, failure) -> {
            if (failure != null) {
                receipt.failed(failure);
            } else if (metadata.hasOffset()) {
                receipt.acknowledged(metadata.partition(), metadata.offset());
            } else {
                // a repetition that the broker no longer remembers the place of; published again, it gets one
                receipt.failed(new IllegalStateException("acknowledged without its offset"));
            }
        });
    }

    void close() {
        producer.close();
    }

    private <T> T now(Uni<T> work) {
        return work.await().atMost(patience);
    }

    private static QueuedEvent event(Row row) {
        return new QueuedEvent(
                row.getLong("seq"),
                new Envelope(
                        row.getUUID("id"),
                        source(row.getString("type")),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getLong("sequence"),
                        row.getString("partition_key"),
                        Rows.instant(row.getDelegate(), "recorded_at"),
                        row.getString("traceparent")),
                row.getString("data"));
    }

    private static String source(String type) {
        return EventCatalog.named(type).map(known -> known.owner().source()).orElse(null);
    }
}
