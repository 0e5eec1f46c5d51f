// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Practice: how long before the last day of a temporary home a household there needs a next home
 * (<i>vervolghuisvesting</i>); a new home is seldom found in less than half a year.
 *
 * @param effectiveOn first day on which the number holds
 * @param days days before the last day on which the alarm is raised
 */
public record RehousingNotice(LocalDate effectiveOn, int days) {

    /** The last day of a home that raises the alarm today. */
    public LocalDate lastAlarming(LocalDate today) {
        return today.plusDays(days);
    }

    /** The first day of the alarm. */
    public LocalDate alarmOn(LocalDate lastDay) {
        return lastDay.minusDays(days);
    }

    /** Days left from today on; negative when the home has ended. */
    public static long daysLeft(LocalDate lastDay, LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }
}
