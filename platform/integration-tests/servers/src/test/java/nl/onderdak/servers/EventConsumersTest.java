// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.kafka.EventConsumer;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.process.Folders;
import nl.onderdak.servers.process.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registered consumer from outside reads what it was given, in groups of its own, and does nothing else. */
class EventConsumersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void itReadsItsTopicsFromTheStartAndGoesOnWhereItStopped() throws Exception {
        // Given
        var given = new EventConsumer("reader", Set.of(Service.QUOTA));
        var password = register(given);
        publish("quota.events", "first");

        // When
        var read = readOne(given, password, "consumer.reader.main", "quota.events");
        publish("quota.events", "second");
        var later = readOne(given, password, "consumer.reader.main", "quota.events");
        var again = readOne(given, password, "consumer.reader.another", "quota.events");

        // Then
        assertEquals("first", read);
        assertEquals("second", later);
        assertEquals("first", again);
        publish("quota.watermarks", "complete");
        assertEquals("complete", readOne(given, password, "consumer.reader.watermarks", "quota.watermarks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "placement.events",
                "housing-stock.events",
                "supervision.events",
                "placement.watermarks",
                "quota.digests",
                "placement.digests",
                "__consumer_offsets"
            })
    void itReadsNoOtherTopic(String topic) {
        // Given
        var given = new EventConsumer("narrow", Set.of(Service.QUOTA));
        var password = register(given);

        // Then
        try (var consumer = consumer(given, password, "consumer.narrow.main")) {
            consumer.subscribe(List.of(topic));
            assertThrows(TopicAuthorizationException.class, () -> pollOn(consumer));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "ledger", "placement-register", "consumer.grouped", "consumer.grouped-2.main"})
    void itReadsInNoOtherGroup(String group) {
        // Given
        var given = new EventConsumer("grouped", Set.of(Service.QUOTA));
        var password = register(given);
        register(new EventConsumer("grouped-2", Set.of(Service.QUOTA)));

        // Then
        try (var consumer = consumer(given, password, group)) {
            consumer.subscribe(List.of("quota.events"));
            assertThrows(GroupAuthorizationException.class, () -> pollOn(consumer));
        }
    }

    @Test
    void itWritesNothing() {
        // Given
        var given = new EventConsumer("mute", EventConsumer.ofNoHousehold());
        var settings = kafka.clientSettings(given.user(), register(given));
        settings.put("enable.idempotence", false);

        // Then
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var topic : given.topics()) {
                var sent = producer.send(new ProducerRecord<>(topic, "GM0141", "made up"));
                var refused = assertThrows(ExecutionException.class, sent::get, topic);
                assertInstanceOf(TopicAuthorizationException.class, refused.getCause(), topic);
            }
        }
    }

    @Test
    void itManagesNothingAndSeesItsOwnTopicsOnly() throws Exception {
        // Given
        var given = new EventConsumer("guest", Set.of(Service.SUPERVISION));
        var settings = kafka.clientSettings(given.user(), register(given));
        var rule = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "placement.events", PatternType.LITERAL),
                new AccessControlEntry("User:" + given.user(), "*", AclOperation.READ, AclPermissionType.ALLOW));
        var credential = new UserScramCredentialUpsertion(
                Principal.OPERATOR.user(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "mine now");

        // Then
        Map.<String, Function<Admin, KafkaFuture<?>>>of(
                        "delete its topic",
                                admin -> admin.deleteTopics(List.of("supervision.events"))
                                        .all(),
                        "make a topic",
                                admin -> admin.createTopics(List.of(new NewTopic("of-its-own", 1, (short) 1)))
                                        .all(),
                        "see rules",
                                admin ->
                                        admin.describeAcls(AclBindingFilter.ANY).values(),
                        "make a rule", admin -> admin.createAcls(List.of(rule)).all(),
                        "take the operator's place",
                                admin -> admin.alterUserScramCredentials(List.of(credential))
                                        .all())
                .forEach((name, act) -> assertInstanceOf(AuthorizationException.class, refusal(settings, act), name));
        try (var admin = Admin.create(settings)) {
            assertEquals(
                    Set.of("supervision.events", "supervision.watermarks"),
                    admin.listTopics().names().get());
        }
    }

    @Test
    void anotherRegistrationReplacesThePasswordAndTheRights() {
        // Given
        var wide = new EventConsumer("changed", Set.of(Service.QUOTA, Service.PLACEMENT));
        var narrow = new EventConsumer("changed", Set.of(Service.QUOTA));
        var first = register(wide);

        // When
        var second = register(narrow);

        // Then
        assertNotEquals(first, second);
        assertEquals(Optional.of(narrow), named("changed"));
        assertInstanceOf(
                SaslAuthenticationException.class,
                refusal(
                        kafka.clientSettings(narrow.user(), first),
                        admin -> admin.describeCluster().nodes()));
        try (var consumer = consumer(narrow, second, "consumer.changed.main")) {
            consumer.subscribe(List.of("placement.events"));
            assertThrows(TopicAuthorizationException.class, () -> pollOn(consumer));
        }
    }

    @Test
    void itOutlivesARestartOfTheBroker() throws Exception {
        // Given
        var given = new EventConsumer("lasting", Set.of(Service.HOUSING_STOCK));
        var password = register(given);
        publish("housing-stock.events", "before");

        // When
        kafka.stop();
        kafka.start();

        // Then
        assertEquals(Optional.of(given), named("lasting"));
        assertEquals("before", readOne(given, password, "consumer.lasting.main", "housing-stock.events"));
    }

    @Test
    void aRightThatNoConsumerMayHaveGoesAtTheNextStart() throws Exception {
        // Given
        var given = new EventConsumer("grown", Set.of(Service.QUOTA));
        register(given);
        var rule = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "quota.events", PatternType.LITERAL),
                new AccessControlEntry("User:" + given.user(), "*", AclOperation.WRITE, AclPermissionType.ALLOW));
        try (var admin = kafka.admin()) {
            admin.createAcls(List.of(rule)).all().get();
        }

        // When
        kafka.stop();
        kafka.start();

        // Then
        try (var admin = kafka.admin()) {
            assertFalse(admin.describeAcls(AclBindingFilter.ANY).values().get().contains(rule));
        }
        assertEquals(Optional.of(given), named("grown"));
    }

    @Test
    void afterItsRemovalItIsRefusedAndItsPositionsAreForgotten() throws Exception {
        // Given
        var given = new EventConsumer("gone", Set.of(Service.SUPERVISION));
        var password = register(given);
        publish("supervision.events", "opening balance");
        assertEquals("opening balance", readOne(given, password, "consumer.gone.main", "supervision.events"));

        // When
        try (var consumers = kafka.eventConsumers()) {
            consumers.remove("gone");
        }

        // Then
        assertEquals(Optional.empty(), named("gone"));
        assertInstanceOf(
                SaslAuthenticationException.class,
                refusal(
                        kafka.clientSettings(given.user(), password),
                        admin -> admin.describeCluster().nodes()));
        var another = register(given);
        assertEquals("opening balance", readOne(given, another, "consumer.gone.main", "supervision.events"));
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        try (var consumers = kafka.eventConsumers()) {
            var refused = assertThrows(IllegalStateException.class, () -> consumers.remove("nobody"));
            assertTrue(refused.getMessage().contains("nobody"));
        }
    }

    @Test
    void aBrokerThatIsAwayIsOneLine() throws IOException {
        // Given
        Folders.createPrivate(folder.resolve("away"));
        var away = KafkaServer.in(folder.resolve("away"), Ports.free());

        // Then
        try (var consumers = away.eventConsumers()) {
            var silent = assertThrows(IllegalStateException.class, consumers::all);
            assertEquals("Kafka does not respond", silent.getMessage());
        }
    }

    private static String register(EventConsumer consumer) {
        try (var consumers = kafka.eventConsumers()) {
            return consumers.register(consumer);
        }
    }

    private static Optional<EventConsumer> named(String name) {
        try (var consumers = kafka.eventConsumers()) {
            return consumers.named(name);
        }
    }

    private static void publish(String topic, String fact) throws Exception {
        try (var producer = new KafkaProducer<>(
                kafka.clientSettings(Principal.OPERATOR), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "GM0141", fact)).get();
        }
    }

    /** Reads the next record that the group has not read, and stores the position after it. */
    private static String readOne(EventConsumer given, String password, String group, String topic) {
        try (var consumer = consumer(given, password, group)) {
            consumer.subscribe(List.of(topic));
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    consumer.commitSync();
                    return record.value();
                }
            }
            throw new AssertionError("nothing on " + topic);
        }
    }

    private static KafkaConsumer<String, String> consumer(EventConsumer given, String password, String group) {
        var settings = new HashMap<>(kafka.clientSettings(given.user(), password));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static void pollOn(KafkaConsumer<String, String> consumer) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            consumer.poll(Duration.ofMillis(200));
        }
    }

    private static Throwable refusal(Map<String, Object> settings, Function<Admin, KafkaFuture<?>> act) {
        try (var admin = Admin.create(settings)) {
            return assertThrows(ExecutionException.class, () -> act.apply(admin).get())
                    .getCause();
        }
    }
}
