// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What documents say about each other holds: links, the index of decisions, and a runbook for each alarm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

    /** Two screens. */
    private static final int LONGEST_README = 100;

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
    private static final Pattern ALARM = Pattern.compile("(?s)alert: (\\w+).*?runbook: (\\S+)");
    private static final Pattern RULE_OF_A_TABLE = Pattern.compile("\\|(-+\\|)+");
    private static final List<String> PARTS = List.of("Context", "Options", "Decision", "Consequences");
    private static final String DECISIONS = "docs/adr/";
    private static final String RUNBOOKS = "docs/runbooks/";

    private Map<String, String> files;

    @BeforeAll
    void read() {
        files = TrackedFiles.matching(path -> true);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        // Given
        var faults = new ArrayList<String>();

        // When
        pages().forEach(page -> LINK.matcher(prose(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(page, link))
                .forEach(link -> faults.add(page + ": " + link)));

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void everyDecisionIsInTheIndexUnderItsTitle() {
        // Given
        var index = text(DECISIONS + "README.md");

        // When
        var missing = pages().stream()
                .filter(page -> page.matches(DECISIONS + "\\d{4}-.*"))
                .filter(page -> !index.contains(line(page.substring(DECISIONS.length()), title(page))))
                .toList();

        // Then
        assertEquals(List.of(), missing);
    }

    @Test
    void everyDecisionHasItsParts() {
        // When
        var incomplete = pages().stream()
                .filter(page -> page.matches(DECISIONS + "\\d{4}-.*"))
                .filter(page -> !PARTS.stream().allMatch(part -> text(page).contains("\n## " + part)))
                .toList();

        // Then
        assertEquals(List.of(), incomplete);
    }

    @Test
    void everyAlarmHasARunbookAndALineInTheirIndex() {
        // Given
        var index = text(RUNBOOKS + "README.md");
        var alarms = ALARM.matcher(text(RUNBOOKS + "alarms.yml")).results().toList();
        var faults = new ArrayList<String>();

        // When
        for (var alarm : alarms) {
            var runbook = alarm.group(2);
            if (!files.containsKey(runbook)) {
                faults.add(alarm.group(1) + " has no runbook");
            } else if (!title(runbook).equals(alarm.group(1))) {
                faults.add(runbook + " is about " + title(runbook));
            }
            if (!index.contains("| " + alarm.group(1) + " | [")) {
                faults.add(alarm.group(1) + " has no line in the index");
            }
        }

        // Then
        assertEquals(List.of(), faults);
        assertTrue(alarms.size() >= 10, "only " + alarms.size());
    }

    @Test
    void everyRunbookIsInTheirIndex() {
        // Given
        var index = text(RUNBOOKS + "README.md");

        // When
        var missing = pages().stream()
                .filter(page -> page.startsWith(RUNBOOKS) && !page.endsWith("README.md"))
                .filter(page -> !index.contains("(" + page.substring(RUNBOOKS.length()) + ")"))
                .toList();

        // Then
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTableHasTheNamesOfItsColumns() {
        // Given
        var faults = new ArrayList<String>();

        // When
        for (var page : pages()) {
            var before = "";
            for (var line : prose(page).lines().toList()) {
                if (RULE_OF_A_TABLE.matcher(line).matches() && !before.startsWith("|")) {
                    faults.add(page);
                }
                before = line;
            }
        }

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void theReadmeIsTwoScreensLongAndNamesThePathOfAStrangerFirst() {
        // When
        var readme = text("README.md").lines().toList();

        // Then
        assertTrue(readme.size() <= LONGEST_README, readme.size() + " lines");
        assertTrue(readme.stream().limit(20).anyMatch(line -> line.contains("(docs/connect/municipality.md)")));
    }

    private List<String> pages() {
        return files.keySet().stream().filter(path -> path.endsWith(".md")).toList();
    }

    private String text(String path) {
        return new String(files.get(path).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A page without its blocks of code. */
    private String prose(String page) {
        return text(page).replaceAll("(?ms)^```.*?^```$", "");
    }

    private String title(String page) {
        return text(page).lines().findFirst().orElseThrow().replaceFirst("# (\\d{4} )?", "");
    }

    private static String line(String decision, String title) {
        return "| [" + decision.substring(0, 4) + "](" + decision + ") | " + title + " |";
    }

    private boolean leadsSomewhere(String page, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? page
                : Path.of("/" + page)
                        .resolveSibling(parts[0])
                        .normalize()
                        .toString()
                        .substring(1);
        if (parts.length == 2 && target.endsWith(".md")) {
            return files.containsKey(target) && anchors(target).contains(parts[1]);
        }
        return files.containsKey(target) || files.keySet().stream().anyMatch(file -> file.startsWith(target + "/"));
    }

    /** As they are made of headings where the documents are read. */
    private Set<String> anchors(String page) {
        var anchors = ANCHOR.matcher(text(page))
                .results()
                .map(anchor -> anchor.group(1))
                .collect(Collectors.toCollection(HashSet::new));
        HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .strip()
                        .replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }
}
