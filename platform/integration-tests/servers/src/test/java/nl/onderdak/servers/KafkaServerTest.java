// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.process.Ports;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir
    static Path folder;

    private static KafkaServer kafka;

    @BeforeAll
    static void begin() {
        kafka = KafkaServer.in(folder.resolve("kafka"), Ports.free()).start();
    }

    @AfterAll
    static void end() {
        kafka.stop();
    }

    @Test
    void everyServiceHasATopicThatKeepsItsEvents() throws Exception {
        // Given
        try (var admin = kafka.admin()) {

            // When
            var topics =
                    admin.describeTopics(KafkaServer.TOPICS).allTopicNames().get();
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "quota.events");
            var config = admin.describeConfigs(Set.of(topic)).all().get().get(topic);

            // Then
            assertEquals(Set.copyOf(KafkaServer.TOPICS), topics.keySet());
            assertTrue(topics.values().stream()
                    .allMatch(found -> found.partitions().size() == 3));
            assertEquals("-1", config.get("retention.ms").value());
        }
    }

    @Test
    void everyServiceHasATopicThatKeepsItsNewestWatermark() throws Exception {
        // Given
        try (var admin = kafka.admin()) {

            // When
            var topics =
                    admin.describeTopics(KafkaServer.WATERMARKS).allTopicNames().get();
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "quota.watermarks");
            var config = admin.describeConfigs(Set.of(topic)).all().get().get(topic);

            // Then
            assertTrue(topics.values().stream()
                    .allMatch(found -> found.partitions().size() == 1));
            assertEquals("compact", config.get("cleanup.policy").value());
        }
    }

    @Test
    void everyOwnerOfFactsHasATopicThatKeepsItsNewestDigests() throws Exception {
        // Given
        try (var admin = kafka.admin()) {

            // When
            var topics =
                    admin.describeTopics(KafkaServer.DIGESTS).allTopicNames().get();
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "quota.digests");
            var config = admin.describeConfigs(Set.of(topic)).all().get().get(topic);

            // Then
            assertEquals(Set.of("quota.digests", "placement.digests"), topics.keySet());
            assertTrue(topics.values().stream()
                    .allMatch(found -> found.partitions().size() == 1));
            assertEquals("compact", config.get("cleanup.policy").value());
        }
    }

    @Test
    void othersOnTheMachineDoNotReadTheEvents() throws Exception {
        // When
        var permissions = Files.getPosixFilePermissions(folder.resolve("kafka"));

        // Then
        assertEquals("rwx------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void recordsSurviveAKillOnTheSamePort() throws Exception {
        // Given
        assertTrue(kafka.makeTopics(List.of("survivors")));
        send("survivors", "first");

        // When
        kafka.kill();
        kafka.start();
        send("survivors", "second");

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(List.of("first", "second"), read("survivors")));
    }

    @Test
    void aBrokerThatAKilledRunLeftIsReplaced() throws Exception {
        // Given
        assertTrue(kafka.makeTopics(List.of("inherited")));
        send("inherited", "word");
        var orphan = kafka.pid();

        // When
        kafka = KafkaServer.in(folder.resolve("kafka"), kafka.port()).start();

        // Then
        assertTrue(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive).isEmpty());
        assertEquals(List.of("word"), read("inherited"));
    }

    private static void send(String topic, String value) throws Exception {
        send(kafka.clientSettings(Principal.OPERATOR), topic, value);
    }

    private static void send(Map<String, Object> settings, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        }
    }

    private static List<String> read(String topic) {
        return read(kafka.clientSettings(Principal.OPERATOR), topic);
    }

    private static List<String> read(Map<String, Object> settings, String topic) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var end = consumer.endOffsets(partition).get(partition.getFirst());
            var values = new ArrayList<String>();
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
