// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.kafka;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.Service.Subscription;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class EventConsumerTest {

    private static final String LONGEST = "a".repeat(32);

    @Test
    void namesAreShortAndPlain() {
        // Then
        for (var name : List.of("ab", "dashboard", "woningnet-2", "a-b-c", LONGEST)) {
            assertDoesNotThrow(() -> new EventConsumer(name, Set.of()), name);
        }
        for (var name : List.of(
                "", "a", LONGEST + "a", "Ab", "2b", "-b", "b-", "b--c", "a.b", "a_b", "a b", "a*", "*", "a\n", "é1")) {
            assertThrows(IllegalArgumentException.class, () -> new EventConsumer(name, Set.of()), name);
        }
    }

    @Test
    void aConsumerReadsEventsAndWatermarksOfWhatItWasGivenInItsOwnGroups() {
        // When
        var rules = new EventConsumer("dashboard", Set.of(Service.SUPERVISION)).rules();

        // Then
        assertEquals(
                Set.of(
                        rule(ResourceType.TOPIC, "supervision.events", PatternType.LITERAL, AclOperation.READ),
                        rule(ResourceType.TOPIC, "supervision.watermarks", PatternType.LITERAL, AclOperation.READ),
                        rule(ResourceType.GROUP, "consumer.dashboard.", PatternType.PREFIXED, AclOperation.READ)),
                rules);
    }

    @Test
    void noUserIsThatOfAServiceAndNoGroupIsOneOfAnother() {
        // Given
        var users = Principal.all().map(Principal::user).collect(Collectors.toSet());
        var groups = Principal.services()
                .flatMap(service -> service.reads().stream())
                .map(Subscription::group)
                .collect(Collectors.toSet());

        // Then
        for (var name : List.of("operator", "broker", "quota-service", "ledger", "led")) {
            var consumer = new EventConsumer(name, Set.of());
            assertFalse(users.contains(consumer.user()));
            assertTrue(groups.stream().noneMatch(group -> group.startsWith(consumer.groupPrefix())));
        }
        assertFalse(new EventConsumer("ledger", Set.of())
                .groupPrefix()
                .startsWith(new EventConsumer("led", Set.of()).groupPrefix()));
    }

    @Test
    void whatAConsumerMayHaveIsKeptAndNothingMore() {
        // Then
        assertTrue(EventConsumer.mayHave(
                rule(ResourceType.TOPIC, "placement.events", PatternType.LITERAL, AclOperation.READ)));
        for (var rule : List.of(
                rule(ResourceType.TOPIC, "placement.events", PatternType.LITERAL, AclOperation.WRITE),
                rule(ResourceType.TOPIC, "placement.events", PatternType.PREFIXED, AclOperation.READ),
                rule(ResourceType.TOPIC, "placement.digests", PatternType.LITERAL, AclOperation.READ),
                rule(ResourceType.TOPIC, "*", PatternType.LITERAL, AclOperation.READ),
                rule(ResourceType.GROUP, "consumer.other.", PatternType.PREFIXED, AclOperation.READ),
                rule(ResourceType.GROUP, "ledger", PatternType.LITERAL, AclOperation.READ))) {
            assertFalse(EventConsumer.mayHave(rule), rule.toString());
        }
        Rules.all().forEach(rule -> assertFalse(EventConsumer.mayHave(rule), rule.toString()));
    }

    @Test
    void withoutAChoiceNothingIsReadAboutSingleHouseholds() {
        // Then
        assertEquals(Set.of(Service.QUOTA, Service.SUPERVISION), EventConsumer.ofNoHousehold());
    }

    private static AclBinding rule(ResourceType type, String resource, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, resource, pattern),
                new AccessControlEntry("User:consumer.dashboard", "*", operation, AclPermissionType.ALLOW));
    }
}
