// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Share;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final PaceBoundary BOUNDARY = new PaceBoundary(LocalDate.EPOCH, 289);

    private static Progress progress(String day, long quota, long realised) {
        return Progress.of(new Balance(LocalDate.parse(day), 0, 0, quota, 0, realised, 0, 0));
    }

    @Test
    void theCountryWas289BehindAfterFiveMonths() {
        // Given
        var country = progress("2024-11-30", 16_633, 9_041);

        // Then
        assertEquals("83.3", country.expected().percentage().toString());
        assertEquals("54.4", country.realised().percentage().toString());
        assertEquals(289, country.perMilleBehind());
        assertEquals(PaceClass.FAR_BEHIND, country.paceClass(BOUNDARY));
        assertEquals(PaceClass.SOMEWHAT_BEHIND, country.paceClass(new PaceBoundary(LocalDate.EPOCH, 290)));
    }

    @Test
    void isOnScheduleFromTheMonthlyAverageOn() {
        assertEquals(PaceClass.ON_SCHEDULE, progress("2024-11-30", 72, 60).paceClass(BOUNDARY));
        assertEquals(PaceClass.SOMEWHAT_BEHIND, progress("2024-11-30", 72, 59).paceClass(BOUNDARY));
        assertEquals(0, progress("2024-11-30", 72, 61).perMilleBehind());
        assertEquals(13, progress("2024-11-30", 72, 59).perMilleBehind());
    }

    @Test
    void aMonthCountsWhenItIsOver() {
        assertEquals(new Share(4, 6), progress("2024-11-29", 72, 0).expected());
        assertEquals(new Share(5, 6), progress("2024-11-30", 72, 0).expected());
        assertEquals(new Share(6, 6), progress("2024-12-31", 72, 0).expected());
        assertEquals(new Share(0, 6), progress("2025-01-01", 72, 0).expected());
    }

    @Test
    void lessThanAThousandthBehindIsBehind() {
        // Given
        var almost = progress("2024-12-31", 10_000, 9_999);

        // Then
        assertEquals(0, almost.perMilleBehind());
        assertEquals(PaceClass.SOMEWHAT_BEHIND, almost.paceClass(BOUNDARY));
    }

    @Test
    void nothingToHouseIsOnSchedule() {
        // Given
        var surplus = progress("2024-12-31", -5, 0);

        // Then
        assertNull(surplus.realised().percentage());
        assertEquals(0, surplus.perMilleBehind());
        assertEquals(PaceClass.ON_SCHEDULE, surplus.paceClass(BOUNDARY));
    }

    @Test
    void moreReturnedThanHousedIsMoreThanWhollyBehind() {
        assertEquals(1_100, progress("2024-12-31", 10, -1).perMilleBehind());
    }
}
