// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.kafka.Principal;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system outside reads events with a plain Kafka client of another language: the program of
 * {@code docs/connect/kafka.md}, in Node, as a consumer that {@code ./onderdak consumer} registered.
 */
class EventConsumerE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path HOME = Path.of(System.getProperty("onderdak.home"));
    private static final Path CLIENT = HOME.resolve("deploy/clients/kafkajs");
    private static final Pattern LOGIN = Pattern.compile("username='([^']+)' password='([^']+)'");

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    @TempDir
    static Path folder;

    private final Register register = new Register(system);

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        var npm = new ProcessBuilder("npm", "ci", "--silent")
                .directory(CLIENT.toFile())
                .inheritIO()
                .start();
        assertEquals(0, npm.waitFor(), "npm ci");
    }

    @Test
    void eachEventIsReadOnceAsItWasPublished() throws Exception {
        // Given
        register.municipalities("GM1901");
        var consumer = registered("e2e-reader", "quota.events");

        // When
        JsonNode first;
        List<JsonNode> lines;
        try (var program = program(consumer, null, "quota.events", "quota.watermarks")) {
            first = program.await("the first event", isOf("GM1901"));
            publishAgain(first.path("id").asText());
            program.await(
                    "a watermark after it", isCompleteTo(first.path("time").asText()));
            awaitAllRead("consumer.e2e-reader.main");
            lines = program.lines();
        }
        register.municipalities("GM1902");
        List<JsonNode> later;
        try (var program = program(consumer, null, "quota.events")) {
            program.await("the event published meanwhile", isOf("GM1902"));
            later = program.lines();
        }

        // Then
        assertEquals(published("GM1901"), withoutFormOfTime(first));
        assertEquals(1, lines.stream().filter(isOf("GM1901")).count(), "once, though it was published twice");
        assertTrue(later.stream().noneMatch(isOf("GM1901")), "goes on where it stopped");
    }

    @Test
    void whatItWasNotGivenIsRefusedInOneLine() throws Exception {
        // Given
        var consumer = registered("e2e-guest");

        // Then
        try (var program = program(consumer, null, "placement.events")) {
            assertTrue(program.failure().contains("Not authorized to access topics"), program.failure());
        }
        try (var program = program(consumer, "ledger", "quota.events")) {
            assertTrue(program.failure().contains("Failed to find group coordinator"), program.failure());
        }
        assertTrue(system.command("consumer").contains("e2e-guest"));
        system.command("consumer", "--remove", "e2e-guest");
        try (var program = program(consumer, null, "quota.events")) {
            assertTrue(program.failure().contains("authentication failed"), program.failure());
        }
        var absent =
                assertThrows(IllegalStateException.class, () -> system.command("consumer", "--remove", "e2e-guest"));
        assertEquals(
                "onderdak: there is no consumer e2e-guest", absent.getMessage().strip());
    }

    @Test
    void thePageShowsTheProgramThatRunsHere() throws IOException {
        // Given
        var page = Files.readString(HOME.resolve("docs/connect/kafka.md"));
        var program = Files.readString(CLIENT.resolve("read-events.mjs"));

        // Then
        assertTrue(page.contains("```js\n" + program + "```\n"));
    }

    /** The one event about the municipality, from the feed of its owner. */
    private static JsonNode published(String municipality) throws IOException {
        var items = new Api(system, Role.RIJK)
                .get(Service.QUOTA, "/v1/events?after=0&municipality=" + municipality)
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, items.size());
        return withoutFormOfTime(items.path(0));
    }

    /** Two texts may be the same moment. */
    private static JsonNode withoutFormOfTime(JsonNode event) {
        ObjectNode same = event.deepCopy();
        return same.put("time", Instant.parse(event.path("time").asText()).toString());
    }

    /** As after a crash of the relay: the same record, with the same id. */
    private static void publishAgain(String id) throws Exception {
        var access = kafka().clientSettings(Principal.OPERATOR);
        access.put("enable.auto.commit", "false");
        try (var reader = new KafkaConsumer<>(access, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var writer = new KafkaProducer<>(access, new ByteArraySerializer(), new ByteArraySerializer())) {
            var parts = reader.partitionsFor(Service.QUOTA.topic()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            reader.assign(parts);
            reader.seekToBeginning(parts);
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (var there : reader.poll(Duration.ofSeconds(1))) {
                    var header = there.headers().lastHeader("ce_id");
                    if (id.equals(new String(header.value(), StandardCharsets.UTF_8))) {
                        writer.send(new ProducerRecord<>(
                                        there.topic(), there.partition(), there.key(), there.value(), there.headers()))
                                .get();
                        return;
                    }
                }
            }
            throw new AssertionError("not on the topic: " + id);
        }
    }

    /** Waits until the group has stored the position behind the last event. */
    private static void awaitAllRead(String group) {
        var latest = IntStream.range(0, KafkaServer.PARTITIONS)
                .mapToObj(part -> new TopicPartition(Service.QUOTA.topic(), part))
                .collect(Collectors.toMap(Function.identity(), part -> OffsetSpec.latest()));
        try (var admin = kafka().admin()) {
            Awaitility.await(group + " to have read all").atMost(PATIENCE).until(() -> {
                var stored = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                return admin.listOffsets(latest).all().get().entrySet().stream()
                        .allMatch(end -> end.getValue().offset()
                                == Optional.ofNullable(stored.get(end.getKey()))
                                        .map(OffsetAndMetadata::offset)
                                        .orElse(0L));
            });
        }
    }

    private static KafkaServer kafka() {
        return KafkaServer.in(system.data().resolve("kafka"), system.kafkaPort());
    }

    private static Predicate<JsonNode> isOf(String municipality) {
        return event -> event.path("partitionkey").asText().equals(municipality);
    }

    private static Predicate<JsonNode> isCompleteTo(String moment) {
        return line -> line.has("recordedUpTo")
                && !Instant.parse(line.path("recordedUpTo").asText()).isBefore(Instant.parse(moment));
    }

    private static Map<String, String> registered(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("consumer"));
        command.addAll(List.of(arguments));
        var properties = new Properties();
        properties.load(new StringReader(system.command(command.toArray(String[]::new))));
        var login = LOGIN.matcher(properties.getProperty("sasl.jaas.config"));
        assertTrue(login.find());
        return Map.of(
                "BROKERS", properties.getProperty("bootstrap.servers"),
                "KAFKA_USER", login.group(1),
                "KAFKA_PASSWORD", login.group(2));
    }

    private static Program program(Map<String, String> consumer, String group, String... topics) throws IOException {
        var words = new ArrayList<>(List.of("node", "read-events.mjs"));
        words.addAll(List.of(topics));
        var builder = new ProcessBuilder(words)
                .directory(CLIENT.toFile())
                .redirectError(Files.createTempFile(folder, "program-", ".err").toFile());
        builder.environment().putAll(consumer);
        if (group != null) {
            builder.environment().put("GROUP", group);
        }
        return new Program(builder);
    }

    /** The program while it runs, with the lines that it printed. */
    private static final class Program implements AutoCloseable {

        private final Process process;
        private final Path errors;
        private final List<JsonNode> lines = new CopyOnWriteArrayList<>();
        private final Thread reader;

        private Program(ProcessBuilder builder) throws IOException {
            errors = builder.redirectError().file().toPath();
            process = builder.start();
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = output.readLine(); line != null; line = output.readLine()) {
                    lines.add(Api.JSON.readTree(line));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private List<JsonNode> lines() {
            return List.copyOf(lines);
        }

        /** The first line that fits, once it is there. */
        private JsonNode await(String what, Predicate<JsonNode> fits) {
            return Awaitility.await(what)
                    .atMost(PATIENCE)
                    .failFast("the program ended: see " + errors, () -> !process.isAlive())
                    .until(() -> lines.stream().filter(fits).findFirst(), Optional::isPresent)
                    .orElseThrow();
        }

        /** What it says when it has ended with a failure. */
        private String failure() throws IOException, InterruptedException {
            assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "still runs");
            assertEquals(1, process.exitValue());
            return Files.readString(errors);
        }

        /** Stops it as Ctrl-C does: it leaves its group. */
        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
                reader.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }
}
