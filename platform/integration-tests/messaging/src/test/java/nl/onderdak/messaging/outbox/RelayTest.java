// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.PublishFacts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {

    private static final Logger LOG = Logger.getLogger(RelayTest.class);

    private static final String INSERT = """
        with recorded as (
            insert into outbox (id, type, subject, sequence, partition_key, recorded_at, data)
            select gen_random_uuid(), 'nl.onderdak.placement.household-coupled.v1', c::text, s, 'GM0141', now(),
                   json_build_object('couplingId', c, 'municipality', 'GM0141', 'persons', 3,
                                     'permitOn', '2024-01-02', 'coupledOn', '2024-02-03', 'padding', ?)::text
              from (select ?::uuid as c, generate_series(?, ?) as s) as e
            returning seq, recorded_at)
        insert into outbox_waiting (seq, recorded_at) select seq, recorded_at from recorded
        """;

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Inject
    OutboxPurge purge;

    @Inject
    OutboxConfig config;

    @Inject
    Pool pool;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "onderdak.database.worker")
    String worker;

    @Test
    void aTransactionThatCommitsLateIsPublishedAllTheSame() throws SQLException {
        // Given
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        try (var slow = lab.connect()) {
            slow.setAutoCommit(false);
            insert(slow, late, 1, 1, "");
            lab.call(() -> facts.publish(List.of(Lab.coupled(early, 1))));
            await().untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", early.toString())));

            // When
            slow.commit();
        }

        // Then
        await().untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", late.toString())));
    }

    @Test
    void concurrentRelaysPublishEveryEventOnceAndInOrder() throws Exception {
        // Given
        var couplings = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        var one = new RelayPass(pool, config, new OutboxProducer(config, kafka), worker);
        var other = new RelayPass(pool, config, new OutboxProducer(config, kafka), worker);

        // When
        var writer = CompletableFuture.runAsync(() -> {
            for (long sequence = 1; sequence <= 25; sequence++) {
                long version = sequence;
                lab.call(() -> facts.publish(couplings.stream()
                        .map(coupling -> Lab.coupled(coupling, version))
                        .toList()));
            }
        });
        while (!writer.isDone() || waiting() > 0) {
            one.publishNext();
            other.publishNext();
        }
        one.close();
        other.close();
        writer.join();

        // Then
        var expected = LongStream.rangeClosed(1, 25).boxed().toList();
        lab.onTopic(couplings.stream().map(UUID::toString).toList())
                .forEach((subject, sequences) -> assertEquals(expected, sequences));
    }

    @Test
    void whileAnotherRelayLeadsNothingIsPublished() throws SQLException {
        // Given
        var coupling = UUID.randomUUID();
        try (var leader = lab.connect()) {
            leader.setAutoCommit(false);
            leader.createStatement().execute("select pg_advisory_xact_lock(hashtext('onderdak.outbox'))");
            lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));

            // When
            await().during(Duration.ofMillis(500)).until(() -> published(coupling) == 0);
            leader.rollback();
        }

        // Then
        await().untilAsserted(() -> assertEquals(1, published(coupling)));
    }

    @Test
    void anEventThatCannotBePublishedHoldsItsAggregateOnly() throws SQLException {
        // Given
        var stuck = UUID.randomUUID();
        var other = UUID.randomUUID();
        try (var connection = lab.connect()) {
            insert(connection, stuck, 1, 1, "x".repeat(1_100_000));
        }
        lab.call(() -> facts.publish(List.of(Lab.coupled(stuck, 2), Lab.coupled(other, 1), Lab.coupled(other, 2))));
        await().untilAsserted(() -> assertEquals(List.of(1L, 2L), lab.ledger("ledger", other.toString())));
        assertEquals(0, published(stuck));
        assertEquals(List.of(), lab.onTopic(List.of(stuck.toString())).get(stuck.toString()));

        // When
        lab.update(
                "update outbox set data = replace(data, ?, '') where subject = ?",
                "x".repeat(1_100_000),
                stuck.toString());

        // Then
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertEquals(List.of(1L, 2L), lab.ledger("ledger", stuck.toString())));
    }

    @Test
    void anEventIsPublishedWithinMillisecondsOfItsCommit() {
        // Given
        var coupling = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));
        var delays = new ArrayList<Long>();

        // When
        for (long sequence = 2; sequence <= 30; sequence++) {
            long version = sequence;
            lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, version))));
            long start = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> lab.ledger("ledger", coupling.toString()).contains(version));
            delays.add((System.nanoTime() - start) / 1_000_000);
        }

        // Then
        delays.sort(Long::compare);
        LOG.infof("from commit to the consumer's table: median %d ms, longest %d ms", delays.get(14), delays.getLast());
        assertTrue(delays.get(14) < 500, delays.toString());
    }

    @Test
    void aFullOutboxIsEmptied() throws SQLException {
        // Given
        int aggregates = 2_000;
        var first = UUID.randomUUID();
        try (var leader = lab.connect()) {
            leader.setAutoCommit(false);
            leader.createStatement().execute("select pg_advisory_xact_lock(hashtext('onderdak.outbox'))");
            lab.update("""
                with recorded as (
                    insert into outbox (id, type, subject, sequence, partition_key, recorded_at, data)
                    select gen_random_uuid(), 'nl.onderdak.placement.household-coupled.v1', c::text, 1, m, now(),
                           json_build_object('couplingId', c, 'municipality', m, 'persons', 3,
                                             'permitOn', '2024-01-02', 'coupledOn', '2024-02-03')::text
                      from (select gen_random_uuid() as c, 'GM' || lpad((n % 342)::text, 4, '0') as m
                              from generate_series(1, ?) as n) as e
                    returning seq, recorded_at)
                insert into outbox_waiting (seq, recorded_at) select seq, recorded_at from recorded
                """, aggregates);
            insert(leader, first, 1, 1, "");
            leader.commit();
        }

        // When
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);

        // Then
        assertEquals(1, published(first));
    }

    @Test
    void publishedEventsAreRemovedWhenTheyAreOldAndOthersStay() throws SQLException {
        // Given
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(old, 1), Lab.coupled(young, 1))));
        await().untilAsserted(() -> assertEquals(2, published(old) + published(young)));
        lab.update(
                "update outbox set recorded_at = now() - interval '8 days'"
                        + " where seq <= (select seq from outbox where subject = ?)",
                old.toString());
        try (var connection = lab.connect()) {
            connection.setAutoCommit(false);
            insert(connection, waiting, 1, 1, "");

            // When
            lab.call(() -> purge.purge(Duration.ofDays(7)));
            connection.commit();
        }

        // Then
        assertEquals(List.of(), lab.longs("select 1 from outbox where subject = ?", old.toString()));
        assertEquals(
                1,
                lab.longs("select 1 from outbox where subject = ?", young.toString())
                        .size());
        assertEquals(
                1,
                lab.longs("select 1 from outbox where subject = ?", waiting.toString())
                        .size());
    }

    @Test
    void depthAndAgeAreMeasured() throws SQLException {
        // Given
        try (var leader = lab.connect()) {
            leader.setAutoCommit(false);
            leader.createStatement().execute("select pg_advisory_xact_lock(hashtext('onderdak.outbox'))");

            // When
            lab.call(() -> facts.publish(List.of(Lab.coupled(UUID.randomUUID(), 1))));

            // Then
            await().untilAsserted(() -> {
                assertTrue(metrics.get("onderdak.outbox.depth").gauge().value() >= 1);
                assertTrue(metrics.get("onderdak.outbox.age").gauge().value() > 0);
            });
            leader.rollback();
        }
        await().untilAsserted(() ->
                assertEquals(0, metrics.get("onderdak.outbox.depth").gauge().value()));
    }

    private long waiting() {
        return lab.longs("select count(*) from outbox_waiting").getFirst();
    }

    private int published(UUID coupling) {
        return lab.longs(
                        "select 1 from outbox where subject = ? and seq not in (select seq from outbox_waiting)",
                        coupling.toString())
                .size();
    }

    private static void insert(Connection connection, UUID coupling, long from, long to, String padding)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, padding);
            statement.setObject(2, coupling);
            statement.setLong(3, from);
            statement.setLong(4, to);
            statement.executeUpdate();
        }
    }
}
