// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.messaging.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A record of Kafka in the columns of a row; the value byte by byte, key and headers as text. */
final class StoredRecord {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private StoredRecord() {}

    static String key(ConsumerRecord<String, byte[]> record) {
        return storable(record.key());
    }

    static String headers(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        storable(header.key()),
                        header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return EventJson.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("text that JSON cannot hold", unwritable);
        }
    }

    static Buffer content(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? null : Buffer.buffer(record.value());
    }

    /** The record that a row keeps. */
    static ConsumerRecord<String, byte[]> read(Row row) {
        var headers = new RecordHeaders();
        try {
            EventJson.mapper()
                    .readValue(row.getString("headers"), HEADERS)
                    .forEach((name, value) ->
                            headers.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("headers that were not written here", unreadable);
        }
        var content = row.getBuffer("content");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInteger("part"),
                row.getLong("record_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString("record_key"),
                content == null ? null : content.getBytes(),
                headers,
                Optional.empty());
    }

    /** PostgreSQL's text holds every character but NUL. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
