// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEntriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CHARACTERS = "{}[],:\"\\ \n\té€ab";

    private record Found(List<String> entries, JsonEntries rest) {}

    private static Found found(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entries = new JsonEntries(bytes, 0);
        var all = new ArrayList<String>();
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            all.add(new String(bytes, entry.get().start(), entry.get().length(), StandardCharsets.UTF_8));
        }
        return new Found(all, entries);
    }

    @Test
    void entriesAreFoundWhateverIsInThem() {
        // When
        var found = found(" [ {\"a\": \"]},{[\\\"\\\\\"} ,\n[1, [2]],\"x,]\\\\\" , 1.5e3,null,true\t] \n");

        // Then
        assertEquals(
                List.of("{\"a\": \"]},{[\\\"\\\\\"}", "[1, [2]]", "\"x,]\\\\\"", "1.5e3", "null", "true"),
                found.entries());
        assertTrue(found.rest().isClosed());
    }

    @Test
    void anEntryThatIsBrokenInItselfIsAnEntry() {
        // When
        var found = found("[{\"a\":1], nonsense, {\"b\":}, {}]");

        // Then
        assertEquals(List.of("{\"a\":1]", "nonsense", "{\"b\":}", "{}"), found.entries());
        assertTrue(found.rest().isClosed());
    }

    @Test
    void anEmptyArrayHasNone() {
        // When
        var found = found("[ ]");

        // Then
        assertEquals(List.of(), found.entries());
        assertTrue(found.rest().isClosed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1 2]", "[{}{}]", "[1] 2", "[1]]", "[[1]", "[{", "[\"a",
                "[\"\\", "[1}"
            })
    void anArrayThatIsBrokenIsNotClosed(String text) {
        assertTrue(found(text).rest().isArray());
        assertFalse(found(text).rest().isClosed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{\"a\": []}", "1", "\"[]\"", "null", "]"})
    void whatIsNoArrayHasNoEntries(String text) {
        assertFalse(new JsonEntries(text.getBytes(StandardCharsets.UTF_8), 0).isArray());
    }

    @Test
    void theFaultIsAtItsLineAndColumn() {
        // When
        var rest = found("[\n  1,\n  2 3]").rest();

        // Then
        assertEquals(3, rest.line());
        assertEquals(5, rest.column());
    }

    @Test
    void depthTakesNoMemory() {
        // Given
        var deep = "[".repeat(4_000_000) + "]".repeat(4_000_000);

        // When
        var found = found("[" + deep + ",1]");

        // Then
        assertEquals(2, found.entries().size());
        assertTrue(found.rest().isClosed());
    }

    @RepeatedTest(200)
    void arraysAreReadAsByAParser() throws JsonProcessingException {
        // Given
        var seed = System.nanoTime();
        var random = new Random(seed);
        var array = NODES.arrayNode();
        for (int i = random.nextInt(6); i >= 0; i--) {
            array.add(value(random, 3));
        }
        var text = random.nextBoolean() ? array.toString() : array.toPrettyString();

        // When
        var found = found(text);

        // Then
        assertTrue(found.rest().isClosed(), () -> "seed " + seed + ": " + text);
        var read = NODES.arrayNode();
        for (var entry : found.entries()) {
            read.add(JSON.readTree(entry));
        }
        assertEquals(JSON.readTree(text), read, () -> "seed " + seed + ": " + text);
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> NODES.textNode(text(random));
            case 1 -> NODES.numberNode(random.nextInt());
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4 -> NODES.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
            default -> NODES.objectNode().set(text(random), value(random, depth - 1));
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
