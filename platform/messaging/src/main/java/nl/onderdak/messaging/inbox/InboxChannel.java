// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Receives the records of one channel with many events. While a transaction applies some, and for a moment after its
 * start, those that arrive are read and gathered for the next one: the larger the backlog, the fewer transactions.
 */
public final class InboxChannel {

    /** From this number on a transaction begins at once; fewer wait until a while after the start of the one before. */
    private static final int LARGE = 500;

    private static final Duration BETWEEN_TRANSACTIONS = Duration.ofMillis(40);

    private final Function<ConsumerRecords<String, byte[]>, CompletableFuture<List<Arrival>>> read;
    private final Function<List<Arrival>, Uni<Void>> settle;
    private final Consumer<List<ConsumerRecord<String, byte[]>>> settled;
    private final BiConsumer<Duration, Runnable> later;
    private final int most;
    private final Deque<List<Arrival>> waiting = new ArrayDeque<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private CompletableFuture<Void> received = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> room = new CompletableFuture<>();
    private boolean settling;
    private boolean resting;
    private long transactions;

    /**
     * @param read begins to read records, and returns them in their order
     * @param settle applies or parks each; never fails
     * @param settled called with the records of each transaction after its commit
     * @param later runs a task after a delay
     * @param most number of waiting records from which on the channel is not asked for more
     */
    InboxChannel(
            Function<ConsumerRecords<String, byte[]>, CompletableFuture<List<Arrival>>> read,
            Function<List<Arrival>, Uni<Void>> settle,
            Consumer<List<ConsumerRecord<String, byte[]>>> settled,
            BiConsumer<Duration, Runnable> later,
            int most) {
        this.read = read;
        this.settle = settle;
        this.settled = settled;
        this.later = later;
        this.most = most;
    }

    /**
     * Takes a batch. Completes when there is room for another, so that the channel acknowledges records that may not be
     * in the database yet: positions are stored with the data, and those that Kafka keeps are not used.
     */
    public synchronized Uni<Void> receive(ConsumerRecords<String, byte[]> records) {
        var taken = received.thenCombine(read.apply(records), (before, batch) -> gather(batch));
        received = taken.thenApply(then -> null);
        return Uni.createFrom().completionStage(taken.thenCompose(Function.identity()));
    }

    private synchronized CompletableFuture<Void> gather(List<Arrival> batch) {
        if (waiting.isEmpty() || batch.stream().anyMatch(this::comesAgain)) {
            waiting.addLast(new ArrayList<>());
            ends.clear();
        }
        waiting.getLast().addAll(batch);
        batch.forEach(arrival -> ends.put(arrival.partition(), arrival.record().offset()));
        settleNext();
        return gathered() < most ? CompletableFuture.completedFuture(null) : room;
    }

    private int gathered() {
        return waiting.stream().mapToInt(List::size).sum();
    }

    /** Whether its partition was sent back: a transaction takes the records from before or those from after that. */
    private boolean comesAgain(Arrival arrival) {
        return arrival.record().offset() <= ends.getOrDefault(arrival.partition(), -1L);
    }

    private void settleNext() {
        if (settling || waiting.isEmpty() || (resting && gathered() < LARGE)) {
            return;
        }
        settling = true;
        rest();
        var next = waiting.removeFirst();
        var asked = room;
        room = new CompletableFuture<>();
        settle.apply(next).subscribe().with(done -> settled(next));
        asked.complete(null);
    }

    private void rest() {
        resting = true;
        long transaction = ++transactions;
        later.accept(BETWEEN_TRANSACTIONS, () -> rested(transaction));
    }

    private synchronized void rested(long transaction) {
        if (transaction == transactions) {
            resting = false;
            settleNext();
        }
    }

    private void settled(List<Arrival> batch) {
        settled.accept(batch.stream().map(Arrival::record).toList());
        synchronized (this) {
            settling = false;
            settleNext();
        }
    }
}
