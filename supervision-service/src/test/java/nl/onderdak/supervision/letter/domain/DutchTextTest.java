// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.api.Test;

class DutchTextTest {

    @Test
    void daysAreWrittenOut() {
        assertEquals("1 juli 2024", DutchText.date(LocalDate.of(2024, 7, 1)));
        assertEquals("31 december 2025", DutchText.date(LocalDate.of(2025, 12, 31)));
        assertNull(DutchText.date(null));
    }

    @Test
    void halfYearsAreRoman() {
        assertEquals("2024-I", DutchText.halfYear(HalfYear.valueOf("2024-H1")));
        assertEquals("2024-II", DutchText.halfYear(HalfYear.valueOf("2024-H2")));
        assertNull(DutchText.halfYear(null));
    }

    @Test
    void thousandsHaveADot() {
        assertEquals("0", DutchText.number(0));
        assertEquals("999", DutchText.number(999));
        assertEquals("1.000", DutchText.number(1000));
        assertEquals("-679", DutchText.number(-679));
        assertEquals("-1.836", DutchText.number(-1836));
        assertEquals("17.942.042", DutchText.number(17_942_042));
    }

    @Test
    void differencesHaveASign() {
        assertEquals("+1.024", DutchText.difference(1024));
        assertEquals("-231", DutchText.difference(-231));
        assertEquals("0", DutchText.difference(0));
    }
}
