// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A released schema changes by addition only: nothing that readers rely on disappears, loosens or changes its meaning.
 * What must break becomes a new major version beside the old. The folder holds the schemas of the last release.
 */
class CompatibilityTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");

    static Stream<Path> released() {
        return Json.filesBelow(RELEASED).stream();
    }

    @ParameterizedTest
    @MethodSource("released")
    void readersOfTheReleaseCanReadToday(Path file) {
        var released = Json.tree(file);
        var name = released.path("$id").asText().substring("urn:nld:onderdak:schema:".length());
        var type = EventCatalog.named(name);

        assertFalse(type.isEmpty(), "no longer published: " + name);
        var current = Json.resource(type.get().schemaResource());
        assertNotNull(current);
        assertEquals(List.of(), breaks(name, released, current));
    }

    @Test
    void everyKindOfBreakIsNoticed() {
        var released = Json.resource("/schemas/placement/household-housed.v1.schema.json");

        assertBreaks(released, "gone", schema -> properties(schema).remove("persons"));
        assertBreaks(released, "type", schema -> property(schema, "persons").put("type", "string"));
        assertBreaks(
                released, "pattern", schema -> property(schema, "municipality").put("pattern", ".*"));
        assertBreaks(released, "optional", schema -> ((ArrayNode) schema.path("required")).remove(0));
        assertBreaks(
                released,
                "new value",
                schema -> ((ArrayNode) schema.at("/properties/housing/properties/kind/enum")).add("CASTLE"));
        assertEquals(List.of(), breaks("same", released, released.deepCopy()));
    }

    private static void assertBreaks(JsonNode released, String expected, Consumer<ObjectNode> change) {
        ObjectNode changed = released.deepCopy();
        change.accept(changed);
        var breaks = breaks("changed", released, changed);
        assertEquals(1, breaks.size(), breaks.toString());
        assertTrue(breaks.getFirst().contains(expected), breaks.toString());
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) schema.path("properties").path(name);
    }

    private static List<String> breaks(String at, JsonNode released, JsonNode current) {
        var breaks = new ArrayList<String>();
        for (var keyword : List.of("type", "format", "pattern")) {
            if (!released.path(keyword).equals(current.path(keyword))) {
                breaks.add(at + ": another " + keyword);
            }
        }
        var required = values(current.path("required"));
        for (var name : values(released.path("required"))) {
            if (current.path("properties").has(name) && !required.contains(name)) {
                breaks.add(at + ": became optional: " + name);
            }
        }
        var known = values(released.path("enum"));
        for (var value : values(current.path("enum"))) {
            if (!known.contains(value)) {
                breaks.add(at + ": new value " + value);
            }
        }
        if (released.has("items")) {
            breaks.addAll(breaks(at + "/items", released.path("items"), current.path("items")));
        }
        released.path("properties").properties().forEach(property -> {
            var now = current.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(at + ": gone: " + property.getKey());
            } else {
                breaks.addAll(breaks(at + "/" + property.getKey(), property.getValue(), now));
            }
        });
        return breaks;
    }

    private static List<String> values(JsonNode array) {
        var values = new ArrayList<String>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
