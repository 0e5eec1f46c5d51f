// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.servers.kafka.Principal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The records of a topic, from its beginning. One consumer reads it for all tests, each record once: a login takes
 * longer than the reads of a test.
 */
final class TopicReader {

    private static final Map<String, TopicReader> OF_TOPIC = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer = consumer();
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private TopicReader(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static TopicReader of(String topic) {
        return OF_TOPIC.computeIfAbsent(topic, TopicReader::new);
    }

    /** Every record that stands there now, in the order of each partition. */
    synchronized List<ConsumerRecord<String, byte[]>> all() {
        var ends = ends();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(200));
        }
        return List.copyOf(records);
    }

    /** Records after the first {@code known}; waits for the first one when there are no others yet. */
    synchronized List<ConsumerRecord<String, byte[]>> after(int known, Duration patience) {
        if (records.size() == known) {
            poll(patience);
        }
        return List.copyOf(records.subList(known, records.size()));
    }

    /** How far each partition reaches now. */
    synchronized Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        var settings = Servers.running().kafka().clientSettings(Principal.OPERATOR);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void poll(Duration patience) {
        consumer.poll(patience).forEach(records::add);
    }
}
