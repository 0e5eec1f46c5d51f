// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;

/** The steps in {@code docs/architecture} name classes and methods that exist. */
class ArchitectureDocumentTest {

    private static final Pattern STEP = Pattern.compile("(?m)^\\| [^|]+ \\| (.*`[A-Z].*) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.([a-z][A-Za-z]+))?`");
    private static final int FEWEST = 60;

    @Test
    void everyStepNamesWhatExists() {
        // Given
        var sources = Sources.main();
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
                .filter(name -> !sources.contain(name.group(1), name.group(2)))
                .map(MatchResult::group)
                .toList();

        // Then
        assertTrue(names.size() >= FEWEST, "only " + names.size());
        assertEquals(List.of(), missing);
    }
}
