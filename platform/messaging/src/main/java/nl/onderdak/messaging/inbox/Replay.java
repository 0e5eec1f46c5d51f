// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning for a handler, beside the channels that read on from their positions. */
@ApplicationScoped
public class Replay {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS = 2_000;

    private final Map<String, Object> kafka;
    private final Inbox inbox;

    Replay(@Identifier("default-kafka-broker") Map<String, Object> kafka, Inbox inbox) {
        this.kafka = kafka;
        this.inbox = inbox;
    }

    /**
     * Reads all partitions, and on from their ends, while {@code goesOn}. Blocks the calling thread; waits out a broker
     * and a database that are away. The handler's progress is stored under its name, as that of a channel.
     */
    public void read(Collection<String> topics, EventHandler handler, BooleanSupplier goesOn) {
        var channel = inbox.channel(handler, applied -> {});
        // no group: positions are those in the database, and the group of the channel stays undisturbed
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topics);
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

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        return settings;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
