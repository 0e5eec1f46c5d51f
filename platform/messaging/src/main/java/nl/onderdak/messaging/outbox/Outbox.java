// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.messaging.time.RecordingClock;

/** The queue of events that wait to be published; rows are written in the transaction of the use case. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
        with recorded as (
            insert into outbox (id, type, subject, sequence, partition_key, recorded_at, data, traceparent)
            select id, type, subject, sequence, partition_key, recorded_at, data, traceparent
              from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::text[], $8::text[])
                   with ordinality as e(id, type, subject, sequence, partition_key, recorded_at, data, traceparent, n)
             order by n
            returning seq, recorded_at)
        insert into outbox_waiting (seq, recorded_at) select seq, recorded_at from recorded
        """;

    private final Sql sql;
    private final RecordingClock recording;
    private final Relay relay;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Outbox(Sql sql, RecordingClock recording, Relay relay) {
        this.sql = sql;
        this.recording = recording;
        this.relay = relay;
    }

    /** Appends facts in one statement, and wakes the relay. */
    public Uni<Void> append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int size = events.size();
        var id = new UUID[size];
        var type = new String[size];
        var subject = new String[size];
        var sequence = new Long[size];
        var partitionKey = new String[size];
        var recordedAt = new Instant[size];
        var data = new String[size];
        var traceparent = new String[size];
        for (int i = 0; i < size; i++) {
            var event = events.get(i);
            id[i] = ids.generate();
            type[i] = EventCatalog.of(event.data()).name();
            subject[i] = event.data().subject();
            sequence[i] = event.sequence();
            partitionKey[i] = event.data().municipality().value();
            recording.check(event.recordedAt());
            recordedAt[i] = event.recordedAt();
            data[i] = json(event);
            traceparent[i] = event.traceparent().orElse(null);
        }
        return sql.execute(APPEND, id, type, subject, sequence, partitionKey, recordedAt, data, traceparent)
                .invoke(relay::nudge)
                .replaceWithVoid();
    }

    /** Appends one fact. */
    public Uni<Void> append(OutgoingEvent event) {
        return append(List.of(event));
    }

    private static String json(OutgoingEvent event) {
        try {
            return EventJson.mapper().writeValueAsString(event.data());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "an event that JSON cannot hold: " + event.data().getClass(), unwritable);
        }
    }
}
