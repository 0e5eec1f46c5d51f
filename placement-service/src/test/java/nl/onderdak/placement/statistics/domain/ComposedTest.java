// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.household.domain.Composition;
import nl.onderdak.placement.statistics.domain.Composed.Alike;
import org.junit.jupiter.api.Test;

class ComposedTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void fiveInSixHouseholdsAreSinglesAndHalfOfTheseAreSponsors() {
        // Given
        var composed = new Composed(
                ALMELO,
                List.of(
                        new Alike(1, false, true, false, 43, 43, 125),
                        new Alike(1, false, false, false, 42, 42, 0),
                        new Alike(2, true, false, false, 5, 10, 0),
                        new Alike(2, false, false, false, 4, 8, 0),
                        new Alike(6, true, false, false, 6, 36, 0)),
                DAY);

        // Then
        assertEquals(100, composed.households());
        assertEquals(85, composed.of(Composition.SINGLE));
        assertEquals(new BigDecimal("85.0"), Percentage.of(composed.of(Composition.SINGLE), composed.households()));
        assertEquals(43, composed.singleSponsors());
        assertEquals(new BigDecimal("50.6"), Percentage.of(composed.singleSponsors(), 85));
        assertEquals(5, composed.of(Composition.COUPLE));
        assertEquals(4, composed.of(Composition.FAMILY));
        assertEquals(6, composed.of(Composition.LARGE_FAMILY));
    }

    @Test
    void expectedFamilyIsNotAmongTheWaitingPersons() {
        // Given
        var composed = new Composed(
                ALMELO,
                List.of(new Alike(1, false, true, true, 50, 50, 125), new Alike(1, false, false, false, 67, 67, 0)),
                DAY);

        // Then
        assertEquals(117, composed.persons());
        assertEquals(125, composed.expected());
        assertEquals(50, composed.integrating());
        assertEquals(new BigDecimal("42.7"), Percentage.of(composed.integrating(), composed.persons()));
    }

    @Test
    void thePercentageOfNothingIsZero() {
        assertEquals(new BigDecimal("0.0"), Percentage.of(0, 0));
    }
}
