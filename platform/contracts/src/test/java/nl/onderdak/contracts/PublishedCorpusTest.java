// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape of event that was ever published stays readable; files are added here, never changed. */
class PublishedCorpusTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published");

    static Stream<Path> published() {
        return Json.filesBelow(PUBLISHED).stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void isReadWithoutLoss(Path file) throws Exception {
        var json = Json.tree(file);
        var type = EventCatalog.named(file.getParent().getFileName().toString()).orElseThrow();

        var event = Json.MAPPER.treeToValue(json, type.binding());

        assertEquals(json, Json.MAPPER.<JsonNode>valueToTree(event));
        assertEquals(json.path("municipality").asText(), event.municipality().value());
        assertFalse(event.subject().isBlank());
    }

    @ParameterizedTest
    @MethodSource("published")
    void propertiesOfALaterVersionAreIgnored(Path file) throws Exception {
        var type = EventCatalog.named(file.getParent().getFileName().toString()).orElseThrow();
        var later = Json.MAPPER.readerForUpdating(Json.tree(file)).<JsonNode>readValue("{\"addedLater\": 1}");

        assertEquals(
                Json.MAPPER.treeToValue(Json.tree(file), type.binding()),
                Json.MAPPER.treeToValue(later, type.binding()));
    }

    @Test
    void everyTypeIsInTheCorpus() {
        var folders = published()
                .map(file -> file.getParent().getFileName().toString())
                .distinct()
                .sorted()
                .toList();

        assertEquals(EventCatalog.TYPES.stream().map(EventType::name).sorted().toList(), folders);
    }
}
