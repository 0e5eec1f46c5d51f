// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static Outcome outcome(long realised) {
        var coming = new ComingHalfYear(HalfYear.valueOf("2024-H2"), 0, 70, 0, 0);
        return new Outcome(
                new UUID(0, 1),
                new MunicipalityCode("GM5200"),
                LocalDate.of(2024, 6, 30),
                new ForecastLine(
                        coming, Scenario.UNCHANGED_POLICY, 0, new Range(40, 41, 43), new Range(-120, -119, -117)),
                realised,
                -160 + realised);
    }

    @Test
    void countsThoseBetweenTheBounds() {
        // When
        var outcomes = new Outcomes(List.of(outcome(39), outcome(40), outcome(43), outcome(44)), 0);

        // Then
        assertEquals("50.0", outcomes.within().percentage().toString());
        assertEquals("2.0", outcomes.meanAbsoluteError().orElseThrow().toString());
    }

    @Test
    void errorsHaveASign() {
        assertEquals(-2, outcome(39).realisedError());
        assertEquals(2, outcome(43).realisedError());
        assertEquals(-2, outcome(39).balanceError());
    }

    @Test
    void aReorganisationAfterTheDayOfTheForecastChangesTheHalfYearsFromThenOn() {
        // Given
        var code = new MunicipalityCode("GM5200");
        var day = LocalDate.of(2024, 12, 31);
        var second = HalfYear.valueOf("2025-H2");
        var merger = new Reorganisation(code, LocalDate.of(2025, 7, 1));

        // Then
        assertFalse(merger.makesIncomparable(code, day, HalfYear.valueOf("2025-H1")));
        assertTrue(merger.makesIncomparable(code, day, second));
        assertTrue(merger.makesIncomparable(code, LocalDate.of(2025, 6, 30), second));
        assertFalse(merger.makesIncomparable(code, LocalDate.of(2025, 7, 1), second));
        assertFalse(merger.makesIncomparable(new MunicipalityCode("GM5201"), day, second));
        assertTrue(new Reorganisation(code, LocalDate.of(2025, 12, 31)).makesIncomparable(code, day, second));
        assertFalse(new Reorganisation(code, LocalDate.of(2026, 1, 1)).makesIncomparable(code, day, second));
    }

    @Test
    void withoutAnyThereIsNoShare() {
        var none = new Outcomes(List.of(), 0);
        assertNull(none.within().percentage());
        assertEquals(Optional.empty(), none.meanAbsoluteError());
    }
}
