// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.PublishFacts;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.testkit.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Test
    void publishedFactsAreAppliedInOrder() {
        // Given
        var coupling = UUID.randomUUID();
        var events = LongStream.rangeClosed(1, 20)
                .mapToObj(sequence -> Lab.coupled(coupling, sequence))
                .toList();

        // When
        lab.call(() -> facts.publish(events));

        // Then
        await().untilAsserted(() -> assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(), lab.ledger("ledger", coupling.toString())));
    }

    @Test
    void aFactThatIsRolledBackIsNeverPublished() {
        // Given
        var abandoned = UUID.randomUUID();
        var published = UUID.randomUUID();

        // When
        assertThrows(
                CompletionException.class,
                () -> lab.call(() -> facts.publishAndFail(List.of(Lab.coupled(abandoned, 1)))));
        lab.call(() -> facts.publish(List.of(Lab.coupled(published, 1))));

        // Then
        await().untilAsserted(() -> assertEquals(List.of(1L), lab.ledger("ledger", published.toString())));
        assertEquals(List.of(), lab.onTopic(List.of(abandoned.toString())).get(abandoned.toString()));
    }

    @Test
    void aVersionIsPublishedOnce() {
        // Given
        var coupling = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1))));

        // When
        var twice = assertThrows(
                CompletionException.class, () -> lab.call(() -> facts.publish(List.of(Lab.coupled(coupling, 1)))));

        // Then
        assertTrue(twice.toString().contains("outbox_subject_sequence_key"), twice.toString());
    }

    @Test
    void theTraceOfTheRequestTravelsWithTheEvent() {
        // Given
        var coupling = UUID.randomUUID();
        var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        lab.call(() -> {
            TraceContext.set(traceparent);
            return facts.publish(List.of(Lab.coupled(coupling, 1)));
        });

        // Then
        await().untilAsserted(() -> assertEquals(
                1,
                lab.longs(
                                "select 1 from ledger where subject = ? and (trace = ? or trace is null)",
                                coupling.toString(),
                                traceparent)
                        .size()));
        assertTrue(Events.records(Lab.TOPIC).stream()
                .filter(record -> coupling.toString().equals(Events.header(record, "ce_subject")))
                .allMatch(record -> traceparent.equals(Events.header(record, "traceparent"))));
    }
}
