// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.servers.kafka.Transport;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.testkit.SelfSigned;
import nl.onderdak.testkit.TrackedFiles;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The delivered configuration, with its environment, makes clients that connect to the right Kafka only, encrypted and
 * as themselves.
 */
class KafkaSettingsTest {

    private static final String COMMON =
            "platform/messaging/src/main/resources/META-INF/microprofile-config.properties";

    /** Above files, as Quarkus has it. */
    private static final int ENVIRONMENT = 300;

    @TempDir
    static Path folder;

    private static KafkaServer kafka;

    @BeforeAll
    static void begin() throws IOException {
        var certificate = SelfSigned.of("kafka");
        var transport = new Transport.Tls(certificate.store(), certificate.password(), pem("trusted.pem", certificate));
        kafka = KafkaServer.in(folder.resolve("kafka"), Ports.free())
                .with(transport)
                .start();
    }

    @AfterAll
    static void end() {
        kafka.stop();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceWritesItsTopicEncryptedAndAsItself(Service service) throws Exception {
        // Given
        var settings = settings(service, environment(service));

        // When
        var sent = send(settings, service.topic());

        // Then
        assertEquals("SASL_SSL", settings.get("security.protocol"));
        assertTrue(sent);
    }

    @Test
    void itWritesNoOtherTopic() {
        // Given
        var settings = settings(Service.QUOTA, environment(Service.QUOTA));

        // Then
        assertRefused(TopicAuthorizationException.class, settings, "placement.events");
    }

    @Test
    void aKafkaWithAnotherCertificateIsNotSpokenTo() throws IOException {
        // Given
        var environment = environment(Service.QUOTA);
        var other = pem("other.pem", SelfSigned.of("other"));
        environment.put("KAFKA_SSL_TRUSTSTORE_LOCATION", other.toString());

        // Then
        assertRefused(SslAuthenticationException.class, settings(Service.QUOTA, environment), "quota.events");
    }

    @Test
    void withoutACertificateOfOnesOwnThoseOfJavaCount() {
        // Given
        var environment = environment(Service.QUOTA);
        environment.remove("KAFKA_SSL_TRUSTSTORE_LOCATION");
        environment.remove("KAFKA_SSL_TRUSTSTORE_TYPE");

        // Then
        assertRefused(SslAuthenticationException.class, settings(Service.QUOTA, environment), "quota.events");
    }

    @Test
    void withoutAPasswordAClientIsRefused() {
        // Given
        var environment = environment(Service.QUOTA);
        environment.remove("ONDERDAK_KAFKA_PASSWORD");

        // Then
        assertRefused(SaslAuthenticationException.class, settings(Service.QUOTA, environment), "quota.events");
    }

    @Test
    void aClientThatDoesNotEncryptIsNotHeard() {
        // Given
        var environment = environment(Service.QUOTA);
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");

        // Then
        assertRefused(TimeoutException.class, settings(Service.QUOTA, environment), "quota.events");
    }

    @Test
    void theEnvironmentOfTheLocalSystemSaysAllThatIsNeeded() {
        // Given
        var plain = KafkaServer.in(folder.resolve("kafka"), kafka.port());

        // When
        var settings = settings(Service.PLACEMENT, plain.environment(Principal.of(Service.PLACEMENT)));

        // Then
        assertEquals("SASL_PLAINTEXT", settings.get("security.protocol"));
        plain.clientSettings(Principal.of(Service.PLACEMENT))
                .forEach((name, value) -> assertEquals(value, settings.get(name), name));
    }

    /** The settings of an operator, and no more: the protocol is the delivered default. */
    private static Map<String, String> environment(Service service) {
        var environment = new HashMap<>(kafka.environment(Principal.of(service)));
        environment.remove("KAFKA_SECURITY_PROTOCOL");
        environment.remove("ONDERDAK_KAFKA_USER");
        environment.put("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM");
        environment.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", folder.resolve("trusted.pem").toString());
        return environment;
    }

    /** The settings of all clients of a service: of the channels, and of those that the platform makes. */
    private static Map<String, Object> settings(Service service, Map<String, String> environment) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(delivered(COMMON), COMMON, 100),
                        new PropertiesConfigSource(
                                delivered(service.module() + "/src/main/resources/application.properties"),
                                service.module(),
                                250),
                        new EnvConfigSource(environment, ENVIRONMENT))
                .build();
        return new KafkaRuntimeConfigProducer().createKafkaRuntimeConfig(config, new Application(service.module()));
    }

    private record Application(String module) implements ApplicationConfig {

        @Override
        public Optional<String> name() {
            return Optional.of(module);
        }

        @Override
        public Optional<String> version() {
            return Optional.empty();
        }

        @Override
        public Optional<String> uiHeader() {
            return Optional.empty();
        }
    }

    private static Properties delivered(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(TrackedFiles.matching(path::equals).get(path)));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void assertRefused(Class<? extends Exception> why, Map<String, Object> settings, String topic) {
        var refused = assertThrows(ExecutionException.class, () -> send(settings, topic));
        assertInstanceOf(why, refused.getCause());
    }

    private static boolean send(Map<String, Object> settings, String topic) throws Exception {
        var impatient = new HashMap<>(settings);
        impatient.put("max.block.ms", "5000");
        try (var producer = new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "GM0141", "fact"))
                    .get()
                    .hasOffset();
        }
    }

    private static Path pem(String name, SelfSigned certificate) throws IOException {
        return Files.writeString(folder.resolve(name), certificate.certificatePem());
    }
}
