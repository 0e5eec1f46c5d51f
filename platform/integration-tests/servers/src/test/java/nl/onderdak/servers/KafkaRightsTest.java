// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Service.Subscription;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.kafka.Rules;
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
import org.apache.kafka.common.TopicPartition;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka admits authenticated clients only, and each service has exactly the rights that it needs. */
class KafkaRightsTest {

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
    void aClientWithoutANameIsRefused() {
        // Given
        var stranger = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());

        // Then
        assertShutOut(impatient(stranger));
    }

    @ParameterizedTest
    @MethodSource("nl.onderdak.servers.kafka.Principal#all")
    void aClientWithAnotherPasswordIsRefused(Principal principal) {
        // Given
        var settings = impatient(kafka.clientSettings(principal));
        settings.compute(
                "sasl.jaas.config",
                (same, right) -> right.toString().replaceFirst("password='[^']*", "password='guessed"));

        // Then
        assertNotBelieved(settings);
    }

    @Test
    void thePasswordOfAnotherDoesNotMakeAServiceThatOther() {
        // Given
        var settings = impatient(kafka.clientSettings(Principal.of(Service.QUOTA)));
        settings.compute(
                "sasl.jaas.config",
                (same, right) -> right.toString()
                        .replace(
                                Principal.of(Service.QUOTA).user(),
                                Principal.of(Service.PLACEMENT).user()));

        // Then
        assertNotBelieved(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SASL_PLAINTEXT"})
    void onlyTheNodeReachesItsController(String protocol) throws IOException {
        // Given
        var settings = impatient(kafka.clientSettings(Principal.OPERATOR));
        settings.remove("bootstrap.servers");
        settings.put("bootstrap.controllers", "127.0.0.1:" + controllerPort());
        settings.put("security.protocol", protocol);

        // Then
        assertShutOut(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "quota-service", "stranger"})
    void noNameOfAClientOpensTheController(String user) throws IOException {
        // Given
        var settings = impatient(Map.of(
                "bootstrap.controllers",
                "127.0.0.1:" + controllerPort(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                kafka.clientSettings(Principal.OPERATOR)
                        .get("sasl.jaas.config")
                        .toString()
                        .replace("scram.ScramLoginModule", "plain.PlainLoginModule")
                        .replace("operator", user)));

        // Then
        assertNotBelieved(settings);
    }

    static Stream<Arguments> servicesAndTopics() {
        return Principal.services()
                .flatMap(service -> KafkaServer.TOPICS.stream().map(topic -> Arguments.of(service, topic)));
    }

    static Stream<Arguments> servicesAndAllTopics() {
        return Principal.services()
                .flatMap(service -> Stream.of(KafkaServer.TOPICS, KafkaServer.WATERMARKS, KafkaServer.DIGESTS)
                        .flatMap(List::stream)
                        .map(topic -> Arguments.of(service, topic)));
    }

    @ParameterizedTest
    @MethodSource("servicesAndAllTopics")
    void aServiceWritesItsOwnTopicsAndNoOther(Principal service, String topic) throws Exception {
        // Given
        var settings = impatient(kafka.clientSettings(service));
        settings.put("enable.idempotence", true);
        settings.put("acks", "all");
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());

        // When
        try (producer) {
            var sent = producer.send(new ProducerRecord<>(topic, "GM0141", "fact"));

            // Then
            if (service.writes().contains(topic)) {
                assertTrue(sent.get().hasOffset());
            } else {
                var refused = assertThrows(ExecutionException.class, sent::get);
                assertInstanceOf(TopicAuthorizationException.class, refused.getCause());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servicesAndTopics")
    void aServiceReadsWhatItFollowsAndNothingElse(Principal service, String topic) throws Exception {
        // Given
        var follows =
                service.reads().stream().map(reading -> reading.owner().topic()).collect(Collectors.toSet());
        var group = service.reads().stream()
                .filter(reading -> reading.owner().topic().equals(topic))
                .map(Subscription::group)
                .findFirst()
                .orElse(service.reads().stream()
                        .map(Subscription::group)
                        .findFirst()
                        .orElse("any"));
        try (var producer = new KafkaProducer<>(
                kafka.clientSettings(Principal.OPERATOR), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "GM0141", "there")).get();
        }

        // When
        try (var consumer = consumer(service, group)) {
            consumer.subscribe(List.of(topic));

            // Then
            if (follows.contains(topic)) {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
                consumer.commitSync();
            } else {
                assertThrows(AuthorizationException.class, () -> pollFor(consumer, PATIENCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nl.onderdak.servers.kafka.Principal#services")
    void aServiceReadsTheWatermarksOfWhatItFollowsAndNoOthers(Principal service) {
        // Given
        var follows = service.reads().stream()
                .map(reading -> reading.owner().watermarks())
                .collect(Collectors.toSet());

        for (var topic : KafkaServer.WATERMARKS) {
            // When
            try (var consumer = consumer(service, "any")) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());

                // Then
                if (follows.contains(topic)) {
                    consumer.position(new TopicPartition(topic, 0), PATIENCE);
                } else {
                    assertThrows(AuthorizationException.class, () -> pollFor(consumer, PATIENCE));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nl.onderdak.servers.kafka.Principal#services")
    void aServiceReadsTheDigestsOfItsOwnersAndNoOthers(Principal service) {
        for (var topic : KafkaServer.DIGESTS) {
            // When
            try (var consumer = consumer(service, "any")) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());

                // Then
                if (service.digests().contains(topic)) {
                    consumer.position(new TopicPartition(topic, 0), PATIENCE);
                } else {
                    assertThrows(AuthorizationException.class, () -> pollFor(consumer, PATIENCE));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nl.onderdak.servers.kafka.Principal#services")
    void noServiceReadsInTheGroupOfAnother(Principal service) {
        // Given
        var own = service.reads().stream().map(Subscription::group).collect(Collectors.toSet());
        var others = Principal.services()
                .flatMap(other -> other.reads().stream())
                .map(Subscription::group)
                .filter(group -> !own.contains(group))
                .distinct()
                .toList();

        // Then
        assertTrue(!others.isEmpty());
        for (var group : others) {
            try (var consumer = consumer(service, group)) {
                consumer.subscribe(service.writes());
                assertThrows(GroupAuthorizationException.class, () -> pollFor(consumer, PATIENCE), group);
            }
            assertInstanceOf(
                    GroupAuthorizationException.class,
                    refusal(
                            kafka.clientSettings(service),
                            admin -> admin.deleteConsumerGroups(List.of(group)).all()));
        }
    }

    @ParameterizedTest
    @MethodSource("nl.onderdak.servers.kafka.Principal#services")
    void noServiceManagesAnything(Principal service) {
        // Given
        var own = service.writes().getFirst();
        var rule = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                new AccessControlEntry(service.inRules(), "*", AclOperation.ALL, AclPermissionType.ALLOW));
        var password = new UserScramCredentialUpsertion(
                Principal.OPERATOR.user(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "mine now");

        // Then
        var acts = Map.<String, Function<Admin, KafkaFuture<?>>>of(
                "delete its topic", admin -> admin.deleteTopics(List.of(own)).all(),
                "make a topic",
                        admin -> admin.createTopics(List.of(new NewTopic("of-its-own", 1, (short) 1)))
                                .all(),
                "see rules", admin -> admin.describeAcls(AclBindingFilter.ANY).values(),
                "make a rule", admin -> admin.createAcls(List.of(rule)).all(),
                "remove rules",
                        admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all(),
                "take the operator's place",
                        admin -> admin.alterUserScramCredentials(List.of(password))
                                .all());
        acts.forEach((name, act) -> assertInstanceOf(
                AuthorizationException.class, refusal(kafka.clientSettings(service), act), service + ": " + name));
    }

    @Test
    void aServiceSeesHowFarItsSourcesReachAndNoOtherTopic() throws Exception {
        // When
        try (var admin = Admin.create(kafka.clientSettings(Principal.of(Service.HOUSING_STOCK)))) {
            var seen = admin.listTopics().names().get();

            // Then
            assertEquals(
                    Set.of(
                            "quota.events",
                            "quota.watermarks",
                            "placement.events",
                            "placement.watermarks",
                            "housing-stock.events",
                            "housing-stock.watermarks"),
                    seen);
        }
    }

    @Test
    void rulesThatAreNoLongerMeantGoAtTheNextStart() throws Exception {
        // Given
        var old = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "placement.events", PatternType.LITERAL),
                new AccessControlEntry(
                        Principal.of(Service.QUOTA).inRules(), "*", AclOperation.ALL, AclPermissionType.ALLOW));
        var aside = KafkaServer.in(folder.resolve("aside"), Ports.free()).start();
        try (aside) {
            try (var admin = aside.admin()) {
                admin.createAcls(List.of(old)).all().get();
            }

            // When
            aside.stop();
            aside.start();

            // Then
            try (var admin = aside.admin()) {
                assertEquals(
                        Rules.all(),
                        Set.copyOf(admin.describeAcls(AclBindingFilter.ANY)
                                .values()
                                .get()));
            }
        }
    }

    @Test
    void passwordsAreForTheirOwnerOnly() throws IOException {
        for (var name : List.of("passwords.properties", "server.properties")) {
            // When
            var permissions =
                    Files.getPosixFilePermissions(folder.resolve("kafka").resolve(name));

            // Then
            assertEquals("rw-------", PosixFilePermissions.toString(permissions), name);
        }
    }

    @Test
    void passwordsStandInNoCommandLineAndInNoLog() throws IOException {
        // Given
        var passwords = properties("passwords.properties");
        var command = Files.readString(Path.of("/proc/" + kafka.pid() + "/cmdline"));
        var log = Files.readString(kafka.log());

        // Then
        assertEquals(Principal.all().count(), passwords.size());
        passwords.values().forEach(password -> {
            assertTrue(!command.contains(password.toString()));
            assertTrue(!log.contains(password.toString()));
        });
    }

    @Test
    void eventsThatWereKeptWithoutUsersAreNotOpenedToAnyone() throws IOException {
        // Given
        var earlier = folder.resolve("earlier");
        Files.createDirectories(earlier.resolve("log"));
        Files.writeString(earlier.resolve("log/meta.properties"), "version=1");

        // When
        var failure = assertThrows(
                IllegalStateException.class,
                () -> KafkaServer.in(earlier, Ports.free()).start());

        // Then
        assertTrue(failure.getMessage().contains("without users"), failure.getMessage());
        assertTrue(Files.notExists(earlier.resolve("passwords.properties")));
    }

    private static String controllerPort() throws IOException {
        var voter = properties("server.properties").getProperty("controller.quorum.voters");
        return voter.substring(voter.lastIndexOf(':') + 1);
    }

    private static Properties properties(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("kafka").resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Throwable refusal(Map<String, Object> settings, Function<Admin, KafkaFuture<?>> act) {
        try (var admin = Admin.create(settings)) {
            return assertThrows(ExecutionException.class, () -> act.apply(admin).get())
                    .getCause();
        }
    }

    private static KafkaConsumer<String, String> consumer(Principal principal, String group) {
        var settings = new HashMap<>(kafka.clientSettings(principal));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static void pollFor(KafkaConsumer<String, String> consumer, Duration patience) {
        for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; ) {
            consumer.poll(Duration.ofMillis(200));
        }
    }

    /** A client whose login the node does not understand waits, until its timeout. */
    private static void assertShutOut(Map<String, Object> settings) {
        try (var admin = Admin.create(settings)) {
            assertThrows(
                    ExecutionException.class,
                    () -> admin.describeCluster().nodes().get());
        }
    }

    /** A principal without a password is refused at once. */
    private static void assertNotBelieved(Map<String, Object> settings) {
        assertInstanceOf(
                SaslAuthenticationException.class,
                refusal(settings, admin -> admin.describeCluster().nodes()));
    }

    private static Map<String, Object> impatient(Map<String, Object> settings) {
        var impatient = new HashMap<>(settings);
        impatient.put("default.api.timeout.ms", "2000");
        impatient.put("request.timeout.ms", "2000");
        return impatient;
    }
}
