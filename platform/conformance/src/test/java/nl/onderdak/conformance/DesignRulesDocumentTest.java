// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/contracts/api-design-rules.md} answers each of the NL API Design Rules once, and every test and every rule of
 * the linter that it names exists.
 */
class DesignRulesDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/core/[a-z/-]+)` \\|(.*)\\|(.*)\\|(.*)\\|$");
    private static final Pattern LINT = Pattern.compile("lint: `([a-z0-9-]+)`");
    private static final Pattern REASON = Pattern.compile("not applicable: .+|review: .+|\\]\\([^)]+\\)");

    private static String document;
    private static String lint;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Proofs.root().resolve("docs/contracts/api-design-rules.md"));
        lint = Files.readString(Proofs.root().resolve("deploy/lint/openapi.spectral.yaml"));
    }

    @Test
    void everyRuleIsAnsweredOnce() throws IOException {
        assertEquals(
                rules(),
                ROW.matcher(document).results().map(row -> row.group(1)).toList());
    }

    @Test
    void everyAnswerHasAProofOrAReason() {
        assertEquals(
                List.of(),
                ROW.matcher(document)
                        .results()
                        .map(row -> row.group(4))
                        .filter(proofs -> !Proofs.PROOF.matcher(proofs).find()
                                && !LINT.matcher(proofs).find()
                                && !REASON.matcher(proofs).find())
                        .toList());
    }

    @Test
    void everyProofExists() {
        assertEquals(
                List.of(),
                Proofs.PROOF
                        .matcher(document)
                        .results()
                        .filter(proof -> !Proofs.isTest(proof.group(1), proof.group(2)))
                        .map(MatchResult::group)
                        .toList());
        assertEquals(
                List.of(),
                LINT.matcher(document)
                        .results()
                        .map(rule -> rule.group(1))
                        .filter(rule -> !lint.contains("\n  " + rule + ":"))
                        .toList());
    }

    /** The rules of version 2.2.0, in its order. */
    private static List<String> rules() throws IOException {
        try (var list = DesignRulesDocumentTest.class.getResourceAsStream("/api-design-rules-2.2.0.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
