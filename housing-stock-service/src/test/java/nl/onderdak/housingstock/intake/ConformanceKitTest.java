// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Plays the recorded messages and holds {@code docs/connect/vera.md} to what becomes of each. */
@ServiceTest
class ConformanceKitTest {

    private static final Path GUIDE = Path.of("..", "docs", "connect", "vera.md");
    private static final Path MESSAGES = Path.of("src", "test", "resources", "vera");
    private static final Pattern ROW = Pattern.compile(
            "\\| `([A-Z]+)` \\| `([A-Z]+)` \\| `([a-z]+)` \\| `(.+?)` \\| `(.+?)` \\| (.+?) \\| .+ \\|");

    /** Messages about a unit that is let already, by this message. */
    private static final String AFTER_LETTING = "-after-letting.json";

    private static final String LETTING = "AANVULLENDEDOELGROEP.STH-toewijzing.json";

    private static final int AT_ONCE = 8;

    /** The codes that landlords' systems use when they speak of permit holders and of sharing. */
    private static final Set<String> NAMED = Stream.of(
                    "EENHEIDSTATUS ADM LEE ONT UIT VEH",
                    "EENHEIDDETAILSTATUS MUT NIH NIB EPA PRO STR VEK BOU VER NIE OPL PER TIJD ANT BRU",
                    "EENHEIDDETAILSOORT KAM TIJ TIN",
                    "AANVULLENDEDOELGROEP STH",
                    "VOORRANGDETAILSOORT STA",
                    "OVEREENKOMSTDETAILSOORT FLE KAM FRI TIJ",
                    "BESTEMMING KAM SPL",
                    "AUTHENTIEKGEGEVENBRON COA",
                    "HUUROPZEGGINGSTATUS AAN INB GOE AFG GEA")
            .flatMap(list ->
                    Stream.of(list.split(" ")).skip(1).map(code -> list.substring(0, list.indexOf(' ')) + "." + code))
            .collect(Collectors.toSet());

    private record Case(String list, String code, String resource, String file, String outcome, String vacancy) {}

    @Test
    void everyNamedCodeHasItsRowAndEveryRowItsMessage() throws IOException {
        // When
        var cases = cases();
        var files = new TreeSet<String>();
        try (var all = Files.list(MESSAGES)) {
            all.forEach(file -> files.add(file.getFileName().toString()));
        }

        // Then
        var codes = cases.stream().map(one -> one.list() + "." + one.code()).collect(Collectors.toSet());
        assertTrue(codes.containsAll(NAMED), () -> "not in the guide: " + without(NAMED, codes));
        assertEquals(files, cases.stream().map(Case::file).collect(Collectors.toCollection(TreeSet::new)));
        for (var one : cases) {
            assertTrue(read(one.file()).contains("\"code\": \"" + one.code() + "\""), one.file());
        }
    }

    @Test
    void everyRecordedMessageBecomesWhatTheGuideSays() throws Exception {
        // several at once: each has a landlord and a municipality of its own, and waits until both are known
        var cases = cases();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var played = threads.invokeAll(
                    cases.stream().<Callable<Case>>map(one -> () -> played(one)).toList());
            assertAll(IntStream.range(0, cases.size())
                    .mapToObj(
                            i -> () -> assertEquals(cases.get(i), played.get(i).get())));
        }
    }

    private static Case played(Case one) throws IOException {
        var vera = Vera.connected();
        var afterLetting = one.file().endsWith(AFTER_LETTING);
        if (afterLetting || !one.resource().equals("eenheden")) {
            vera.send("eenheden", vera.unit("4711", "2026-05-01T08:00:00Z", "VEH", ""))
                    .then()
                    .statusCode(200);
        }
        if (afterLetting) {
            sent(vera, "toewijzingen", LETTING).then().statusCode(200);
        }
        var answer = sent(vera, one.resource(), one.file());
        var outcome = answer.statusCode() == 200
                ? answer.<String>path("outcome")
                : answer.<String>path("type").replaceAll(".*[:/]", "");
        var vacancy = vera.vacancy();
        return new Case(
                one.list(),
                one.code(),
                one.resource(),
                one.file(),
                outcome,
                vacancy.equals("none") ? "–" : "`" + vacancy + "`");
    }

    private static Response sent(Vera vera, String resource, String file) throws IOException {
        return vera.send(resource, read(file).replace("C001", vera.landlord()).replace("GM0141", vera.municipality()));
    }

    private static List<Case> cases() throws IOException {
        try (var lines = Files.lines(GUIDE)) {
            return lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Case(
                            row.group(1), row.group(2), row.group(3), row.group(4), row.group(5), row.group(6)))
                    .toList();
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(MESSAGES.resolve(file));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
