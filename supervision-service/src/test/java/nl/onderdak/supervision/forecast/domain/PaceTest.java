// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void isPersonsPerPeriodToOneDecimal() {
        assertEquals("41.5", new Pace(83, 2).perPeriod().toString());
        assertEquals("128.5", Pace.required(117 + 70 + 70, 2).perPeriod().toString());
    }

    @Test
    void isEnoughInWholePersons() {
        assertEquals(4_714, Pace.required(28_283, 6).enough());
        assertEquals(7_592, Pace.required(7_592, 1).enough());
        assertEquals(4, Pace.required(24, 6).enough());
        assertEquals(5, Pace.required(25, 6).enough());
    }

    @Test
    void nothingIsRequiredOfASurplus() {
        assertEquals(0, Pace.required(-5, 2).enough());
    }

    @Test
    void needsAPeriod() {
        assertThrows(IllegalArgumentException.class, () -> new Pace(1, 0));
    }
}
