// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;

/** The steps in {@code docs/architecture} name classes and methods that exist. */
class ArchitectureDocumentTest {

    private static final Pattern STEP = Pattern.compile("(?m)^\\| [^|]+ \\| (.*`[A-Z].*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z]+))?`");
    private static final int FEWEST = 60;

    private static final Map<String, String> SOURCES =
            TrackedFiles.matching(path -> path.endsWith(".java") && path.contains("/src/main/"));

    @Test
    void everyStepNamesWhatExists() {
        // Given
        var document = TrackedFiles.matching("docs/architecture/README.md"::equals)
                .values()
                .iterator()
                .next();
        var names = STEP.matcher(document)
                .results()
                .flatMap(step -> NAME.matcher(step.group(1)).results())
                .toList();

        // When
        var missing = names.stream()
                .filter(name -> !exists(name))
                .map(MatchResult::group)
                .toList();

        // Then
        assertTrue(names.size() >= FEWEST, "only " + names.size());
        assertEquals(List.of(), missing);
    }

    private static boolean exists(MatchResult name) {
        return SOURCES.entrySet().stream()
                .filter(source -> source.getKey().endsWith("/" + name.group(1) + ".java"))
                .anyMatch(source -> name.group(2) == null || source.getValue().contains(" " + name.group(2) + "("));
    }
}
