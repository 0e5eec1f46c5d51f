// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Service.Subscription;
import nl.onderdak.servers.kafka.Principal;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rights of a service in Kafka are exactly those that its configuration needs. */
class KafkaPrincipalsTest {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String OUTGOING = "mp.messaging.outgoing.";

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceMayReadWhatItsChannelsFollow(Service service) {
        // Given
        var configured = configuration(service);

        // When
        var channels = configured.stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING))
                .map(name -> name.substring(INCOMING.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        var follows = channels.stream()
                .flatMap(channel -> readings(configured, INCOMING + channel + "."))
                .collect(Collectors.toSet());

        // Then
        assertEquals(new HashSet<>(service.subscriptions()), follows);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServicePublishesThroughItsOutboxAlone(Service service) {
        // When
        var ways = configuration(service).stringPropertyNames().stream()
                .filter(name -> name.startsWith(OUTGOING))
                .toList();

        // Then
        assertEquals(List.of(), ways);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theOwnerOfATopicAloneMayWriteIt(Service owner) {
        // Given
        var own = owner.publishesDigests()
                ? List.of(owner.topic(), owner.watermarks(), owner.digests())
                : List.of(owner.topic(), owner.watermarks());

        // When
        var writers = Principal.all()
                .filter(principal -> principal.writes().stream().anyMatch(own::contains))
                .toList();

        // Then
        assertEquals(List.of(Principal.of(owner)), writers);
        assertEquals(own, writers.getFirst().writes());
    }

    @Test
    void supervisionAloneReadsDigestsOfThoseWhoPublishThem() {
        // Given
        var published = Arrays.stream(Service.values())
                .filter(Service::publishesDigests)
                .map(Service::digests)
                .toList();

        // Then
        Principal.services()
                .forEach(service -> assertEquals(
                        service.equals(Principal.of(Service.SUPERVISION)) ? published : List.of(),
                        service.digests(),
                        service.user()));
    }

    @Test
    void everyServiceIsKnownByTheNameThatItCallsItself() {
        // When
        var known = Principal.services().map(Principal::user).collect(Collectors.toSet());
        var called = Arrays.stream(Service.values())
                .map(service -> configuration(service).getProperty("quarkus.application.name"))
                .collect(Collectors.toSet());
        var modules = TrackedFiles.matching(path -> path.matches("[^/]+-service/pom\\.xml")).keySet().stream()
                .map(path -> path.replace("/pom.xml", ""))
                .collect(Collectors.toSet());

        // Then
        assertEquals(modules, known);
        assertEquals(modules, called);
        assertEquals(
                modules,
                Arrays.stream(Service.values())
                        .map(service -> Principal.of(service).user())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Subscription> readings(Properties configured, String channel) {
        var topics = configured.getProperty(channel + "topic", configured.getProperty(channel + "topics"));
        var group = configured.getProperty(channel + "group.id");
        return Stream.of(topics.split(",")).map(topic -> new Subscription(owner(topic.strip()), group));
    }

    private static Service owner(String topic) {
        return Arrays.stream(Service.values())
                .filter(service -> service.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static Properties configuration(Service service) {
        var path = service.module() + "/src/main/resources/application.properties";
        var properties = new Properties();
        try {
            properties.load(new StringReader(
                    TrackedFiles.matching(Set.of(path)::contains).get(path)));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
