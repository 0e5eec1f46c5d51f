// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", ".data");
    private static final Pattern PROOF = Pattern.compile("`([A-Z]\\w*)#([a-z]\\w*)`");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (v5\\.0\\.0-[0-9.]+)(?: to (v5\\.0\\.0-[0-9.]+))? \\|(.*)$");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| API\\d+:2023 [^|]*\\|(.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([a-z0-9-]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern ANSWER =
            Pattern.compile("not applicable: .+|\\*\\*gap\\*\\*.+|build: .+|" + PROOF + "|" + LINK);
    private static final int RISKS = 10;

    private static final Map<String, List<Path>> SOURCES = new HashMap<>();
    private static String document;

    @BeforeAll
    static void read() throws IOException {
        var root = root();
        document = Files.readString(root.resolve("docs/security.md"));
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isPackage = root.relativize(folder).toString().contains("src/");
                return !isPackage && NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    SOURCES.computeIfAbsent(name.substring(0, name.length() - 5), same -> new ArrayList<>())
                            .add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void everyProofIsATestThatExists() {
        // When
        var missing = PROOF.matcher(document)
                .results()
                .filter(proof -> !isTest(proof.group(1), proof.group(2)))
                .map(MatchResult::group)
                .toList();

        // Then
        assertEquals(List.of(), missing);
    }

    @Test
    void everyDocumentThatIsNamedIsThere() {
        // Given
        var docs = root().resolve("docs");
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
        assertTrue(isTest("SecurityDocumentTest", "theNetHasNoHoles"));
        assertFalse(isTest("SecurityDocumentTest", "isTest"));
        assertFalse(isTest("SecurityDocumentTest", "theNetHasNoHole"));
        assertFalse(isTest("NobodyTest", "theNetHasNoHoles"));
        assertFalse(isAnswer(" in short | we are careful | |"));
        assertTrue(isAnswer(" in short | we are careful | `SecurityDocumentTest#theNetHasNoHoles` |"));
        assertTrue(isAnswer(" in short | not applicable: there is none | |"));
    }

    private static boolean isAnswer(String cells) {
        return Stream.of(cells.split("\\|"))
                .anyMatch(cell -> ANSWER.matcher(cell).find());
    }

    private static boolean isTest(String type, String method) {
        return SOURCES.getOrDefault(type, List.of()).stream().anyMatch(source -> declares(source, method));
    }

    /** Among the annotations before the method is one that makes it a test. */
    private static boolean declares(Path source, String method) {
        try {
            return Pattern.compile(
                            "(?m)^    @(?:\\w*Test|TestFactory|Property|Example)\\b(?:(?!^    [})]|^$)[\\s\\S])*?"
                                    + "^    (?=\\w)[\\w<>\\[\\].,? ]+ " + method + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/security.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
