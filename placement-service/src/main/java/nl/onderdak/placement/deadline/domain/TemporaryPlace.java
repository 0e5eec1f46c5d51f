// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The end of a temporary place or contract, after which a household needs a next home (<i>vervolghuisvesting</i>).
 *
 * @param endsOn last day
 */
public record TemporaryPlace(LocalDate endsOn) {

    private static final int DAYS_OF_ALARM = 90;

    /** The first day on which a next home is urgent. */
    public LocalDate alarmOn() {
        return endsOn.minusDays(DAYS_OF_ALARM);
    }

    /** Whether a next home is urgent. */
    public boolean isAlarming(LocalDate today) {
        return !today.isBefore(alarmOn());
    }

    /** Days left from today on; negative when it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, endsOn);
    }
}
