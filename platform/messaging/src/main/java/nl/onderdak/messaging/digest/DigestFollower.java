// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.digest;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.sql.FreshSession;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the digests of other services, in every instance and from their beginning: the topics are compacted, and the same
 * digest may come twice. One thread; after a failure it starts over.
 */
@ApplicationScoped
public class DigestFollower {

    private static final Logger LOG = Logger.getLogger(DigestFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 1_000;

    private final Map<String, Object> kafka;
    private final FreshSession sessions;
    private volatile boolean stopping;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    DigestFollower(@Identifier("default-kafka-broker") Map<String, Object> kafka, FreshSession sessions) {
        this.kafka = kafka;
        this.sessions = sessions;
    }

    /**
     * Hands every digest of these owners to {@code keep}, a batch at a time; once.
     *
     * @throws IllegalStateException when it follows already
     */
    public synchronized void follow(List<Service> owners, Function<List<FactsDigest>, Uni<Void>> keep) {
        if (thread != null) {
            throw new IllegalStateException("follows already");
        }
        thread = Thread.ofPlatform().name("digests").daemon().start(() -> run(owners, keep));
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

    private void run(List<Service> owners, Function<List<FactsDigest>, Uni<Void>> keep) {
        var byTopic = owners.stream().collect(Collectors.toMap(Service::digests, UnaryOperator.identity()));
        while (!stopping) {
            try (var opened = open()) {
                consumer = opened;
                opened.assign(byTopic.keySet().stream()
                        .map(topic -> new TopicPartition(topic, 0))
                        .toList());
                opened.seekToBeginning(opened.assignment());
                while (!stopping) {
                    var digests = read(opened.poll(POLL), byTopic);
                    if (!digests.isEmpty()) {
                        sessions.run(sessions.eventLoop(), () -> keep.apply(digests))
                                .await()
                                .atMost(PATIENCE);
                    }
                }
            } catch (WakeupException stopped) {
                LOG.debug("digests are no longer followed");
            } catch (RuntimeException away) {
                if (stopping) {
                    return;
                }
                LOG.warnf("digests cannot be followed now, trying again: %s", away.toString());
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

    private static List<FactsDigest> read(ConsumerRecords<String, byte[]> records, Map<String, Service> byTopic) {
        var digests = new ArrayList<FactsDigest>();
        records.forEach(record -> read(record, byTopic.get(record.topic())).ifPresent(digests::add));
        return digests;
    }

    private static Optional<FactsDigest> read(ConsumerRecord<String, byte[]> record, Service owner) {
        try {
            var digest = EventJson.mapper().readValue(record.value(), FactsDigest.class);
            if (owner.source().equals(digest.source())
                    && digest.municipality().value().equals(record.key())
                    && digest.knownAt() != null
                    && digest.hash() != null) {
                return Optional.of(digest);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("not a digest", unreadable);
        }
        LOG.warnf("the record at %d of %s is not a digest of its owner", record.offset(), record.topic());
        return Optional.empty();
    }
}
