// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.PublishFacts;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventFeedTest {

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Test
    void aReaderThatGoesOnFromItsPositionSeesEachEventOnceAndInOrder() {
        // Given
        var couplings = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        long beginning =
                lab.longs("select coalesce(max(position), 0) from event_feed").getFirst();

        // When
        var writers = IntStream.range(0, 4)
                .mapToObj(part -> CompletableFuture.runAsync(() -> {
                    for (long sequence = 1; sequence <= 25; sequence++) {
                        long version = sequence;
                        lab.call(() -> facts.publish(couplings.subList(part * 5, part * 5 + 5).stream()
                                .map(coupling -> Lab.coupled(coupling, version))
                                .toList()));
                    }
                }))
                .toList();
        var positions = new ArrayList<Long>();
        await().untilAsserted(() -> {
            long last = positions.isEmpty() ? beginning : positions.getLast();
            positions.addAll(
                    lab.longs("select position from event_feed where position > ? order by position limit 37", last));
            assertTrue(writers.stream().allMatch(CompletableFuture::isDone) && positions.size() >= 500);
        });

        // Then
        assertEquals(
                LongStream.rangeClosed(beginning + 1, positions.getLast())
                        .boxed()
                        .toList(),
                positions);
        var expected = LongStream.rangeClosed(1, 25).boxed().toList();
        for (var coupling : couplings) {
            assertEquals(
                    expected,
                    lab.longs(
                            "select sequence from event_feed where subject = ? order by position",
                            coupling.toString()));
            assertEquals(
                    25,
                    lab.longs("select 1 from event_feed where coupling_id = ?", coupling)
                            .size());
        }
    }

    @Test
    void anEventThatIsPublishedAgainStandsInTheFeedOnce() throws Exception {
        // Given
        var again = UUID.randomUUID();
        var other = UUID.randomUUID();
        lab.call(() -> facts.publish(List.of(Lab.coupled(again, 1))));
        await().untilAsserted(() -> assertEquals(1, inFeed(again).size()));

        // When
        lab.update(
                "insert into outbox_waiting (seq, recorded_at) select seq, recorded_at from outbox where subject = ?",
                again.toString());
        lab.call(() -> facts.publish(List.of(Lab.coupled(other, 1))));

        // Then
        await().untilAsserted(() -> assertEquals(1, inFeed(other).size()));
        await().untilAsserted(() -> assertEquals(
                List.of(),
                lab.longs("select 1 from outbox_waiting join outbox using (seq) where subject = ?", again.toString())));
        assertEquals(1, inFeed(again).size());
        var all = lab.longs("select position from event_feed");
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(
                all.size(), lab.longs("select max(position) from event_feed").getFirst());
    }

    private List<Long> inFeed(UUID coupling) {
        return lab.longs("select position from event_feed where subject = ?", coupling.toString());
    }
}
