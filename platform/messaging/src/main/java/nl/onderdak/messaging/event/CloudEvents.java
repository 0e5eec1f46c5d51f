// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.EventType;
import nl.onderdak.contracts.MunicipalityCode;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in binary mode on Kafka: attributes in {@code ce_} headers, data as JSON in the value. */
public final class CloudEvents {

    /** Header with the media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    private static final String JSON = "application/json";
    private static final String SPECVERSION = "1.0";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);

    private CloudEvents() {}

    /** Writes the attributes of an event to the headers of its record. */
    public static void write(Envelope envelope, EventType type, Headers headers) {
        put(headers, "ce_specversion", SPECVERSION);
        put(headers, "ce_id", envelope.id().toString());
        put(headers, "ce_source", envelope.source());
        put(headers, "ce_type", envelope.type());
        put(headers, "ce_subject", envelope.subject());
        put(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(envelope.time()));
        put(headers, "ce_sequence", sequence(envelope.sequence()));
        put(headers, "ce_partitionkey", envelope.partitionKey());
        put(headers, "ce_dataschema", type.schemaUri());
        put(headers, CONTENT_TYPE, JSON);
        if (envelope.traceparent() != null) {
            put(headers, TRACEPARENT, envelope.traceparent());
        }
    }

    /** The number padded with zeros, so that text order is number order. */
    public static String sequence(long number) {
        return String.format("%020d", number);
    }

    /** Reads a record; returns a value for every content. */
    public static Reading read(String key, Headers headers, byte[] value) {
        Envelope envelope;
        try {
            envelope = envelope(headers);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            var municipality = text(headers, "ce_partitionkey");
            return new Reading.UnreadableEnvelope(
                    text(headers, "ce_source"),
                    text(headers, "ce_type"),
                    isMunicipality(municipality) ? municipality : isMunicipality(key) ? key : null,
                    unreadable instanceof DateTimeException ? "ce_time is not an instant" : unreadable.getMessage());
        }
        return EventCatalog.named(envelope.type())
                .map(type -> data(envelope, type, value))
                .orElseGet(() -> new Reading.UnreadableData(envelope, "the type is not known here"));
    }

    private static Reading data(Envelope envelope, EventType type, byte[] value) {
        if (!type.owner().source().equals(envelope.source())) {
            return new Reading.UnreadableData(envelope, "the type is not one of the source's");
        }
        try {
            DomainEvent data = EventJson.mapper().readValue(value == null ? new byte[0] : value, type.binding());
            if (data == null || !envelope.subject().equals(data.subject())) {
                return new Reading.UnreadableData(envelope, "the data is about another subject");
            }
            if (!envelope.partitionKey().equals(data.municipality().value())) {
                return new Reading.UnreadableData(envelope, "the data is about another municipality");
            }
            var missing = RequiredFields.of(type).missing(data);
            if (missing.isPresent()) {
                return new Reading.UnreadableData(envelope, "a required field is missing: " + missing.get());
            }
            return new Reading.Event(envelope, data);
        } catch (IOException | RuntimeException unreadable) {
            return new Reading.UnreadableData(
                    envelope,
                    "the data does not fit its type: " + unreadable.getClass().getSimpleName());
        }
    }

    private static Envelope envelope(Headers headers) {
        if (!SPECVERSION.equals(text(headers, "ce_specversion"))) {
            throw new IllegalArgumentException("not CloudEvents " + SPECVERSION);
        }
        var partitionKey = required(headers, "ce_partitionkey");
        if (!isMunicipality(partitionKey)) {
            throw new IllegalArgumentException("ce_partitionkey is not a municipality code");
        }
        return new Envelope(
                uuid(required(headers, "ce_id")),
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                number(required(headers, "ce_sequence")),
                partitionKey,
                instant(required(headers, "ce_time")),
                text(headers, TRACEPARENT));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new IllegalArgumentException("ce_id is not a UUID", notAnId);
        }
    }

    private static long number(String text) {
        try {
            var number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
            throw new IllegalArgumentException("ce_sequence is not positive");
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("ce_sequence is not a number", notANumber);
        }
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isMunicipality(String text) {
        return text != null && MUNICIPALITY.matcher(text).matches();
    }

    private static String required(Headers headers, String name) {
        var text = text(headers, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        var text = new String(header.value(), StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0 ? text : null;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
