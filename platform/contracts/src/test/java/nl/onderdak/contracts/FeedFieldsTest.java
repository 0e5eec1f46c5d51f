// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The feed of events finds households and landlords by the names of their fields (ADR 0061). */
class FeedFieldsTest {

    @Test
    void theJsonOfAnEventNamesItsCouplingAndItsLandlord() {
        Samples.all().forEach((name, event) -> {
            JsonNode json = Json.MAPPER.valueToTree(event);
            assertEquals(
                    Objects.toString(event.couplingId(), null),
                    json.path("couplingId").textValue(),
                    name);
            assertEquals(event.landlord(), json.path("landlord").textValue(), name);
        });
    }

    @Test
    void theOwnersOfEventsThatNameACouplingAreKnown() {
        assertEquals(
                Samples.all().values().stream()
                        .filter(event -> event.couplingId() != null)
                        .map(event -> EventCatalog.of(event).owner())
                        .collect(Collectors.toSet()),
                Arrays.stream(Service.values())
                        .filter(Service::publishesHouseholds)
                        .collect(Collectors.toSet()));
    }
}
