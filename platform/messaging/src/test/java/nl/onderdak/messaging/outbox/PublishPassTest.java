// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.onderdak.messaging.event.Envelope;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishPassTest {

    @Test
    void aSuccessorIsSentWhenItsPredecessorIsAcknowledged() throws Exception {
        // Given
        var log = new ArrayList<String>();
        var publication = new PublishPass(
                (event, receipt) -> {
                    log(log, "sent " + event.seq());
                    CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS).execute(() -> {
                        log(log, "acknowledged " + event.seq());
                        receipt.acknowledged(0, event.seq());
                    });
                },
                5_000);

        // When
        var result = publication.publish(List.of(event(1, "a"), event(2, "b"), event(3, "a"), event(4, "a")));

        // Then
        assertEquals(Set.of(1L, 2L, 3L, 4L), Set.copyOf(result.published()));
        assertTrue(log.indexOf("acknowledged 1") < log.indexOf("sent 3"), log.toString());
        assertTrue(log.indexOf("acknowledged 3") < log.indexOf("sent 4"), log.toString());
        assertTrue(log.indexOf("sent 2") < log.indexOf("acknowledged 1"), log.toString());
    }

    @Test
    void afterAFailureTheSuccessorsWaitAndOthersGoOn() throws Exception {
        // Given
        var sent = new ArrayList<Long>();
        var publication = new PublishPass(
                (event, receipt) -> {
                    sent.add(event.seq());
                    if (event.seq() == 2) {
                        receipt.failed(new RecordTooLargeException("too large"));
                    } else {
                        receipt.acknowledged((int) event.seq() % 2, 10 * event.seq());
                    }
                },
                5_000);

        // When
        var result =
                publication.publish(List.of(event(1, "a"), event(2, "a"), event(3, "a"), event(4, "b"), event(5, "b")));

        // Then
        assertEquals(Set.of(1L, 4L, 5L), Set.copyOf(result.published()));
        assertEquals(Map.of(1, 51L, 0, 41L), result.endOffsets());
        assertEquals(Set.of("a"), result.failed().keySet());
        assertFalse(sent.contains(3L));
        assertFalse(result.brokerAway());
    }

    @Test
    void aBrokerThatIsAwayEndsThePass() throws Exception {
        // Given
        var publication = new PublishPass((event, receipt) -> receipt.failed(new TimeoutException("expired")), 5_000);

        // When
        var result = publication.publish(List.of(event(1, "a"), event(2, "a")));

        // Then
        assertEquals(List.of(), result.published());
        assertTrue(result.brokerAway());
    }

    @Test
    void aBrokerThatNeverRespondsEndsThePass() throws Exception {
        // Given
        var publication = new PublishPass((event, receipt) -> {}, 50);

        // When
        var result = publication.publish(List.of(event(1, "a"), event(2, "b")));

        // Then
        assertEquals(Set.of("a", "b"), result.failed().keySet());
        assertTrue(result.brokerAway());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whomTheBrokerRefusesTriesOneEventAndNoMore(Exception refusal) throws Exception {
        // Given
        var tried = new ArrayList<Long>();
        var publication = new PublishPass(
                (event, receipt) -> {
                    tried.add(event.seq());
                    receipt.failed(refusal);
                },
                5_000);

        // When
        var result = publication.publish(List.of(event(1, "a"), event(2, "b"), event(3, "c")));

        // Then
        assertEquals(List.of(1L), tried);
        assertEquals(Set.of("a"), result.failed().keySet());
        assertTrue(result.brokerAway());
    }

    static Stream<Exception> refusals() {
        return Stream.of(
                new SaslAuthenticationException("who are you"),
                new TopicAuthorizationException(Set.of("quota.events")));
    }

    private static void log(List<String> log, String line) {
        synchronized (log) {
            log.add(line);
        }
    }

    private static QueuedEvent event(long seq, String subject) {
        return new QueuedEvent(
                seq,
                new Envelope(
                        UUID.randomUUID(),
                        "urn:nld:onderdak:placement-service",
                        "nl.onderdak.placement.household-coupled.v1",
                        subject,
                        seq,
                        "GM0141",
                        Instant.EPOCH,
                        null),
                "{}");
    }
}
