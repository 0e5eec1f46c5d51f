// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\"", "W/\"1\",\"3\"", " \"3\" "})
    void theCurrentVersionIsAmongThem(String ifMatch) {
        var expected = Version.expected(ifMatch);

        assertDoesNotThrow(() -> Version.check(expected, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"2\", \"4\"", "\"x\"", "\"03\"", "\"99999999999999999999\""})
    void theCurrentVersionIsNotAmongThem(String ifMatch) {
        var expected = Version.expected(ifMatch);

        assertThrows(PreconditionFailed.class, () -> Version.check(expected, 3));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aCommandNeedsOne(String ifMatch) {
        var refusal = assertThrows(ProblemException.class, () -> Version.expected(ifMatch));

        assertEquals(ProblemKind.PRECONDITION_REQUIRED, refusal.kind());
    }

    @Test
    void anotherFormNamesTheHeader() {
        var refusal = assertThrows(BadInput.class, () -> Version.expected("3"));

        assertEquals("If-Match", refusal.faults().getFirst().parameter());
    }
}
