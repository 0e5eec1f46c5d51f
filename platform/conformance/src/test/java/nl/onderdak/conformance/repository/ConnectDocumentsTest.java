// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.web.problem.ProblemKind;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code docs/connect} say what the code says; {@code -Ddocs.update=true} writes them as they should be now.
 */
class ConnectDocumentsTest {

    private static final Path ROOT = root();

    @Test
    void rolesAndScopesAreThoseOfTheCode() throws IOException {
        check("docs/connect/roles-and-scopes.md", RolesAndScopesPage.of(ROOT));
    }

    @Test
    void problemsAndFaultsAreThoseOfTheCode() throws IOException {
        check("docs/connect/problems.md", ProblemsPage.of(ROOT));
    }

    @Test
    void everyRoleHasAColumn() throws IOException {
        // When
        var page = RolesAndScopesPage.of(ROOT);

        // Then
        for (var role : Role.values()) {
            assertTrue(page.contains(" `" + role.client() + "` "), role::name);
        }
    }

    @Test
    void everyProblemLeadsToItsLine() throws IOException {
        // When
        var page = ProblemsPage.of(ROOT);

        // Then
        for (var kind : ProblemKind.values()) {
            assertTrue(page.contains("<a id=\"" + kind.code() + "\"></a>"), kind::code);
        }
        // one of each service
        for (var code : new String[] {"exchange-of-forecast", "counts-already", "vacancy-open", "letter-exists"}) {
            assertTrue(page.contains("<a id=\"" + code + "\"></a>"), code);
        }
        assertFalse(page.contains("{0}"), "a placeholder of the code");
    }

    private static void check(String path, String expected) throws IOException {
        var page = ROOT.resolve(path);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, expected);
        }
        assertEquals(
                expected, Files.readString(page), path + " is not what the code says; -Ddocs.update=true renews it");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("onderdak"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
