// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfYearTest {

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 2023-H2",
        "2024-01-01, 2024-H1",
        "2024-02-29, 2024-H1",
        "2024-06-30, 2024-H1",
        "2024-07-01, 2024-H2",
        "2024-12-31, 2024-H2",
        "2025-01-01, 2025-H1"
    })
    void aDayBelongsToOneHalfYear(LocalDate day, String halfYear) {
        assertEquals(halfYear, HalfYear.of(day).toString());
        assertTrue(HalfYear.valueOf(halfYear).contains(day));
    }

    @Test
    void firstAndLastDay() {
        var second = HalfYear.valueOf("2024-H2");

        assertEquals(LocalDate.of(2024, 7, 1), second.start());
        assertEquals(LocalDate.of(2024, 12, 31), second.end());
        assertEquals(LocalDate.of(2024, 6, 30), second.previous().end());
        assertEquals(LocalDate.of(2025, 1, 1), second.next().start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-H3", "2024-H0", "2024-1", "2024H1", "24-H1", "", "2024-h1", "2024-H1 "})
    void nothingElseIsAHalfYear(String text) {
        assertThrows(IllegalArgumentException.class, () -> HalfYear.valueOf(text));
    }

    @Test
    void orderIsThatOfTime() {
        assertTrue(HalfYear.valueOf("2024-H2").compareTo(HalfYear.valueOf("2025-H1")) < 0);
        assertTrue(HalfYear.valueOf("2024-H2").compareTo(HalfYear.valueOf("2024-H1")) > 0);
    }

    @Test
    void theLastOfAllHasAnEnd() {
        assertEquals(LocalDate.of(9999, 12, 31), HalfYear.valueOf("9999-H2").end());
        assertThrows(
                IllegalArgumentException.class,
                () -> HalfYear.valueOf("9999-H2").next());
    }

    @Test
    void countsFromOneToAnother() {
        var first = HalfYear.valueOf("2023-H2");
        assertEquals(1, first.countTo(first));
        assertEquals(4, first.countTo(HalfYear.valueOf("2025-H1")));
        assertEquals(0, first.countTo(HalfYear.valueOf("2023-H1")));
    }
}
