// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Servers;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Access of tests from outside: makes events, reads tables and topics, calls use cases. */
@ApplicationScoped
public class Lab {

    public static final String TOPIC = Service.PLACEMENT.topic();
    public static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");

    private final Vertx vertx;

    Lab(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts work in a context of its own, as a request does. */
    public <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        var done = new CompletableFuture<T>();
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ready -> Uni.createFrom()
                .<T>deferred(() -> work.get())
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        return done;
    }

    /** Does work and waits for it. */
    public <T> T call(Supplier<Uni<T>> work) {
        return start(work).orTimeout(60, TimeUnit.SECONDS).join();
    }

    /**
     * A fact to record.
     *
     * @param data the fact
     * @param sequence version of its aggregate
     */
    public record Fact(DomainEvent data, long sequence) {}

    public Connection connect() throws SQLException {
        return Databases.connectAsOwner();
    }

    public int update(String statement, Object... arguments) {
        try (var connection = connect();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<Long> longs(String query, Object... arguments) {
        try (var connection = connect();
                var prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            var found = new ArrayList<Long>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Sequences of a subject in the ledger of a consumer, in the order they were written. */
    public List<Long> ledger(String consumer, String subject) {
        return longs(
                "select sequence from ledger where consumer = ? and subject = ? order by entry", consumer, subject);
    }

    public static Fact coupled(UUID coupling, long sequence) {
        return new Fact(coupledIn(ALMELO, coupling, 3), sequence);
    }

    public static HouseholdCoupled coupledIn(MunicipalityCode municipality, UUID coupling, int persons) {
        return new HouseholdCoupled(
                coupling, municipality, persons, LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 3), null);
    }

    /** An event as its owner publishes it. */
    public static ProducerRecord<String, byte[]> record(UUID coupling, long sequence) {
        return record(coupledIn(ALMELO, coupling, 3), sequence);
    }

    public static ProducerRecord<String, byte[]> record(HouseholdCoupled data, long sequence) {
        return Events.record(data, sequence, Instant.now(), Events.id());
    }

    public static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The records as a consumer gets them, from the given offset on, in one partition. */
    public static ConsumerRecords<String, byte[]> batch(long offset, List<ProducerRecord<String, byte[]>> records) {
        return batchOf(0, offset, records);
    }

    /** The records as a consumer gets them, from the given offset on, in the given partition. */
    public static ConsumerRecords<String, byte[]> batchOf(
            int part, long offset, List<ProducerRecord<String, byte[]>> records) {
        var partition = new TopicPartition(TOPIC, part);
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : records) {
            batch.add(new ConsumerRecord<>(
                    TOPIC,
                    part,
                    offset + batch.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    record.key(),
                    record.value(),
                    new RecordHeaders(record.headers().toArray()),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(partition, batch), Map.of());
    }

    public KafkaConsumer<String, byte[]> consumer(String group) {
        var settings = Servers.running().kafka().clientSettings(Principal.OPERATOR);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything on the topic about these subjects: the sequences in the order they stand there. */
    public Map<String, List<Long>> onTopic(List<String> subjects) {
        var found = new HashMap<String, List<Long>>();
        subjects.forEach(subject -> found.put(subject, new ArrayList<>()));
        for (var record : Events.records(TOPIC)) {
            var sequence = Events.header(record, "ce_sequence");
            if (sequence != null) {
                found.computeIfPresent(String.valueOf(Events.header(record, "ce_subject")), (same, sequences) -> {
                    sequences.add(Long.parseLong(sequence));
                    return sequences;
                });
            }
        }
        return found;
    }
}
