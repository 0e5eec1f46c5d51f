// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.messaging.event.Reading;
import nl.onderdak.messaging.sql.Sql;
import org.apache.kafka.common.TopicPartition;

/** The inbox's rows, read and written in sets within the current transaction. */
@ApplicationScoped
class InboxTables {

    private static final String POSITIONS = """
            select topic, part, next_offset, rebuild_below
              from inbox_position join unnest($2::text[], $3::int[]) as asked(topic, part) using (topic, part)
             where consumer = $1
             order by topic, part
               for update of inbox_position
            """;

    /** One look-up by key each, also with a plan from when the table was small: hence the offset. */
    private static final String HISTORIES = """
            select p.source, p.subject, p.last_sequence, p.newest_id, p.parked
              from unnest($2::text[], $3::text[]) as asked(source, subject)
             cross join lateral (
                select * from inbox_progress
                 where consumer = $1 and source = asked.source and subject = asked.subject
                offset 0) as p
            """;

    private static final String HISTORY = """
            select source, subject, last_sequence, newest_id, parked from inbox_progress
             where consumer = $1 and source = $2 and subject = $3
               for update
            """;

    private static final String WAITING = """
            select p.number, p.source, p.id, p.subject, p.sequence, p.reason, p.topic, p.part, p.record_offset,
                   case when asked.whole then p.record_key end as record_key,
                   case when asked.whole then p.headers end as headers,
                   case when asked.whole then p.content end as content
              from unnest($2::text[], $3::text[], $4::boolean[]) as asked(source, subject, whole)
              join inbox_parked p on p.consumer = $1 and p.source = asked.source and p.subject = asked.subject
             where p.sequence is not null
            """;

    private static final String PARK = """
            insert into inbox_parked (consumer, topic, part, record_offset, source, id, type, subject, sequence,
                                      municipality, reason, detail, record_key, headers, content)
            select $1, topic, part, record_offset, source, id, type, subject, sequence,
                   municipality, reason, detail, record_key, headers, content
              from unnest($2::text[], $3::int[], $4::bigint[], $5::text[], $6::uuid[], $7::text[], $8::text[],
                          $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
                          $15::bytea[]) with ordinality
                   as e(topic, part, record_offset, source, id, type, subject, sequence,
                        municipality, reason, detail, record_key, headers, content, n)
             order by n
            """;

    private static final String UNPARK = "delete from inbox_parked where consumer = $1 and number = any ($2)";

    /**
     * Histories are upserted by key instead of joined, which keeps the planner on the index. One that another
     * transaction changed after it was read is not counted; an intersection, because the planner takes the batch for
     * small and would join it with itself row by row.
     */
    private static final String MOVE = """
            with history as (
                select *
                  from unnest($2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::int[], $7::bigint[], $8::int[])
                    as e(source, subject, last_sequence, newest_id, parked, last_before, parked_before)),
            begun as (
                insert into inbox_progress (consumer, source, subject, last_sequence, newest_id, parked)
                select $1, source, subject, last_sequence, newest_id, parked from history where last_before is null
                on conflict do nothing
                returning 1),
            continued as (
                insert into inbox_progress (consumer, source, subject, last_sequence, newest_id, parked)
                select $1, source, subject, last_sequence, newest_id, parked from history where last_before is not null
                on conflict (consumer, source, subject) do update
                   set last_sequence = excluded.last_sequence, newest_id = excluded.newest_id, parked = excluded.parked
                returning source, subject, old.last_sequence as last_before, old.parked as parked_before),
            partition as (
                select * from unnest($9::text[], $10::int[], $11::bigint[], $12::boolean[])
                    as e(topic, part, next_offset, known)),
            opened as (
                insert into inbox_position (consumer, topic, part, next_offset)
                select $1, topic, part, next_offset from partition where not known order by topic, part
                on conflict do nothing
                returning 1),
            advanced as (
                update inbox_position p
                   set next_offset = e.next_offset, rebuild_below = null
                  from partition e
                 where e.known and p.consumer = $1 and p.topic = e.topic and p.part = e.part
                returning 1)
            select (select count(*) from begun)
                 + (select count(*)
                      from (select source, subject, last_before, parked_before from continued
                            intersect
                            select source, subject, last_before, parked_before from history) as unchanged)
                 + (select count(*) from opened) + (select count(*) from advanced)
            """;

    private final Sql sql;

    InboxTables(Sql sql) {
        this.sql = sql;
    }

    /** Where each of these partitions is to be read on; locks them. Partitions never read are missing. */
    Uni<Map<TopicPartition, ReadFrom>> positions(String consumer, Collection<TopicPartition> partitions) {
        var topics = partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
        var parts = partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
        return sql.execute(POSITIONS, consumer, topics, parts).map(rows -> {
            var positions = new HashMap<TopicPartition, ReadFrom>();
            for (var row : rows) {
                positions.put(
                        new TopicPartition(row.getString("topic"), row.getInteger("part")),
                        new ReadFrom(row.getLong("next_offset"), row.getLong("rebuild_below")));
            }
            return positions;
        });
    }

    /**
     * The histories of the aggregates of these events, with their parked events. Not locked: {@link #write} fails when
     * one was changed since.
     */
    Uni<Map<Aggregate, History>> histories(String consumer, List<Arrival> arrivals) {
        var lowest = new TreeMap<Aggregate, Set<Long>>();
        for (var arrival : arrivals) {
            if (arrival.envelope() != null) {
                lowest.computeIfAbsent(arrival.aggregate(), first -> new HashSet<>())
                        .add(arrival.envelope().sequence());
            }
        }
        if (lowest.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var sources = lowest.keySet().stream().map(Aggregate::source).toArray(String[]::new);
        var subjects = lowest.keySet().stream().map(Aggregate::subject).toArray(String[]::new);
        return sql.execute(HISTORIES, consumer, sources, subjects)
                .chain(rows -> histories(
                        consumer,
                        rows,
                        (aggregate, last) -> lowest.get(aggregate).contains(last + 1)));
    }

    /** The history of one aggregate, locked, with its parked events. */
    Uni<Map<Aggregate, History>> history(String consumer, Aggregate aggregate) {
        return sql.execute(HISTORY, consumer, aggregate.source(), aggregate.subject())
                .chain(rows -> histories(consumer, rows, (same, last) -> true));
    }

    /**
     * Writes the result of the judgement, with the first unread offset per partition; fails when another transaction
     * moved the positions or changed a history.
     */
    Uni<Void> write(
            String consumer,
            Sequencer judged,
            Set<TopicPartition> positionsBefore,
            Map<TopicPartition, Long> positions) {
        return unpark(consumer, judged.released())
                .chain(() -> park(consumer, judged))
                .chain(() -> move(consumer, judged.touched(), positionsBefore, positions));
    }

    /** Removes parked events. */
    Uni<Void> unpark(String consumer, List<Long> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(UNPARK, consumer, numbers.toArray(Long[]::new)).replaceWithVoid();
    }

    private Uni<Map<Aggregate, History>> histories(String consumer, RowSet<Row> rows, Wholly wholly) {
        var histories = new HashMap<Aggregate, History>(rows.rowCount() * 2);
        var blocked = new LinkedHashMap<Aggregate, History.Stored>();
        for (var row : rows) {
            var aggregate = new Aggregate(row.getString(0), row.getString(1));
            var stored = new History.Stored(row.getLong(2), row.getUUID(3), row.getInteger(4));
            histories.put(aggregate, History.of(stored, List.of()));
            if (stored.parked() > 0) {
                blocked.put(aggregate, stored);
            }
        }
        return blocked.isEmpty()
                ? Uni.createFrom().item(histories)
                : waiting(consumer, blocked, wholly).map(waiting -> {
                    waiting.forEach((aggregate, events) ->
                            histories.put(aggregate, History.of(blocked.get(aggregate), events)));
                    return histories;
                });
    }

    private Uni<Map<Aggregate, List<History.Waiting>>> waiting(
            String consumer, Map<Aggregate, History.Stored> blocked, Wholly wholly) {
        var sources = blocked.keySet().stream().map(Aggregate::source).toArray(String[]::new);
        var subjects = blocked.keySet().stream().map(Aggregate::subject).toArray(String[]::new);
        var whole = blocked.entrySet().stream()
                .map(entry -> wholly.needed(entry.getKey(), entry.getValue().last()))
                .toArray(Boolean[]::new);
        return sql.execute(WAITING, consumer, sources, subjects, whole).map(rows -> {
            var waiting = new HashMap<Aggregate, List<History.Waiting>>();
            for (var row : rows) {
                waiting.computeIfAbsent(
                                new Aggregate(row.getString("source"), row.getString("subject")),
                                first -> new ArrayList<>())
                        .add(waiting(row));
            }
            return waiting;
        });
    }

    private static History.Waiting waiting(Row row) {
        return new History.Waiting(
                row.getLong("sequence"),
                row.getUUID("id"),
                row.getLong("number"),
                row.getLong("number"),
                row.getString("headers") == null ? null : Arrival.of(StoredRecord.read(row)),
                ParkedEvent.Reason.valueOf(row.getString("reason")),
                null);
    }

    private Uni<Void> park(String consumer, Sequencer judged) {
        var parked = new ArrayList<ParkedRow>();
        judged.unreadable().forEach(arrival -> parked.add(ParkedRow.of(arrival)));
        judged.parked().forEach(waiting -> parked.add(ParkedRow.of(waiting)));
        if (parked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.execute(
                        PARK,
                        consumer,
                        parked.stream().map(ParkedRow::topic).toArray(String[]::new),
                        parked.stream().map(ParkedRow::part).toArray(Integer[]::new),
                        parked.stream().map(ParkedRow::offset).toArray(Long[]::new),
                        parked.stream().map(ParkedRow::source).toArray(String[]::new),
                        parked.stream().map(ParkedRow::id).toArray(UUID[]::new),
                        parked.stream().map(ParkedRow::type).toArray(String[]::new),
                        parked.stream().map(ParkedRow::subject).toArray(String[]::new),
                        parked.stream().map(ParkedRow::sequence).toArray(Long[]::new),
                        parked.stream().map(ParkedRow::municipality).toArray(String[]::new),
                        parked.stream().map(row -> row.reason().name()).toArray(String[]::new),
                        parked.stream().map(ParkedRow::detail).toArray(String[]::new),
                        parked.stream().map(ParkedRow::key).toArray(String[]::new),
                        parked.stream().map(ParkedRow::headers).toArray(String[]::new),
                        parked.stream().map(ParkedRow::content).toArray(Buffer[]::new))
                .replaceWithVoid();
    }

    private Uni<Void> move(
            String consumer,
            Map<Aggregate, History> touched,
            Set<TopicPartition> positionsBefore,
            Map<TopicPartition, Long> positions) {
        int expected = touched.size() + positions.size();
        if (expected == 0) {
            return Uni.createFrom().voidItem();
        }
        var inOrder = new TreeMap<>(touched);
        var aggregates = inOrder.keySet();
        var histories = inOrder.values();
        var partitions = positions.keySet();
        return sql.execute(
                        MOVE,
                        consumer,
                        aggregates.stream().map(Aggregate::source).toArray(String[]::new),
                        aggregates.stream().map(Aggregate::subject).toArray(String[]::new),
                        histories.stream().map(History::last).toArray(Long[]::new),
                        histories.stream().map(History::newest).toArray(UUID[]::new),
                        histories.stream().map(History::parked).toArray(Integer[]::new),
                        histories.stream().map(History::lastBefore).toArray(Long[]::new),
                        histories.stream().map(History::parkedBefore).toArray(Integer[]::new),
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        positions.values().toArray(Long[]::new),
                        partitions.stream().map(positionsBefore::contains).toArray(Boolean[]::new))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) != expected) {
                        throw new ConcurrentProgress();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * The position from which a partition is read.
     *
     * @param nextOffset the first unread offset
     * @param rebuildBelow while a rebuild is requested but its replay has not started: records at or above this offset
     *     were already in flight and are skipped; otherwise null
     */
    record ReadFrom(long nextOffset, Long rebuildBelow) {

        /** Whether to process a record of a batch that begins at the given offset. */
        boolean takes(long offset, long firstOfBatch) {
            return offset >= nextOffset && (rebuildBelow == null || firstOfBatch < rebuildBelow);
        }
    }

    private interface Wholly {
        boolean needed(Aggregate aggregate, long last);
    }

    private record ParkedRow(
            String topic,
            int part,
            long offset,
            String source,
            UUID id,
            String type,
            String subject,
            Long sequence,
            String municipality,
            ParkedEvent.Reason reason,
            String detail,
            String key,
            String headers,
            Buffer content) {

        static ParkedRow of(Arrival arrival) {
            return switch (arrival.reading()) {
                case Reading.UnreadableEnvelope unreadable ->
                    new ParkedRow(
                            arrival,
                            unreadable.source(),
                            null,
                            unreadable.type(),
                            null,
                            null,
                            unreadable.municipality(),
                            ParkedEvent.Reason.UNDECODABLE,
                            unreadable.detail());
                case Reading.UnreadableData readable -> throw new IllegalStateException("has a place in a history");
                case Reading.Event readable -> throw new IllegalStateException("has a place in a history");
            };
        }

        static ParkedRow of(History.Waiting waiting) {
            var envelope = waiting.arrival().envelope();
            return new ParkedRow(
                    waiting.arrival(),
                    envelope.source(),
                    envelope.id(),
                    envelope.type(),
                    envelope.subject(),
                    envelope.sequence(),
                    envelope.partitionKey(),
                    waiting.reason(),
                    waiting.detail());
        }

        private ParkedRow(
                Arrival arrival,
                String source,
                UUID id,
                String type,
                String subject,
                Long sequence,
                String municipality,
                ParkedEvent.Reason reason,
                String detail) {
            this(
                    arrival.record().topic(),
                    arrival.record().partition(),
                    arrival.record().offset(),
                    source,
                    id,
                    type,
                    subject,
                    sequence,
                    municipality,
                    reason,
                    detail,
                    StoredRecord.key(arrival.record()),
                    StoredRecord.headers(arrival.record()),
                    StoredRecord.content(arrival.record()));
        }
    }
}
