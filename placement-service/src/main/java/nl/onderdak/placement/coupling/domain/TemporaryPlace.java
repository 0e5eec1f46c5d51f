// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The end of a temporary place or contract, after which a household needs a next home (<i>vervolghuisvesting</i>).
 *
 * @param endsOn last day
 * @param nextHomeOn day from which a next home is agreed, or null
 */
public record TemporaryPlace(LocalDate endsOn, LocalDate nextHomeOn) {

    private static final int DAYS_OF_ALARM = 90;

    /** The last day of a place that raises the alarm today. */
    public static LocalDate lastAlarming(LocalDate today) {
        return today.plusDays(DAYS_OF_ALARM);
    }

    /** The first day on which a next home is urgent. */
    public LocalDate alarmOn() {
        return endsOn.minusDays(DAYS_OF_ALARM);
    }

    /** Whether no next home is agreed for the day after the end, or an earlier one. */
    public boolean lacksNextHome() {
        return nextHomeOn == null || nextHomeOn.isAfter(endsOn.plusDays(1));
    }

    /** Whether a next home is urgent, and none is agreed in time. */
    public boolean isAlarming(LocalDate today) {
        return !today.isBefore(alarmOn()) && lacksNextHome();
    }

    /** Days left from today on; negative when it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, endsOn);
    }
}
