// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.kafka.Principal;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * While 500 events per second are written and the service is killed, a reader of the feed that stops and goes on gets
 * each event of the topic once, in order, at positions without gaps. Takes two minutes.
 */
@Tag("long")
class EventFeedE2E {

    private static final int PER_SECOND = 500;
    private static final int INTAKE = 100;
    private static final int SECONDS = 40;
    private static final String CODE = "GM1980";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    @RegisterExtension
    static final RunningSystem system = RunningSystem.alone();

    private final Api coa = new Api(system, Role.COA);
    private final List<Event> read = new ArrayList<>();
    private long position;

    private record Event(String id, String subject, String sequence) {}

    @Test
    void eachEventComesOnceAndInOrderWhileTheServiceIsKilled() throws Exception {
        // Given
        var register = new Register(system);
        register.municipalities(CODE);
        register.couple(CODE, 1, 1);
        var written = new AtomicInteger();
        var wrong = new AtomicReference<Throwable>();

        // When
        var writers = List.of(writer(written, wrong), writer(written, wrong));
        for (int kill = 1; kill <= 2; kill++) {
            int begin = written.get();
            Awaitility.await("the load to run")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        readOn();
                        return written.get() > begin + 10 * PER_SECOND;
                    });
            long killed = system.killHard("placement-service");
            system.awaitReplaced("placement-service", killed);
        }
        for (var writer : writers) {
            writer.join(Duration.ofMinutes(3));
        }
        assertEquals(null, wrong.get());

        // Then
        Awaitility.await("the feed to be complete")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    readOn();
                    return read.size() > written.get();
                });
        assertEquals(position, read.size(), "positions without gaps, for a reader of the whole country");
        assertEquals(read.size(), new HashSet<>(read).size(), "each once");
        assertEquals(topic(), Set.copyOf(read.stream().map(Event::id).toList()), "those of the topic");
        var last = new HashMap<String, String>();
        for (var event : read) {
            var before = last.put(event.subject(), event.sequence());
            assertTrue(before == null || before.compareTo(event.sequence()) < 0, event + " after " + before);
        }
    }

    /** Writes half of the events, as intakes that are sent again until they are carried out. */
    private Thread writer(AtomicInteger written, AtomicReference<Throwable> wrong) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                long start = System.nanoTime();
                for (int intake = 0; intake < SECONDS * PER_SECOND / INTAKE / 2; intake++) {
                    long due = start + intake * 2L * INTAKE * 1_000_000_000L / PER_SECOND;
                    LockSupport.parkNanos(due - System.nanoTime());
                    var lines = Register.lines(CODE, INTAKE, 1);
                    while (!isTaken(lines)) {
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                    written.addAndGet(INTAKE);
                }
            } catch (Throwable broken) {
                wrong.compareAndSet(null, broken);
            }
        });
    }

    /** The reference of a household makes a repeated line one that exists. */
    private boolean isTaken(String lines) {
        try {
            return coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines)
                            .status()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** Reads to the present end, from where it stopped before; what was not answered is asked again. */
    private void readOn() {
        while (true) {
            try {
                var page = coa.get(Service.PLACEMENT, "/v1/events?limit=500&after=" + position);
                if (page.status() != 200 || page.json().path("items").isEmpty()) {
                    return;
                }
                for (var event : page.json().path("items")) {
                    read.add(new Event(
                            event.path("id").asText(),
                            event.path("subject").asText(),
                            event.path("sequence").asText()));
                }
                position = page.json().path("next").asLong();
            } catch (IOException away) {
                return;
            }
        }
    }

    /** Ids of the events on the topic. */
    private static Set<String> topic() {
        var access = KafkaServer.in(system.data().resolve("kafka"), system.kafkaPort())
                .clientSettings(Principal.OPERATOR);
        access.put("enable.auto.commit", "false");
        var events = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(access, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var parts = consumer.partitionsFor(Service.PLACEMENT.topic()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var ends = consumer.endOffsets(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    events.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                }
            }
        }
        return events;
    }
}
