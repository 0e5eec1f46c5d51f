// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds with known differences only agree; each other difference is found. */
class CompareBuildsTest {

    private static final String LIST = """
            # why
            file %s
            numbered proxykey
            reordered recorded/Checks#
            reordered-by-chance recorded/Topics
            renumbered recorded/*
            file-by-chance %s
            unordered-by-chance enhance/Info
            """.formatted(Build.GENERATED, Build.TRANSFORMED);

    private static final List<String> READ_AND_WRITE = List.of("read", "write");

    @TempDir
    Path folder;

    private String list = LIST;

    private static Step checks(List<String> texts, int from) {
        var step = new Step("recorded/Checks17");
        for (int i = 0; i < texts.size(); i++) {
            step.put("proxykey" + (from + i), texts.get(i));
        }
        return step;
    }

    private static Step routes(String keyOfRead, String keyOfWrite) {
        return new Step("recorded/Routes").use(keyOfRead, "GET").use(keyOfWrite, "POST");
    }

    private static Build build(Step checks, Step routes) {
        return new Build()
                .entry("recorded/Checks17", checks.bytes())
                .entry("recorded/Routes", routes.bytes())
                .entry(
                        "recorded/Topics",
                        new Step("recorded/Topics").put("one", "topic").bytes())
                .entry("service/Bean", new Step("service/Bean").put("a", "b").bytes())
                .transformed("nl/Entity", new Step("nl/Entity").put("a", "b").bytes());
    }

    private static Build first() {
        return build(checks(READ_AND_WRITE, 1), routes("proxykey1", "proxykey2"));
    }

    /** Other numbers, and the checks in another order. */
    private static Build second() {
        return build(checks(READ_AND_WRITE.reversed(), 5), routes("proxykey6", "proxykey5"));
    }

    private List<String> faults(Build first, Build second) throws IOException {
        Files.writeString(folder.resolve("list"), list);
        first.writeTo(folder.resolve("first"));
        second.writeTo(folder.resolve("second"));
        return CompareBuilds.compare(
                        KnownDifferences.in(folder.resolve("list")), folder.resolve("first"), folder.resolve("second"))
                .faults();
    }

    private void assertFault(String expected, Build second) throws IOException {
        var faults = faults(first(), second);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(expected), faults::toString);
    }

    @Test
    void buildsThatDifferAsListedAgree() throws Exception {
        // Then
        assertEquals(List.of(), faults(first(), second()));
    }

    @Test
    void oneByteOfAnOrdinaryJarIsFound() throws Exception {
        // Then
        assertFault(Build.ORDINARY + " differs", second().file(Build.ORDINARY, "an ordinary jaR"));
    }

    @Test
    void aChangedClassThatDiffersInMoreThanAnOrderIsFound() throws Exception {
        // Then
        assertFault("nl/Entity.class differs", second().transformed("nl/Entity", new Step("nl/Entity").bytes()));
    }

    @Test
    void aFileOfOneBuildOnlyIsFound() throws Exception {
        // Then
        assertFault(
                "service/target/quarkus-app/lib/added.jar is in the second build only",
                second().file("service/target/quarkus-app/lib/added.jar", "added"));
    }

    @Test
    void whatIsNotDeliveredIsNotCompared() throws Exception {
        // Then
        assertEquals(List.of(), faults(first(), second().file("service/target/surefire-reports/a.xml", "")));
    }

    @Test
    void aClassThatIsNotListedIsComparedToTheByte() throws Exception {
        // Then
        assertFault(
                "service/Bean.class differs",
                second().entry(
                                "service/Bean",
                                new Step("service/Bean").put("a", "c").bytes()));
    }

    @Test
    void anEntryOfOneBuildOnlyIsFound() throws Exception {
        // Then
        assertFault(
                "recorded/Added.class is in the second build only",
                second().entry("recorded/Added", new Step("recorded/Added").bytes()));
    }

    @Test
    void theTimeOfAnEntryIsCompared() throws Exception {
        // Then
        assertEquals(
                List.of(
                        Build.GENERATED + ": the entries have another order or time",
                        Build.TRANSFORMED + ": the entries have another order or time"),
                faults(first(), second().at(LocalDateTime.parse("2026-01-02T00:00:00"))));
    }

    @Test
    void aListedFileThatNoLongerDiffersLeavesTheList() throws Exception {
        // When
        var faults = faults(first(), first());

        // Then
        assertTrue(faults.contains(Build.GENERATED + " no longer differs: take it from the list of known differences"));
    }

    @Test
    void aListedFileThatIsNoLongerDeliveredLeavesTheList() throws Exception {
        // Given
        list = LIST + "file service/target/gone.jar\n";

        // Then
        assertFault("service/target/gone.jar is on the list of known differences and not in both builds", second());
    }

    @Test
    void aListedClassThatNoLongerDiffersLeavesTheList() throws Exception {
        // When: other numbers, in the same order
        var faults = faults(first(), build(checks(READ_AND_WRITE, 5), routes("proxykey5", "proxykey6")));

        // Then
        assertEquals(
                List.of("recorded/Checks# is on the list of known differences and no class differs like that"), faults);
    }

    @Test
    void anotherTextInAListedClassIsFound() throws Exception {
        // When
        var faults = faults(first(), build(checks(List.of("admin", "read"), 5), routes("proxykey6", "proxykey5")));

        // Then
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains("recorded/Checks17.class has in the first build only"));
        assertTrue(faults.getFirst().contains("\"write\""));
        assertTrue(faults.getLast().contains("\"admin\""));
    }

    @Test
    void anotherOrderIsFoundWhereOnlyNumbersMayDiffer() throws Exception {
        // Given
        var routes = new Step("recorded/Routes").use("proxykey5", "POST").use("proxykey6", "GET");

        // When
        var faults = faults(first(), build(checks(READ_AND_WRITE.reversed(), 5), routes));

        // Then
        assertTrue(faults.getFirst().contains("recorded/Routes.class has in the first build only"), faults::toString);
    }

    @Test
    void aCheckThatMovedToAnotherRouteIsFound() throws Exception {
        // When: the same statements, and yet a reader gets the right to write
        var faults = faults(first(), build(checks(READ_AND_WRITE.reversed(), 5), routes("proxykey5", "proxykey6")));

        // Then
        assertTrue(
                faults.getFirst().contains("recorded/Checks17.class has the same statements, connected in another way"),
                faults::toString);
    }

    @Test
    void aNumberThatStandsForTwoIsFound() throws Exception {
        // When
        var faults = faults(first(), build(checks(READ_AND_WRITE.reversed(), 5), routes("proxykey6", "proxykey6")));

        // Then
        assertTrue(faults.getFirst().contains("connected in another way"), faults::toString);
    }

    @Test
    void aStepMayBeCutIntoPartsElsewhere() throws Exception {
        // Given
        var whole = new Step("recorded/Checks17")
                .take(3, "read")
                .putVariable("proxykey1", 3)
                .nextPart()
                .put("proxykey2", "write");
        var cut = new Step("recorded/Checks17")
                .put("proxykey6", "write")
                .take(3, "read")
                .keep(0, 3)
                .nextPart()
                .putKept("proxykey5", 0);

        // Then
        assertEquals(
                List.of(),
                faults(build(whole, routes("proxykey1", "proxykey2")), build(cut, routes("proxykey5", "proxykey6"))));
    }

    @Test
    void aPartThatTakesAnotherValueIsFound() throws Exception {
        // Given
        var kept = new Step("recorded/Checks17")
                .take(3, "read")
                .take(4, "write")
                .keep(0, 3)
                .keep(1, 4)
                .nextPart();
        var changed = new Step("recorded/Checks17")
                .take(3, "read")
                .take(4, "write")
                .keep(0, 3)
                .keep(1, 4)
                .nextPart();

        // When
        var faults = faults(
                build(kept.putKept("proxykey1", 0).putKept("proxykey2", 1), routes("proxykey1", "proxykey2")),
                build(changed.putKept("proxykey6", 0).putKept("proxykey5", 1), routes("proxykey5", "proxykey6")));

        // Then
        assertTrue(faults.getFirst().contains("connected in another way"), faults::toString);
    }

    @Test
    void codeThatIsNotUnderstoodIsRefused() throws Exception {
        // Given
        var branch = checks(READ_AND_WRITE.reversed(), 5).code(code -> {
            var end = code.newLabel();
            code.aload(1).ifnull(end).labelBinding(end);
        });

        // Then
        assertFault("recorded/Checks17.class cannot be compared", build(branch, routes("proxykey6", "proxykey5")));
    }

    @Test
    void numbersAreUsedByListedClassesOnly() throws Exception {
        // Given
        var bean = new Step("service/Bean").use("proxykey1", "a").bytes();

        // When
        var faults = faults(first().entry("service/Bean", bean), second().entry("service/Bean", bean));

        // Then
        assertEquals(
                List.of(Build.GENERATED + ": service/Bean.class uses a name with a number"
                        + " and is not on the list of known differences"),
                faults);
    }
}
