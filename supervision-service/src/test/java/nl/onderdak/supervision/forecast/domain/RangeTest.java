// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final ForecastMethod METHOD = new ForecastMethod(LocalDate.of(1000, 1, 1), 8, 1_000, 5_000, 9_000);

    @Test
    void aQuantileIsTheSmallestObservationThatItsShareDoesNotExceed() {
        var ten = List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertEquals(1, Range.quantile(ten, 0));
        assertEquals(1, Range.quantile(ten, 1_000));
        assertEquals(2, Range.quantile(ten, 1_001));
        assertEquals(5, Range.quantile(ten, 5_000));
        assertEquals(6, Range.quantile(ten, 5_001));
        assertEquals(9, Range.quantile(ten, 9_000));
        assertEquals(10, Range.quantile(ten, 9_001));
        assertEquals(10, Range.quantile(ten, 10_000));
        assertEquals(7, Range.quantile(List.of(7L), 1));
    }

    @Test
    void ofEightHalfYearsItIsTheLowestTheMedianAndTheHighest() {
        assertEquals(new Range(30, 41, 55), Range.of(List.of(44L, 30L, 41L, 38L, 55L, 40L, 43L, 45L), METHOD));
    }

    @Test
    void onlyTheLastHalfYearsCount() {
        assertEquals(new Range(30, 41, 55), Range.of(List.of(999L, 44L, 30L, 41L, 38L, 55L, 40L, 43L, 45L), METHOD));
    }

    @Test
    void withoutHistoryNothingIsExpected() {
        assertEquals(Range.NONE, Range.of(List.of(), METHOD));
    }

    @Test
    void itsBoundsBelongToIt() {
        var range = new Range(40, 43, 45);
        assertFalse(range.contains(39));
        assertTrue(range.contains(40));
        assertTrue(range.contains(45));
        assertFalse(range.contains(46));
    }
}
