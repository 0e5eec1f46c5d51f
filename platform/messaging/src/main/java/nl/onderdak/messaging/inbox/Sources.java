// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.common.TopicPartition;

/** How far each source has been read. */
@ApplicationScoped
public class Sources {

    private static final String POSITIONS = "select topic, part, next_offset from inbox_positions($1)";

    private static final String GENERATION = "inbox_generation('%s')";

    private final Sql sql;
    private final StoredPositions assignments;
    private final EndOffsets endOffsets;
    private final Watermarks watermarks;

    Sources(Sql sql, StoredPositions assignments, EndOffsets endOffsets, Watermarks watermarks) {
        this.sql = sql;
        this.assignments = assignments;
        this.endOffsets = endOffsets;
        this.watermarks = watermarks;
    }

    /**
     * Progress of a consumer on each source it reads; in the current transaction when there is one. Later reads
     * of the consumer's tables in that transaction are at least as far.
     */
    public Uni<List<SourceProgress>> progress(String consumer) {
        return sql.read(POSITIONS, consumer).map(rows -> progress(consumer, positions(rows)));
    }

    /**
     * The number of rebuilds that emptied the consumer's tables. Earlier reads of them, progress included, hold for
     * later reads as long as this number is the same.
     */
    public Uni<Long> generation(String consumer) {
        return sql.read("select " + generationOf(consumer))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** An expression of SQL for {@link #generation}; until the transaction that selects it ends it stays the same. */
    public static String generationOf(String consumer) {
        return GENERATION.formatted(consumer);
    }

    private List<SourceProgress> progress(String consumer, Map<TopicPartition, Long> positions) {
        var topics = new TreeSet<String>();
        positions.keySet().forEach(partition -> topics.add(partition.topic()));
        assignments.assigned().getOrDefault(consumer, Set.of()).forEach(partition -> topics.add(partition.topic()));
        return Arrays.stream(Service.values())
                .filter(owner -> topics.contains(owner.topic()))
                .map(owner -> progress(owner, positions))
                .toList();
    }

    private SourceProgress progress(Service source, Map<TopicPartition, Long> positions) {
        var ofSource = new HashMap<Integer, Long>();
        positions.forEach((partition, next) -> {
            if (partition.topic().equals(source.topic())) {
                ofSource.put(partition.partition(), next);
            }
        });
        long read = ofSource.values().stream().mapToLong(Long::longValue).sum();
        return new SourceProgress(
                source, watermarks.readUpTo(source, ofSource).orElse(null), lag(source, positions), read);
    }

    private long lag(Service source, Map<TopicPartition, Long> positions) {
        return endOffsets.of(source.topic()).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private static Map<TopicPartition, Long> positions(RowSet<Row> rows) {
        var positions = new HashMap<TopicPartition, Long>();
        for (var row : rows) {
            positions.put(
                    new TopicPartition(row.getString("topic"), row.getInteger("part")), row.getLong("next_offset"));
        }
        return positions;
    }
}
