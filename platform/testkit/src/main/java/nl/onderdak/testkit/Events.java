// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Watermark;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.servers.kafka.Principal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics, seen from a test: publishes events as another service would, and reads them. */
public final class Events {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = EventJson.mapper();

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    /** One for all tests: a login takes longer than the sends of a test. */
    private static KafkaProducer<String, byte[]> producer;

    private Events() {}

    /**
     * Publishes a fact on its owner's topic, recorded now.
     *
     * @param sequence version of the aggregate, 1 for the first
     * @return the CloudEvents {@code id}
     */
    public static UUID publish(DomainEvent data, long sequence) {
        return publish(data, sequence, Instant.now());
    }

    /** Publishes a fact on its owner's topic, recorded at a given moment. */
    public static UUID publish(DomainEvent data, long sequence, Instant recordedAt) {
        var id = id();
        publish(record(data, sequence, recordedAt, id));
        return id;
    }

    /** A new CloudEvents {@code id}: a UUIDv7, later than those before. */
    public static UUID id() {
        return IDS.generate();
    }

    /** Sends a record to its topic as it is: to repeat one, or to send one that no service would. */
    public static void publish(ProducerRecord<String, byte[]> record) {
        publish(List.of(record));
    }

    /** Puts records on their topics, in order, and waits until they are there. */
    public static void publish(List<ProducerRecord<String, byte[]>> records) {
        var sent = records.stream().map(producer()::send).toList();
        try {
            for (var record : sent) {
                record.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("could not publish", broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Publishes a watermark: all facts of an owner up to a moment, included, are on its topic now. */
    public static void watermark(Service owner, Instant recordedUpTo) {
        // moments of facts are of microseconds
        var moment = recordedUpTo.truncatedTo(ChronoUnit.MICROS);
        watermark(owner, new Watermark(owner.source(), moment, ends(owner.topic())));
    }

    /** Puts a watermark on its topic as it is. */
    public static void watermark(Service owner, Watermark watermark) {
        try {
            publish(new ProducerRecord<>(owner.watermarks(), owner.context(), JSON.writeValueAsBytes(watermark)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The record of a fact: a CloudEvent in binary mode, keyed by municipality. */
    public static ProducerRecord<String, byte[]> record(DomainEvent data, long sequence, Instant recordedAt, UUID id) {
        var type = EventCatalog.of(data);
        try {
            var record = new ProducerRecord<>(
                    type.owner().topic(), data.municipality().value(), JSON.writeValueAsBytes(data));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", id.toString());
            header(record, "ce_source", type.owner().source());
            header(record, "ce_type", type.name());
            header(record, "ce_subject", data.subject());
            header(record, "ce_time", recordedAt.toString());
            header(record, "ce_sequence", "%020d".formatted(sequence));
            header(record, "ce_partitionkey", data.municipality().value());
            header(record, "ce_dataschema", type.schemaUri());
            header(record, "content-type", "application/json");
            return record;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every fact that stands on the owner's topic now, in the order of each partition. */
    public static List<ReceivedEvent> collect(Service owner) {
        return records(owner.topic()).stream().map(Events::read).toList();
    }

    /** Every record that stands on the topic now. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        return TopicReader.of(topic).all();
    }

    /**
     * Waits for a fact on the owner's topic.
     *
     * @throws AssertionError when it does not come within the time
     */
    public static ReceivedEvent await(Service owner, Predicate<ReceivedEvent> wanted, Duration patience) {
        var end = Instant.now().plus(patience);
        var topic = TopicReader.of(owner.topic());
        var seen = new ArrayList<ReceivedEvent>();
        while (Instant.now().isBefore(end)) {
            for (var record : topic.after(seen.size(), Duration.ofMillis(100))) {
                var event = read(record);
                if (wanted.test(event)) {
                    return event;
                }
                seen.add(event);
            }
        }
        throw new AssertionError("not on " + owner.topic() + " within " + patience + "; seen: "
                + seen.subList(Math.max(0, seen.size() - 10), seen.size()));
    }

    /** Waits for a fact, not longer than a test should. */
    public static ReceivedEvent await(Service owner, Predicate<ReceivedEvent> wanted) {
        return await(owner, wanted, PATIENCE);
    }

    /** Value of a header, or null. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        var type = EventCatalog.named(header(record, "ce_type"))
                .orElseThrow(() -> new IllegalStateException("not in the catalogue: " + header(record, "ce_type")));
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_source"),
                    type.name(),
                    Long.parseLong(header(record, "ce_sequence")),
                    Instant.parse(header(record, "ce_time")),
                    JSON.readValue(record.value(), type.binding()),
                    header(record, "traceparent"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<Integer, Long> ends(String topic) {
        return TopicReader.of(topic).ends().entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = Servers.running().kafka().clientSettings(Principal.OPERATOR);
            settings.putAll(Map.of("acks", "all", "linger.ms", "0"));
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
