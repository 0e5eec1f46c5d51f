// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.InboxTables.Position;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.common.TopicPartition;

/** How far each source has been read. */
@ApplicationScoped
public class Sources {

    private static final String POSITIONS =
            "select topic, part, next_offset, last_event_at from inbox_position where consumer = $1";

    private final Sql sql;
    private final StoredPositions assignments;
    private final EndOffsets endOffsets;

    Sources(Sql sql, StoredPositions assignments, EndOffsets endOffsets) {
        this.sql = sql;
        this.assignments = assignments;
        this.endOffsets = endOffsets;
    }

    /** Progress of a consumer on each source it reads; in the transaction in hand when there is one. */
    public Uni<List<SourceProgress>> progress(String consumer) {
        return sql.read(POSITIONS, consumer).map(rows -> progress(consumer, positions(rows)));
    }

    private List<SourceProgress> progress(String consumer, Map<TopicPartition, Position> positions) {
        var topics = new TreeSet<String>();
        positions.keySet().forEach(partition -> topics.add(partition.topic()));
        assignments.assigned().getOrDefault(consumer, Set.of()).forEach(partition -> topics.add(partition.topic()));
        return Arrays.stream(Service.values())
                .filter(owner -> topics.contains(owner.topic()))
                .map(owner -> progress(owner, positions))
                .toList();
    }

    private SourceProgress progress(Service source, Map<TopicPartition, Position> positions) {
        var snapshot = endOffsets.of(source.topic());
        if (snapshot == null) {
            var known = new ArrayList<Instant>();
            positions.forEach((partition, position) -> {
                if (partition.topic().equals(source.topic())) {
                    known.add(position.lastEventAt());
                }
            });
            return new SourceProgress(source, earliest(known), 0);
        }
        long lag = 0;
        var readUpTo = new ArrayList<Instant>();
        for (var end : snapshot.ends().entrySet()) {
            var position = positions.getOrDefault(end.getKey(), new Position(0, null));
            long waiting = Math.max(0, end.getValue() - position.nextOffset());
            lag += waiting;
            readUpTo.add(waiting == 0 ? snapshot.at() : position.lastEventAt());
        }
        return new SourceProgress(source, earliest(readUpTo), lag);
    }

    /** Null when one of them is not known. */
    private static Instant earliest(List<Instant> moments) {
        return moments.contains(null)
                ? null
                : moments.stream().min(Instant::compareTo).orElse(null);
    }

    private static Map<TopicPartition, Position> positions(RowSet<Row> rows) {
        var positions = new HashMap<TopicPartition, Position>();
        for (var row : rows) {
            OffsetDateTime lastEventAt = row.getOffsetDateTime("last_event_at");
            positions.put(
                    new TopicPartition(row.getString("topic"), row.getInteger("part")),
                    new Position(row.getLong("next_offset"), lastEventAt == null ? null : lastEventAt.toInstant()));
        }
        return positions;
    }
}
