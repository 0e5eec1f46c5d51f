// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import nl.onderdak.contracts.Service;
import nl.onderdak.local.ConsumerCommand.Act;
import nl.onderdak.servers.kafka.EventConsumer;
import org.junit.jupiter.api.Test;

class ConsumerCommandTest {

    private static final String MADE = "0a1b2c";

    @Test
    void theArgumentsSayWhatToDo() {
        // Then
        assertEquals(new ConsumerCommand(Act.LIST, null, Set.of()), ConsumerCommand.of(List.of()));
        assertEquals(
                new ConsumerCommand(Act.REGISTER, "dashboard", Set.of()), ConsumerCommand.of(List.of("dashboard")));
        assertEquals(
                new ConsumerCommand(Act.REGISTER, "dashboard", Set.of(Service.QUOTA, Service.HOUSING_STOCK)),
                ConsumerCommand.of(List.of("dashboard", "housing-stock.events", "quota.events", "quota.events")));
        assertEquals(
                new ConsumerCommand(Act.REMOVE, "dashboard", Set.of()),
                ConsumerCommand.of(List.of("--remove", "dashboard")));
    }

    @Test
    void otherArgumentsAreRefused() {
        for (var arguments : List.of(
                List.of("--remove"),
                List.of("dashboard", "--remove"),
                List.of("--remove", "dashboard", "quota.events"),
                List.of("--help"),
                List.of("Dashboard"),
                List.of("dash.board"),
                List.of("dashboard", "quota"),
                List.of("dashboard", "quota.digests"),
                List.of("dashboard", "quota.watermarks"),
                List.of("dashboard", "__consumer_offsets"),
                List.of("dashboard", "*"))) {
            assertThrows(IllegalArgumentException.class, () -> ConsumerCommand.of(arguments), arguments.toString());
        }
    }

    @Test
    void whatIsPrintedIsAFileOfProperties() throws IOException {
        // When
        var text = text(EventConsumer.ofNoHousehold());

        // Then
        var properties = new Properties();
        properties.load(new StringReader(text));
        assertEquals(
                Set.of(
                        "bootstrap.servers",
                        "security.protocol",
                        "sasl.mechanism",
                        "sasl.jaas.config",
                        "group.id",
                        "auto.offset.reset",
                        "enable.auto.commit"),
                properties.stringPropertyNames());
        assertEquals("consumer.dashboard.main", properties.getProperty("group.id"));
        assertTrue(properties.getProperty("sasl.jaas.config").contains("username='consumer.dashboard'"));
        assertTrue(text.contains("# topics        quota.events, quota.watermarks, supervision.events"));
        assertTrue(text.contains("# group prefix  consumer.dashboard."));
        assertTrue(text.contains("-G consumer.dashboard.main quota.events supervision.events"));
        assertTrue(text.contains("mechanism: 'scram-sha-512'"));
    }

    @Test
    void topicsWithEventsAboutHouseholdsAreNamed() {
        // Then
        assertTrue(text(Set.of(Service.PLACEMENT, Service.QUOTA))
                .contains("# placement.events: events about single households"));
        assertFalse(text(EventConsumer.ofNoHousehold()).contains("single households"));
    }

    private static String text(Set<Service> sources) {
        return ConsumerCommand.properties(
                new EventConsumer("dashboard", sources), MADE, "127.0.0.1:9094", "SASL_PLAINTEXT");
    }
}
