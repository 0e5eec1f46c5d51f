// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NormsTest {

    @Test
    void fourteenWeeksAreTwoAndTenAndTwo() {
        // When
        var norms = Norms.of(LocalDate.of(2025, 1, 6));

        // Then
        assertEquals(new Norms(LocalDate.of(2025, 1, 20), LocalDate.of(2025, 3, 31), LocalDate.of(2025, 4, 14)), norms);
        assertFalse(norms.isOverdue(LocalDate.of(2025, 4, 14)));
        assertTrue(norms.isOverdue(LocalDate.of(2025, 4, 15)));
        assertEquals(LocalDate.of(2025, 1, 6), Norms.lastOverdue(LocalDate.of(2025, 4, 15)));
    }

    @Test
    void aPlaceThatEndsAlarmsNinetyDaysBefore() {
        // Given
        var place = new TemporaryPlace(LocalDate.of(2025, 12, 31));

        // Then
        assertEquals(LocalDate.of(2025, 10, 2), place.alarmOn());
        assertFalse(place.isAlarming(LocalDate.of(2025, 10, 1)));
        assertTrue(place.isAlarming(LocalDate.of(2025, 10, 2)));
        assertEquals(90, place.daysLeft(LocalDate.of(2025, 10, 2)));
    }
}
