// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoaReferenceTest {

    @Test
    void isAtMost64Characters() {
        // Given
        var longest = "A".repeat(64);

        // When
        var reference = new CoaReference(longest);

        // Then
        assertEquals(longest, reference.value());
    }

    @Test
    void isNeverPrinted() {
        // Given
        var reference = new CoaReference("COA-2024-000123");

        // When
        var printed = reference.toString();

        // Then
        assertFalse(printed.contains("000123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "under_score", "\u00e9"})
    void isMadeOfLettersDigitsAndHyphens(String other) {
        assertThrows(IllegalArgumentException.class, () -> new CoaReference(other));
    }

    @Test
    void isNotLonger() {
        // Given
        var tooLong = "A".repeat(65);

        // Then
        assertThrows(IllegalArgumentException.class, () -> new CoaReference(tooLong));
    }
}
