// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Watermark;
import nl.onderdak.messaging.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * The watermarks of the sources, followed by every instance for itself from the first request on. One thread; received
 * watermarks stay when the broker is away.
 */
@ApplicationScoped
class Watermarks {

    private static final Logger LOG = Logger.getLogger(Watermarks.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 1_000;

    /** A reader that is behind needs earlier ones too: some minutes of them. */
    private static final long FROM_THE_END = 1_000;

    private static final Map<TopicPartition, Service> OWNERS =
            Arrays.stream(Service.values()).collect(Collectors.toMap(Watermarks::partition, Function.identity()));

    private final Map<String, Object> kafka;
    private final Map<Service, WatermarkHistory> histories = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile Thread thread;

    Watermarks(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * The moment, included, up to which everything that a source recorded stands before these positions; empty when
     * unknown.
     *
     * @param positions per partition of its topic the first unread offset
     */
    Optional<Instant> readUpTo(Service source, Map<Integer, Long> positions) {
        var history = histories.computeIfAbsent(source, first -> new WatermarkHistory());
        follow();
        return history.readUpTo(positions);
    }

    synchronized void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(2));
            thread.interrupt();
        }
    }

    private void follow() {
        if (thread == null) {
            start();
        }
    }

    private synchronized void start() {
        if (thread == null && !stopping) {
            thread = Thread.ofPlatform().name("watermarks").daemon().start(this::run);
        }
    }

    private void run() {
        while (!stopping) {
            try (var opened = open()) {
                consumer = opened;
                var followed = Set.<Service>of();
                while (!stopping) {
                    var asked = Set.copyOf(histories.keySet());
                    if (!asked.equals(followed)) {
                        assign(opened, asked);
                        followed = asked;
                    }
                    opened.poll(POLL).forEach(this::take);
                }
            } catch (WakeupException stopped) {
                LOG.debug("watermarks are no longer followed");
            } catch (RuntimeException away) {
                LOG.warnf("watermarks cannot be followed now, trying again: %s", away.toString());
                try {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void assign(KafkaConsumer<String, byte[]> consumer, Set<Service> asked) {
        var partitions = asked.stream().map(Watermarks::partition).toList();
        var before = Set.copyOf(consumer.assignment());
        consumer.assign(partitions);
        var fresh = partitions.stream()
                .filter(partition -> !before.contains(partition))
                .toList();
        var first = consumer.beginningOffsets(fresh);
        consumer.endOffsets(fresh)
                .forEach((partition, end) ->
                        consumer.seek(partition, Math.max(first.get(partition), end - FROM_THE_END)));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var owner = OWNERS.get(new TopicPartition(record.topic(), record.partition()));
        try {
            var watermark = EventJson.mapper().readValue(record.value(), Watermark.class);
            if (owner.source().equals(watermark.source())) {
                histories.get(owner).add(watermark);
                return;
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("not a watermark", unreadable);
        }
        LOG.warnf("the record at %d of %s is not a watermark of its owner", record.offset(), record.topic());
    }

    private static TopicPartition partition(Service owner) {
        return new TopicPartition(owner.watermarks(), 0);
    }
}
