// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDifferencesTest {

    private static final Path LIST = Path.of("known-differences.txt");

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\n");

    @TempDir
    Path folder;

    @Test
    void onlyGeneratedBytecodeIsListed() throws Exception {
        // When
        var known = KnownDifferences.in(LIST);

        // Then
        assertEquals(
                Stream.of("quota", "placement", "housing-stock", "supervision")
                        .map(name -> name + "-service/target/quarkus-app/quarkus/generated-bytecode.jar")
                        .toList(),
                known.files());
        assertEquals(
                known.files().stream()
                        .map(file -> file.replace("generated-bytecode", "transformed-bytecode"))
                        .toList(),
                known.filesByChance());
    }

    @Test
    void noClassOfOursIsListed() throws Exception {
        // When
        var known = KnownDifferences.in(LIST);

        // Then
        assertEquals(
                List.of(),
                known.classes().stream()
                        .filter(listed -> Stream.of("io/quarkus/", "io/vertx/")
                                .noneMatch(theirs -> listed.text().startsWith(theirs)))
                        .toList());
    }

    @Test
    void everyDifferenceHasItsReason() throws Exception {
        // Then
        for (var paragraph : PARAGRAPHS.splitAsStream(Files.readString(LIST)).toList()) {
            assertTrue(paragraph.startsWith("# "), paragraph);
        }
    }

    @Test
    void theFirstLineThatNamesAClassCounts() throws Exception {
        // Given
        var list = Files.writeString(folder.resolve("list"), "reordered a/B$c#\nrenumbered a/*\n");

        // When
        var known = KnownDifferences.in(list);

        // Then
        assertEquals("a/B$c#", known.of("a/B$c17.class").orElseThrow().text());
        assertEquals("a/*", known.of("a/B$c17d.class").orElseThrow().text());
        assertTrue(known.of("a/b/C.class").isEmpty());
        assertTrue(known.of("a/B$c17").isEmpty());
    }

    @Test
    void aWordThatIsNotKnownIsRefused() throws Exception {
        // Given
        var list = Files.writeString(folder.resolve("list"), "ignored a/*\n");

        // Then
        assertThrows(IllegalArgumentException.class, () -> KnownDifferences.in(list));
    }
}
