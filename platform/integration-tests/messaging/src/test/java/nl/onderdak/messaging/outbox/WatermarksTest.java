// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Watermark;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.PublishFacts;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Every fact that I recorded up to this moment stands in my topic below these offsets": true, and not long ago. */
@QuarkusTest
class WatermarksTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Inject
    Sources sources;

    @Inject
    MutableClock clock;

    @Inject
    OutboxConfig config;

    @Inject
    Pool pool;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void theyGoOnWhenNothingHappens() {
        for (int i = 0; i < 3; i++) {
            var asked = Instant.now();
            await().atMost(Duration.ofSeconds(5)).until(() -> readUpTo("ledger").isAfter(asked));
        }
    }

    @Test
    void whatWasReadUpToIncludesEachFactRecordedByThen() {
        // Given
        var coupling = UUID.randomUUID();

        // When
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));
        var recorded = recordedAt(coupling);
        await().atMost(LONG).until(() -> !readUpTo("ledger").isBefore(recorded));

        // Then
        assertEquals(List.of(1L), lab.ledger("ledger", coupling.toString()));
    }

    @Test
    void aTransactionThatIsSlowToCommitHoldsThemBack() {
        // Given
        var slow = UUID.randomUUID();
        var recorded = new CompletableFuture<Instant>();
        var mayCommit = new CompletableFuture<Void>();
        var publishing = lab.start(() -> facts.publishSlowly(Lab.coupled(slow, 1), recorded, mayCommit));
        var moment = recorded.orTimeout(10, TimeUnit.SECONDS).join();
        var later = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(later, 1))));
        await().until(() -> lab.ledger("ledger", later.toString()).equals(List.of(1L)));

        // Then
        await().during(A_WHILE).atMost(LONG).until(() -> newest().isBefore(moment));

        // When
        mayCommit.complete(null);
        publishing.orTimeout(10, TimeUnit.SECONDS).join();

        // Then
        await().atMost(LONG).until(() -> readUpTo("ledger").isAfter(moment));
        assertEquals(List.of(1L), lab.ledger("ledger", slow.toString()));
    }

    @Test
    void aReadThatTakesLongHoldsNothingBack() throws SQLException {
        // Given
        try (var reader = lab.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select count(*) from outbox");
            var asked = Instant.now();

            // Then
            await().atMost(Duration.ofSeconds(5)).until(() -> newest().isAfter(asked));
        }
    }

    @Test
    void aTransactionThatWasToRecordNothingDoesNot() {
        // When
        var refused = assertThrows(
                CompletionException.class,
                () -> lab.call(() -> facts.publishThoughReading(Lab.coupled(UUID.randomUUID(), 1))));

        // Then
        assertTrue(refused.getMessage().contains("no current transaction that records facts"), refused.getMessage());
    }

    @Test
    void aFactThatIsNotPublishedHoldsThemBack() {
        // Given
        var coupling = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));
        await().until(() -> waiting(coupling) == 0);
        lab.update("update outbox set data = rpad(data, 3000000) where subject = ?", coupling.toString());
        lab.update(
                "insert into outbox_waiting (seq, recorded_at) select seq, recorded_at from outbox where subject = ?",
                coupling.toString());
        var recorded = recordedAt(coupling);
        var others = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(others, 1))));
        await().until(() -> waiting(others) == 0);
        var before = newest();

        // Then
        await().during(A_WHILE).atMost(LONG).until(() -> newest().equals(before) || newest().isBefore(recorded));

        // When
        lab.update("update outbox set data = trim(data) where subject = ?", coupling.toString());

        // Then
        var asked = Instant.now();
        await().atMost(LONG).until(() -> newest().isAfter(asked));
        assertEquals(0, waiting(coupling));
    }

    @Test
    void aFactIsRecordedAtOneMomentNotBeforeAnyWatermark() {
        // Given
        var coupling = UUID.randomUUID();

        // Then
        assertThrows(
                CompletionException.class,
                () -> lab.call(() -> facts.publishAt(Lab.coupled(coupling, 1), newest().minusSeconds(1))));

        // When
        var moment = Instant.parse("2199-05-02T10:00:00.123456Z");
        lab.call(() -> facts.publishAt(Lab.coupled(coupling, 1), moment));

        // Then
        assertEquals(moment, recordedAt(coupling));
        var event = Events.await(
                Service.PLACEMENT, published -> published.data().subject().equals(coupling.toString()));
        assertEquals(moment, event.recordedAt());
    }

    @Test
    void aClockThatIsSetBackRecordsNothingBeforeAWatermark() {
        // Given
        var known = newest();

        // When
        clock.advance(Duration.ofHours(-1));
        var moment = lab.call(() -> facts.moment());

        // Then
        assertTrue(moment.isAfter(known), moment + " and " + known);
    }

    @Test
    void aBrokerThatIsFrozenIsFollowedByOneWhenItThaws() {
        // Given
        var coupling = UUID.randomUUID();
        freeze("STOP");
        Instant recorded;
        try {
            lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));
            recorded = recordedAt(coupling);

            // Then
            await().during(A_WHILE).atMost(LONG).until(() -> readUpTo("ledger").isBefore(recorded));
        } finally {
            freeze("CONT");
        }

        // Then
        await().atMost(LONG).until(() -> readUpTo("ledger").isAfter(recorded));
        assertEquals(List.of(1L), lab.ledger("ledger", coupling.toString()));
    }

    @Test
    void aConsumerSentBackToTheBeginningHasReadUpToNothing() {
        // Given
        var consumer = "reader-" + UUID.randomUUID();
        lab.call(() -> facts.publish(IntStream.range(0, 60)
                .mapToObj(i -> new Lab.Fact(
                        Lab.coupledIn(new MunicipalityCode("GM%04d".formatted(2000 + i)), UUID.randomUUID(), 1), 1))
                .toList()));
        var asked = Instant.now();
        await().atMost(LONG).until(() -> readUpTo("ledger").isAfter(asked));
        lab.update(
                "insert into inbox_position (consumer, topic, part, next_offset) select ?, topic, part, next_offset"
                        + " from inbox_position where consumer = 'ledger'",
                consumer);
        await().atMost(LONG).until(() -> !readUpTo(consumer).isBefore(asked));

        // When
        lab.call(() -> facts.rebuild(consumer));

        // Then
        assertTrue(readUpTo(consumer).isBefore(asked));
        lab.update("delete from inbox_position where consumer = ?", consumer);
    }

    @Test
    void eachOneIsTrueForEveryPublisherAndHoweverLongTransactionsTake() throws Exception {
        // Given
        var done = new AtomicBoolean();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var instances = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            var producer = new OutboxProducer(config, kafka);
                            var pass =
                                    new WatermarkPass(pool, Clock.systemUTC(), producer, config, "placement-service");
                            while (!done.get()) {
                                pass.publish(Duration.ofMillis(5));
                            }
                            producer.close();
                        },
                        threads))
                .toList();
        var random = new Random(7);
        var couplings = new ArrayList<String>();

        // When
        for (int round = 0; round < 30; round++) {
            var publishing = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 10; i++) {
                var coupling = UUID.randomUUID();
                couplings.add(coupling.toString());
                var fact = new Lab.Fact(
                        Lab.coupledIn(new MunicipalityCode("GM%04d".formatted(3000 + random.nextInt(50))), coupling, 1),
                        1);
                var mayCommit = CompletableFuture.<Void>supplyAsync(
                        () -> null,
                        CompletableFuture.delayedExecutor(random.nextInt(60), TimeUnit.MILLISECONDS, threads));
                publishing.add(lab.start(() -> facts.publishSlowly(fact, new CompletableFuture<>(), mayCommit)));
            }
            CompletableFuture.allOf(publishing.toArray(CompletableFuture[]::new))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        }
        done.set(true);
        instances.forEach(CompletableFuture::join);
        var end = Instant.now();
        await().atMost(LONG).until(() -> newest().isAfter(end));

        // Then
        var watermarks = watermarks();
        var mine = Events.records(Service.PLACEMENT.topic()).stream()
                .filter(record -> couplings.contains(Events.header(record, "ce_subject")))
                .toList();
        assertEquals(couplings.size(), mine.size());
        assertFalse(watermarks.isEmpty());
        for (var record : mine) {
            var recorded = Instant.parse(Events.header(record, "ce_time"));
            for (var watermark : watermarks) {
                assertTrue(
                        watermark.recordedUpTo().isBefore(recorded)
                                || watermark.endOffsets().getOrDefault(record.partition(), 0L) > record.offset(),
                        () -> watermark + " is not true of " + recorded + " at " + record.partition() + "/"
                                + record.offset());
            }
        }
    }

    private Instant readUpTo(String consumer) {
        return lab.call(() -> sources.progress(consumer)).stream()
                .filter(progress -> progress.source() == Service.PLACEMENT && progress.readUpTo() != null)
                .findFirst()
                .map(progress -> progress.readUpTo())
                .orElse(Instant.MIN);
    }

    private static Instant newest() {
        return watermarks().stream()
                .map(Watermark::recordedUpTo)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private static List<Watermark> watermarks() {
        return Events.records(Service.PLACEMENT.watermarks()).stream()
                .map(record -> {
                    try {
                        return EventJson.mapper().readValue(record.value(), Watermark.class);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .toList();
    }

    private Instant recordedAt(UUID coupling) {
        try (var connection = lab.connect();
                var statement = connection.prepareStatement("select recorded_at from outbox where subject = ?")) {
            statement.setString(1, coupling.toString());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private long waiting(UUID coupling) {
        return lab.longs("select 1 from outbox join outbox_waiting using (seq) where subject = ?", coupling.toString())
                .size();
    }

    private static void freeze(String signal) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            Long.toString(Servers.running().kafka().pid()))
                    .start()
                    .waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
