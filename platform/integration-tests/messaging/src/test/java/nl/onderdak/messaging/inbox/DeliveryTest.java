// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.LogLines;
import nl.onderdak.messaging.PublishFacts;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Servers;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** From the use case of one to the table of the other, while machines come and go. */
@QuarkusTest
class DeliveryTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Failed attempts, before the infrastructure is back. */
    private static final int ATTEMPTS = 6;

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Inject
    Sources sources;

    @Inject
    MeterRegistry metrics;

    @Test
    void theConsumerSurvivesADatabaseThatIsAway() {
        // Given
        var before = UUID.randomUUID();
        var meanwhile = couplings(50);
        var after = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(before, 1))));
        await().untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", before.toString())));

        // When
        try (var retries = LogLines.of(Inbox.class, "trying again")) {
            Servers.running().postgres().kill();
            Events.publish(
                    meanwhile.stream().map(coupling -> Lab.record(coupling, 1)).toList());
            await().atMost(LONG).until(() -> retries.count() >= ATTEMPTS);
        }
        Servers.running().postgres().start();

        // Then
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> meanwhile.forEach(
                        coupling -> assertEquals(List.of(1L), lab.ledger("ledger", coupling.toString()))));
        await().atMost(LONG).ignoreExceptions().until(() -> {
            lab.call(() -> facts.publish(List.of(Lab.coupled(after, 1))));
            return true;
        });
        await().atMost(LONG).untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", after.toString())));
    }

    @Test
    void noRecordIsEverTooOldForItsConsumer() {
        // Given
        var config = ConfigProvider.getConfig();

        // Then
        assertEquals(
                0,
                config.getValue(
                        "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms",
                        Integer.class));
    }

    @Test
    void factsCommittedWhileTheBrokerIsAwayArriveWhenItIsBack() {
        // Given
        var couplings = couplings(20);
        lab.call(() -> facts.publish(events(couplings, 1)));
        await().untilAsserted(() -> assertApplied(couplings, 1));

        // When
        try (var refused = LogLines.of(NetworkClient.class, "Producer", "could not be established")) {
            Servers.running().kafka().stop();
            lab.call(() -> facts.publish(events(couplings, 2)));
            lab.call(() -> facts.publish(events(couplings, 3)));
            await().atMost(LONG).until(() -> refused.count() >= ATTEMPTS);
        }
        Servers.running().kafka().start();
        lab.call(() -> facts.publish(events(couplings, 4)));

        // Then
        await().atMost(LONG).untilAsserted(() -> assertApplied(couplings, 4));
    }

    @Test
    void anotherMemberOfTheGroupThatTakesPartitionsAndLosesTheirRecordsLosesNothing() {
        // Given
        var couplings = couplings(30);
        lab.call(() -> facts.publish(events(couplings, 1)));
        await().untilAsserted(() -> assertApplied(couplings, 1));

        // When
        try (var thief = lab.consumer("ledger")) {
            thief.subscribe(List.of(Lab.TOPIC));
            await().atMost(LONG).until(() -> {
                thief.poll(Duration.ofMillis(100));
                return !thief.assignment().isEmpty();
            });
            for (long sequence = 2; sequence <= 5; sequence++) {
                long version = sequence;
                lab.call(() -> facts.publish(events(couplings, version)));
            }
            await().atMost(LONG).until(() -> {
                thief.poll(Duration.ofMillis(100));
                var ends = thief.endOffsets(thief.assignment());
                return thief.assignment().stream().allMatch(one -> thief.position(one) >= ends.get(one))
                        && published(couplings) == couplings.size() * 5L;
            });
            var stolen = thief.endOffsets(thief.assignment());
            stolen.forEach((partition, end) -> thief.commitSync(Map.of(partition, new OffsetAndMetadata(end))));
        }

        // Then
        await().atMost(LONG).untilAsserted(() -> assertApplied(couplings, 5));
    }

    @Test
    void aRebuildReadsEverythingAgainWithoutARestart() {
        // Given
        var couplings = couplings(40);
        for (long sequence = 1; sequence <= 3; sequence++) {
            long version = sequence;
            lab.call(() -> facts.publish(events(couplings, version)));
        }
        await().untilAsserted(() -> assertApplied(couplings, 3));

        // When
        lab.call(() -> facts.rebuild("ledger"));
        lab.call(() -> facts.publish(events(couplings, 4)));

        // Then
        await().atMost(LONG).untilAsserted(() -> assertApplied(couplings, 4));
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(
                        List.of(0L), lab.longs("select count(*) from inbox_position where rebuild_below is not null")));
    }

    @Test
    void progressShowsHowFarASourceWasRead() {
        // Given
        var asked = Instant.now();
        lab.call(() -> facts.publish(List.of(Lab.coupled(UUID.randomUUID(), 1))));

        // Then
        await().atMost(LONG).untilAsserted(() -> {
            var progress = lab.call(() -> sources.progress("ledger"));
            assertEquals(
                    List.of(Service.PLACEMENT),
                    progress.stream().map(SourceProgress::source).toList());
            assertEquals(0, progress.getFirst().lag());
            assertNotNull(progress.getFirst().readUpTo());
            assertTrue(progress.getFirst().readUpTo().isAfter(asked));
        });
        await().atMost(LONG)
                .until(() -> metrics
                        .find("onderdak.source.lag.records")
                        .tag("consumer", "ledger")
                        .tag("source", "placement")
                        .gauges()
                        .stream()
                        .anyMatch(lag -> lag.value() == 0));
    }

    @Test
    void recordsThatWaitAreCounted() {
        // Given
        var consumer = "idle-" + UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(UUID.randomUUID(), 1))));
        var published = Instant.now();
        lab.update(
                "insert into inbox_position (consumer, topic, part, next_offset) values (?, ?, 0, 0)",
                consumer,
                Lab.TOPIC);

        // When
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> progress("ledger").readUpTo().isAfter(published));

        // Then
        await().atMost(LONG).until(() -> progress(consumer).lag() > 0);
        var readUpTo = progress(consumer).readUpTo();
        assertTrue(readUpTo == null || readUpTo.isBefore(published));
        lab.update("delete from inbox_position where consumer = ?", consumer);
    }

    @Test
    void aPositionBeyondTheTopicMeansThatTheTopicIsNew() {
        // Given
        var coupling = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));
        await().untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", coupling.toString())));
        lab.update("update inbox_position set next_offset = next_offset + 100000 where consumer = 'ledger'");

        // When
        Set<TopicPartition> moved;
        try (var other = lab.consumer("ledger")) {
            other.subscribe(List.of(Lab.TOPIC));
            await().atMost(LONG).until(() -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
            });
            moved = Set.copyOf(other.assignment());
        }

        // Then
        await().atMost(LONG)
                .until(() -> moved.stream()
                        .allMatch(partition -> lab
                                .longs(
                                        "select next_offset from inbox_position where consumer = 'ledger' and topic ="
                                                + " ? and part = ?",
                                        partition.topic(),
                                        partition.partition())
                                .stream()
                                .allMatch(position -> position < 100000)));
        lab.update("update inbox_position set next_offset = next_offset - 100000 where consumer = 'ledger' and"
                + " next_offset >= 100000");
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 2))));
        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(List.of(1L, 2L), lab.ledger("ledger", coupling.toString())));
    }

    private SourceProgress progress(String consumer) {
        return lab.call(() -> sources.progress(consumer)).getFirst();
    }

    private void assertApplied(List<UUID> couplings, long upTo) {
        var expected = LongStream.rangeClosed(1, upTo).boxed().toList();
        couplings.forEach(coupling -> assertEquals(expected, lab.ledger("ledger", coupling.toString())));
    }

    private long published(List<UUID> couplings) {
        return couplings.stream()
                .mapToLong(coupling -> lab.longs(
                                "select 1 from outbox where subject = ? and seq not in (select seq from outbox_waiting)",
                                coupling.toString())
                        .size())
                .sum();
    }

    private static List<UUID> couplings(int number) {
        return IntStream.range(0, number).mapToObj(i -> UUID.randomUUID()).toList();
    }

    /** Spread over municipalities, so over partitions. */
    private static List<Lab.Fact> events(List<UUID> couplings, long sequence) {
        return IntStream.range(0, couplings.size())
                .mapToObj(i -> new Lab.Fact(
                        Lab.coupledIn(new MunicipalityCode(String.format("GM%04d", 1000 + i)), couplings.get(i), 3),
                        sequence))
                .toList();
    }
}
