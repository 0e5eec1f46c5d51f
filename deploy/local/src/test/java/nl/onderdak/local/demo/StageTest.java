// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void whatHappenedBeforeIsInThePresentHalfYear() {
        assertEquals(LocalDate.of(2026, 7, 1), on(LocalDate.of(2026, 7, 1)).daysAgo(1));
        assertEquals(LocalDate.of(2026, 7, 1), on(LocalDate.of(2026, 7, 2)).daysAgo(1));
        assertEquals(LocalDate.of(2026, 7, 2), on(LocalDate.of(2026, 7, 3)).daysAgo(1));
        assertEquals(LocalDate.of(2027, 1, 1), on(LocalDate.of(2027, 1, 20)).daysAgo(30));
    }

    private static Stage on(LocalDate today) {
        return new Stage(null, today, step -> {}, result -> {});
    }
}
