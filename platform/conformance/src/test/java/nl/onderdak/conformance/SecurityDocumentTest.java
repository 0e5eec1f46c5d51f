// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/security.md} promises nothing without a proof, and every proof it names is a test that exists: it cannot rot
 * unseen.
 */
class SecurityDocumentTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (v5\\.0\\.0-[0-9.]+)(?: to (v5\\.0\\.0-[0-9.]+))? \\|(.*)$");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| API\\d+:2023 [^|]*\\|(.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([a-z0-9-]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ANSWER =
            Pattern.compile("not applicable: .+|\\*\\*gap\\*\\*.+|build: .+|" + Proofs.PROOF + "|" + LINK);
    private static final int RISKS = 10;

    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Proofs.root().resolve("docs/security.md"));
    }

    @Test
    void everyProofIsATestThatExists() {
        // When
        var missing = Proofs.PROOF
                .matcher(document)
                .results()
                .filter(proof -> !Proofs.isTest(proof.group(1), proof.group(2)))
                .map(MatchResult::group)
                .toList();

        // Then
        assertEquals(List.of(), missing);
    }

    @Test
    void everyDocumentThatIsNamedIsThere() {
        // Given
        var docs = Proofs.root().resolve("docs");
        var headings = HEADING.matcher(document)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();

        // When
        var missing = LINK.matcher(document)
                .results()
                .filter(link -> link.group(1).isEmpty()
                        ? !headings.contains(link.group(2))
                        : !Files.exists(docs.resolve(link.group(1))))
                .map(MatchResult::group)
                .toList();

        // Then
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRequirementOfTheStandardIsAnsweredOnce() throws IOException {
        // Given
        var asked = requirements();

        // When
        var answered = ROW.matcher(document)
                .results()
                .flatMap(row -> covered(asked, row.group(1), row.group(2)))
                .toList();

        // Then
        assertEquals(asked, answered);
    }

    @Test
    void everyAnswerHasAProofOrAReason() {
        // When
        var bare = Stream.concat(
                        ROW.matcher(document).results().filter(row -> !isAnswer(row.group(3))),
                        RISK.matcher(document).results().filter(row -> !isAnswer(row.group(1))))
                .map(MatchResult::group)
                .toList();

        // Then
        assertEquals(List.of(), bare);
        assertEquals(RISKS, RISK.matcher(document).results().count());
    }

    @Test
    void theNetHasNoHoles() {
        assertTrue(Proofs.isTest("SecurityDocumentTest", "theNetHasNoHoles"));
        assertFalse(Proofs.isTest("SecurityDocumentTest", "isTest"));
        assertFalse(Proofs.isTest("SecurityDocumentTest", "theNetHasNoHole"));
        assertFalse(Proofs.isTest("NobodyTest", "theNetHasNoHoles"));
        assertFalse(isAnswer(" in short | we are careful | |"));
        assertTrue(isAnswer(" in short | we are careful | `SecurityDocumentTest#theNetHasNoHoles` |"));
        assertTrue(isAnswer(" in short | not applicable: there is none | |"));
    }

    private static boolean isAnswer(String cells) {
        return Stream.of(cells.split("\\|"))
                .anyMatch(cell -> ANSWER.matcher(cell).find());
    }

    private static Stream<String> covered(List<String> asked, String first, String last) {
        int from = asked.indexOf(first);
        int to = last == null ? from : asked.indexOf(last);
        return from < 0 || to < from ? Stream.of(first + " to " + last) : asked.subList(from, to + 1).stream();
    }

    /** The requirements of the levels 1 and 2 of OWASP ASVS 5.0.0, in its order. */
    private static List<String> requirements() throws IOException {
        try (var list = SecurityDocumentTest.class.getResourceAsStream("/asvs-5.0.0-level-2.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
        }
    }
}
