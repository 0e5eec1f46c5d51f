// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;

/** Why a figure may still change without anybody having been wrong. */
public enum Provisional {
    /** The day is not over yet, or was not over at the moment asked. */
    DAY_NOT_OVER,
    /** A quota in the figure is a forecast. */
    FORECAST_QUOTA,
    /** Facts about the area wait to be repaired. */
    EVENTS_PARKED,
    /** A source has not been read as far as the figure goes. */
    SOURCE_BEHIND;

    /**
     * The reasons that hold for a figure; none means that it is final: only a correction recorded later can make another
     * one.
     *
     * @param validOn the day of the figure
     * @param forecast whether a forecast quota is in it
     * @param knownAt as known at this moment
     * @param parked whether facts about the area are parked
     * @param readings how far the sources have been read
     */
    public static Set<Provisional> reasons(
            LocalDate validOn, boolean forecast, Instant knownAt, boolean parked, Collection<Reading> readings) {
        var reasons = EnumSet.noneOf(Provisional.class);
        var endOfDay = endOf(validOn);
        var over = !knownAt.isBefore(endOfDay);
        if (!over) {
            reasons.add(DAY_NOT_OVER);
        }
        if (forecast) {
            reasons.add(FORECAST_QUOTA);
        }
        if (parked) {
            reasons.add(EVENTS_PARKED);
        }
        if (readings.stream().anyMatch(reading -> over ? !reaches(reading, endOfDay) : reading.lag() > 0)) {
            reasons.add(SOURCE_BEHIND);
        }
        return reasons;
    }

    private static boolean reaches(Reading reading, Instant moment) {
        return reading.readUpTo() != null && !reading.readUpTo().isBefore(moment);
    }

    private static Instant endOf(LocalDate day) {
        return DutchCalendar.endOf(day);
    }
}
