// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import static java.util.stream.Collectors.toSet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Lets every channel continue at the position of its data: at each assignment a partition is sought to the position in
 * the consumer's database, regardless of offsets committed to Kafka. So a restored backup catches up by itself, and
 * emptied tables are filled from the beginning. The group of a channel is the name of its {@link EventHandler}.
 */
@ApplicationScoped
@Default
@Identifier("stored-positions")
public class StoredPositions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(StoredPositions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(10);

    private static final String POSITIONS =
            "select topic, part, next_offset, rebuild_below from inbox_position where consumer = $1";
    private static final String START_OVER = """
            update inbox_position set next_offset = 0, rebuild_below = null
             where consumer = $1 and topic = $2 and part = $3
            """;
    private static final String TO_REBUILD =
            "select distinct consumer from inbox_position where rebuild_below is not null";

    private final Sql sql;
    private final Instance<KafkaClientService> clients;
    private final Map<String, Set<TopicPartition>> assigned = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    StoredPositions(Sql sql, Instance<KafkaClientService> clients) {
        this.sql = sql;
        this.clients = clients;
    }

    /** The partitions that each consumer reads in this instance. */
    public Map<String, Set<TopicPartition>> assigned() {
        return Map.copyOf(assigned);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var name = consumer.groupMetadata().groupId();
        assigned.compute(name, (same, before) -> with(before, partitions));
        if (!partitions.isEmpty()) {
            seek(consumer, name, partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned.computeIfPresent(consumer.groupMetadata().groupId(), (same, before) -> without(before, partitions));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    /** Sends the running consumers back to the beginning after a request for a rebuild, in this instance or another. */
    @Scheduled(every = "${onderdak.sources.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> rebuild() {
        return sql.apart(TO_REBUILD)
                .invoke(rows -> rows.forEach(row -> seekAgain(row.getString(0))))
                .replaceWithVoid()
                .onFailure()
                .invoke(away -> LOG.debug("positions", away))
                .onFailure()
                .recoverWithNull();
    }

    private void seekAgain(String name) {
        var service = clients.get();
        for (var channel : service.getConsumerChannels()) {
            for (var consumer : service.getConsumers(channel)) {
                if (name.equals(consumer.configuration().get("group.id"))) {
                    consumer.runOnPollingThread(polling -> {
                                seek(polling, name, toRebuild(name, polling.assignment()));
                            })
                            .subscribe()
                            .with(
                                    sought -> {},
                                    broken -> LOG.warnf("cannot send %s back: %s", name, broken.toString()));
                }
            }
        }
    }

    /** Those that have not begun to come again; the others are on their way. */
    private Set<TopicPartition> toRebuild(String name, Set<TopicPartition> assignment) {
        return stored(name).entrySet().stream()
                .filter(position -> position.getValue().rebuildBelow() != null)
                .map(Map.Entry::getKey)
                .filter(assignment::contains)
                .collect(toSet());
    }

    private void seek(Consumer<?, ?> consumer, String name, Collection<TopicPartition> partitions) {
        var stored = stored(name);
        var first = offsets(() -> consumer.beginningOffsets(copy(partitions), BROKER_PATIENCE));
        var end = offsets(() -> consumer.endOffsets(copy(partitions), BROKER_PATIENCE));
        for (var partition : partitions) {
            var from = stored.get(partition);
            long beginning = first.getOrDefault(partition, 0L);
            if (from == null) {
                consumer.seek(partition, beginning);
            } else if (from.nextOffset() > end.getOrDefault(partition, Long.MAX_VALUE)) {
                LOG.warnf(
                        "%s has read further than %s reaches: it was recreated and is read from its start",
                        name, partition);
                startOver(name, partition);
                consumer.seek(partition, beginning);
            } else {
                if (from.rebuildBelow() != null && beginning >= from.rebuildBelow()) {
                    startOver(name, partition);
                }
                consumer.seek(partition, Math.max(from.nextOffset(), beginning));
            }
        }
        LOG.debugf("%s reads %s on from %s", name, partitions, stored);
    }

    private Map<TopicPartition, InboxTables.ReadFrom> stored(String name) {
        var positions = new HashMap<TopicPartition, InboxTables.ReadFrom>();
        for (var row : patiently(sql.apart(POSITIONS, name))) {
            positions.put(
                    new TopicPartition(row.getString("topic"), row.getInteger("part")),
                    new InboxTables.ReadFrom(row.getLong("next_offset"), row.getLong("rebuild_below")));
        }
        return positions;
    }

    private void startOver(String name, TopicPartition partition) {
        patiently(sql.apart(START_OVER, name, partition.topic(), partition.partition()));
    }

    /** Waits for the database: reading on from anywhere else could lose or repeat facts. */
    private <T> T patiently(Uni<T> work) {
        while (true) {
            try {
                return work.await().atMost(PATIENCE);
            } catch (RuntimeException away) {
                if (stopping || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LOG.warnf("positions cannot be read now, trying again: %s", away.toString());
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw away;
                }
            }
        }
    }

    private interface Offsets {
        Map<TopicPartition, Long> ask();
    }

    private static Map<TopicPartition, Long> offsets(Offsets question) {
        try {
            return question.ask();
        } catch (KafkaException silent) {
            LOG.warnf("the broker gives no end offsets of its partitions: %s", silent.toString());
            return Map.of();
        }
    }

    private static Collection<TopicPartition> copy(Collection<TopicPartition> partitions) {
        return Set.copyOf(partitions);
    }

    private static Set<TopicPartition> with(Set<TopicPartition> before, Collection<TopicPartition> more) {
        var all = new HashSet<>(more);
        if (before != null) {
            all.addAll(before);
        }
        return Set.copyOf(all);
    }

    private static Set<TopicPartition> without(Set<TopicPartition> before, Collection<TopicPartition> less) {
        var rest = new HashSet<>(before);
        rest.removeAll(less);
        return Set.copyOf(rest);
    }
}
