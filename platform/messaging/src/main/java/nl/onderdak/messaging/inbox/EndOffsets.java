// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** End offsets of the topics, polled about once a second; the old ones stay when the broker is away. */
@ApplicationScoped
class EndOffsets {

    private static final Logger LOG = Logger.getLogger(EndOffsets.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Map<String, Object> kafka;
    private final StoredPositions positions;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<TopicPartition, Long>> answers = new ConcurrentHashMap<>();
    private Admin admin;

    EndOffsets(@Identifier("default-kafka-broker") Map<String, Object> kafka, StoredPositions positions) {
        this.kafka = kafka;
        this.positions = positions;
    }

    /**
     * The offset after the last record of each partition of a topic, empty before the first poll; from now on the topic
     * is polled.
     */
    Map<TopicPartition, Long> of(String topic) {
        asked.add(topic);
        return answers.getOrDefault(topic, Map.of());
    }

    @Scheduled(every = "${onderdak.sources.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() throws InterruptedException {
        positions.assigned().values().forEach(partitions -> partitions.forEach(one -> asked.add(one.topic())));
        for (var topic : asked) {
            try {
                answers.put(topic, ask(topic));
            } catch (ExecutionException | TimeoutException | KafkaException away) {
                LOG.debugf("the broker gives no end offsets of %s: %s", topic, away.toString());
            }
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }

    private Map<TopicPartition, Long> ask(String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var description = admin().describeTopics(Set.of(topic))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .get(topic);
        var question = new HashMap<TopicPartition, OffsetSpec>();
        description
                .partitions()
                .forEach(info -> question.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin().listOffsets(question)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return Map.copyOf(ends);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(new HashMap<>(kafka));
        }
        return admin;
    }
}
