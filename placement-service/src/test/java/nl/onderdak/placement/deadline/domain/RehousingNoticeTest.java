// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RehousingNoticeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final RehousingNotice NOTICE = new RehousingNotice(LocalDate.EPOCH, 180);

    @Test
    void theAlarmIsRaisedHalfAYearBefore() {
        assertEquals(LocalDate.of(2025, 7, 4), NOTICE.alarmOn(LAST_DAY));
        assertEquals(LAST_DAY, NOTICE.lastAlarming(LocalDate.of(2025, 7, 4)));
        assertEquals(LAST_DAY.minusDays(1), NOTICE.lastAlarming(LocalDate.of(2025, 7, 3)));
    }

    @Test
    void theDaysLeftAreNegativeAfterTheEnd() {
        assertEquals(180, RehousingNotice.daysLeft(LAST_DAY, LocalDate.of(2025, 7, 4)));
        assertEquals(0, RehousingNotice.daysLeft(LAST_DAY, LAST_DAY));
        assertEquals(-1, RehousingNotice.daysLeft(LAST_DAY, LAST_DAY.plusDays(1)));
    }
}
