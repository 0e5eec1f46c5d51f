// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning for a handler, beside the channels that read on from their positions. */
@ApplicationScoped
public class Replay {

    private static final Duration POLL = Duration.ofMillis(100);

    /* What is fetched, polled and waiting survives collections of garbage, which copy it each time: keep little of it. */
    private static final int BYTES_OF_PARTITION = 256 * 1024;

    private static final int RECORDS = 500;
    private static final int MOST_WAITING = 1_000;

    /* While one waits for the database, another decodes. */
    private static final int READERS = 3;

    private final Map<String, Object> kafka;
    private final Inbox inbox;

    Replay(@Identifier("default-kafka-broker") Map<String, Object> kafka, Inbox inbox) {
        this.kafka = kafka;
        this.inbox = inbox;
    }

    /**
     * Reads all partitions, and on from their ends, while {@code goesOn}. Blocks the calling thread; waits out a broker
     * and a database that are away. The handler's progress is stored under its name, as that of a channel. Partitions of
     * the same number are read together, since an event of any topic has the key of its municipality.
     */
    public void read(Collection<String> topics, EventHandler handler, BooleanSupplier goesOn) {
        var failed = new AtomicBoolean();
        BooleanSupplier allGoOn = () -> goesOn.getAsBoolean() && !failed.get();
        var name = Thread.currentThread().getName();
        try (var readers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name(name + "-", 0).factory())) {
            CompletableFuture.allOf(shares(topics).stream()
                            .map(share -> CompletableFuture.runAsync(() -> readShare(share, handler, allGoOn), readers)
                                    .whenComplete((_, failure) -> failed.compareAndSet(false, failure != null)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private Collection<List<TopicPartition>> shares(Collection<String> topics) {
        try (var consumer = consumer()) {
            return topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.groupingBy(one -> one.partition() % READERS))
                    .values();
        }
    }

    private void readShare(List<TopicPartition> partitions, EventHandler handler, BooleanSupplier goesOn) {
        var channel = inbox.channel(handler, applied -> {}, MOST_WAITING);
        try (var consumer = consumer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (goesOn.getAsBoolean()) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    channel.receive(records).await().indefinitely();
                }
            }
        }
    }

    /* No group: positions are those in the database, and the group of the channel stays undisturbed. */
    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_PARTITION);
        return settings;
    }
}
