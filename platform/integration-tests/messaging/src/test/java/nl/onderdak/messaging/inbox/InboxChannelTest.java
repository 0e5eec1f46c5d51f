// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.onderdak.messaging.Lab;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;

class InboxChannelTest {

    private final List<List<Long>> begun = new ArrayList<>();
    private final List<List<Long>> committed = new ArrayList<>();
    private final List<Runnable> timers = new ArrayList<>();
    private CompletableFuture<Void> transaction;

    private final InboxChannel channel = new InboxChannel(
            records -> CompletableFuture.completedFuture(StreamSupport.stream(records.spliterator(), false)
                    .map(Arrival::of)
                    .toList()),
            this::begin,
            records -> committed.add(offsets(records)),
            (delay, task) -> timers.add(task),
            2_000);

    @Test
    void whatArrivesDuringATransactionIsGatheredForTheNext() {
        // When
        receive(0, 2);
        receive(2, 1);
        receive(3, 1);

        // Then
        assertEquals(List.of(List.of(0L, 1L)), begun);
        assertEquals(List.of(), committed);

        // When
        commit();

        // Then
        assertEquals(List.of(List.of(0L, 1L)), committed);
        assertEquals(1, begun.size());

        // When
        aMomentPasses();

        // Then
        assertEquals(List.of(List.of(0L, 1L), List.of(2L, 3L)), begun);
    }

    @Test
    void aLargeBacklogDoesNotWait() {
        // Given
        receive(0, 1);
        receive(1, 499);
        commit();
        assertEquals(1, begun.size());

        // When
        receive(500, 1);

        // Then
        assertEquals(2, begun.size());
        assertEquals(500, begun.getLast().size());

        // When
        aMomentPasses();

        // Then
        assertEquals(2, begun.size());
    }

    @Test
    void theChannelIsAskedForMoreUntilManyAreGathered() {
        // Given
        receive(0, 1);

        // Then
        assertEquals(true, receive(1, 1_000).isDone());

        // When
        var full = receive(1_001, 1_500);

        // Then
        assertEquals(false, full.isDone());

        // When
        commit();

        // Then
        assertEquals(true, full.isDone());
    }

    @Test
    void recordsFromBeforeAndAfterARebuildAreNotGatheredTogether() {
        // Given
        receive(5, 1);
        receive(6, 2);

        // When
        receive(0, 2);
        receive(2, 2);
        commit();
        aMomentPasses();
        commit();
        aMomentPasses();

        // Then
        assertEquals(List.of(List.of(5L), List.of(6L, 7L), List.of(0L, 1L, 2L, 3L)), begun);
    }

    private CompletableFuture<Void> receive(long offset, int count) {
        return channel.receive(records(offset, count)).subscribeAsCompletionStage();
    }

    private Uni<Void> begin(List<Arrival> batch) {
        begun.add(offsets(batch.stream().map(Arrival::record).toList()));
        transaction = new CompletableFuture<>();
        return Uni.createFrom().completionStage(transaction);
    }

    private void aMomentPasses() {
        var due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    private void commit() {
        transaction.complete(null);
    }

    private static List<Long> offsets(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::offset).toList();
    }

    private static ConsumerRecords<String, byte[]> records(long offset, int count) {
        return Lab.batch(
                offset,
                IntStream.range(0, count)
                        .mapToObj(n -> Lab.record(UUID.randomUUID(), 1))
                        .toList());
    }
}
