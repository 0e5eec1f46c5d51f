// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;

/** {@code docs/law.md} names the functions that carry out each article, and misses no article that the code cites. */
class LawDocumentTest {

    private static final int FEWEST = 20;
    private static final Set<String> OPERATIONS = Set.of("POST /v1/exchanges");

    private static final String DOCUMENT = """
        ## Housing Act

        | article | says | carried out by | operations |
        |---|---|---|---|
        | art. 29(1) | the formula | `Share`, `Rules#ended` | – |
        | art. 29(2) | exchanges | `Rules#sumStays` | `POST /v1/exchanges` |
        """;

    private static final String SHARE = "/** A share, art. 29(1) Housing Act. */ record Share() {}";

    private static final String RULES = """
        /**
         * Rules for an exchange, art. 29(1) and
         * 29(2) Housing Act.
         */
        class Rules {
            @Operation("Exchanges, art. 29(2)"
                    + " Housing Act")
            void sumStays() {}
            void ended() {}
        }
        """;

    @Test
    void theIndexAndTheCodeAgree() {
        // Given
        var index = LawIndex.read(TrackedFiles.matching("docs/law.md"::equals).get("docs/law.md"));

        // Then
        assertTrue(index.rows().size() >= FEWEST, "only " + index.rows().size());
        assertEquals(List.of(), index.faults(Sources.main(), operations()));
    }

    @Test
    void aCompleteIndexHasNoFault() {
        assertEquals(List.of(), faults(DOCUMENT, SHARE, RULES));
    }

    @Test
    void aCitedArticleWithoutARowIsFound() {
        // Given
        var without = DOCUMENT.lines().filter(line -> !line.contains("29(2)")).collect(Collectors.joining("\n"));

        // Then
        assertEquals(List.of("art. 29(2) Housing Act has no row"), faults(without, SHARE, RULES));
    }

    @Test
    void aClassAMethodAndAnOperationThatDoNotExistAreFound() {
        // Given
        var document =
                DOCUMENT.replace("#sumStays", "#sum").replace("POST", "PUT").replace("`Share`", "`Share`, `Part`");

        // Then
        assertEquals(
                List.of(
                        "PUT /v1/exchanges does not exist",
                        "Part does not cite art. 29(1) Housing Act",
                        "Part does not exist",
                        "Rules#sum does not exist"),
                faults(document, SHARE, RULES));
    }

    @Test
    void anArticleThatItsClassesDoNotCiteIsFound() {
        assertEquals(
                List.of("Share does not cite art. 29(1) Housing Act"),
                faults(DOCUMENT, "/** A share, art. 29(2) Housing Act. */ record Share() {}", RULES));
    }

    @Test
    void aModuleThatCitesAnArticleAndHasNoClassInItsRowsIsFound() {
        // Given
        var sources = new Sources(Map.of(
                "quota/src/main/java/Share.java", SHARE,
                "quota/src/main/java/Rules.java", RULES,
                "ledger/src/main/resources/V100__ledger.sql", "-- A quota, art. 29(1) Housing Act."));

        // Then
        assertEquals(
                List.of("no row of art. 29(1) Housing Act names a class of ledger"),
                LawIndex.read(DOCUMENT).faults(sources, OPERATIONS));
    }

    @Test
    void aCitationInAnotherFormIsFound() {
        for (var other : List.of("art. 29 lid 2 Housing Act", "article 29(2) Housing Act", "art. 29(2).")) {
            // When
            var faults = faults(DOCUMENT, SHARE + " // " + other, RULES);

            // Then
            assertEquals(List.of("'" + other + "' has no row"), faults);
        }
    }

    private static List<String> faults(String document, String share, String rules) {
        var sources = new Sources(Map.of(
                "quota/src/main/java/Share.java", share,
                "quota/src/main/java/Rules.java", rules));
        return LawIndex.read(document).faults(sources, OPERATIONS);
    }

    private static Set<String> operations() {
        return TrackedFiles.matching(path -> path.endsWith("openapi.json")).values().stream()
                .flatMap(LawDocumentTest::operations)
                .collect(Collectors.toSet());
    }

    private static Stream<String> operations(String contract) {
        try {
            return Contract.of(new ObjectMapper().readTree(contract)).operations().stream()
                    .map(Operation::name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
