// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2027, 2027-01-01, 2027-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2028-02-29, 2028-02-29, 2028-02-29"
    })
    void hasAFirstAndALastDay(String notation, LocalDate first, LocalDate last) {
        var moment = new ExpectedMoment(notation);
        assertEquals(first, moment.firstDay());
        assertEquals(last, moment.lastDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q0", "2026-Q5", "2026-10", "2026-02-29", "2026-13-01", "26", "0999", "2026-Q4 "})
    void isNothingElse(String text) {
        assertFalse(ExpectedMoment.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new ExpectedMoment(text));
    }

    @Test
    void aPeriodEndsNoEarlierThanItBegins() {
        assertTrue(ProjectTest.period("2026-Q4", "2026").isInOrder());
        assertTrue(ProjectTest.period("2026-12-31", "2026-12-31").isInOrder());
        assertFalse(ProjectTest.period("2027-01-01", "2026-12-31").isInOrder());
    }
}
