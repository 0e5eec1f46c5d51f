// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.junit.jupiter.api.Test;

class ConflictExamplesTest {

    private static MediaType conflict(Map<String, String> texts) {
        var components = OASFactory.createComponents();
        CommonComponents.addTo(components);
        ConflictExamples.addTo(components, texts);
        return components.getResponses().get("Conflict").getContent().getMediaType("application/problem+json");
    }

    @Test
    void eachRuleOfTheServiceHasAnExample() {
        var texts = Map.of(
                "room-full.title", "Kamer is vol", "room-full.detail", "In kamer {0} wonen al {1,number} personen.");

        var conflict = conflict(texts);

        assertNull(conflict.getExample());
        assertEquals(
                List.of("conflict", "idempotency-key-reused", "too-many-subscriptions", "room-full"),
                List.copyOf(conflict.getExamples().keySet()));
        assertEquals("Kamer is vol", conflict.getExamples().get("room-full").getSummary());
        assertEquals(
                Map.of(
                        "type", "urn:nld:onderdak:problem:room-full",
                        "title", "Kamer is vol",
                        "status", 409,
                        "detail", "In kamer … wonen al … personen.",
                        "instance", "/v1/webhook-subscriptions"),
                conflict.getExamples().get("room-full").getValue());
    }

    @Test
    void aServiceWithoutRulesShowsTheConflictsOfAll() {
        assertEquals(
                List.of("conflict", "idempotency-key-reused", "too-many-subscriptions"),
                List.copyOf(conflict(Map.of()).getExamples().keySet()));
    }
}
