// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;

/** Why a figure, asked again for the same day as known at the same moment, may be another one. */
public enum Provisional {
    /** The day is not over yet, or was not over at the moment asked. */
    DAY_NOT_OVER,
    /** A quota in the figure is a forecast. */
    FORECAST_QUOTA,
    /** Facts about the area wait to be repaired. */
    EVENTS_PARKED,
    /** A source recorded facts up to the moment that are not in the figure yet, or may have. */
    SOURCE_BEHIND;

    /**
     * The reasons that hold for a figure; none means that it is final: everything that was recorded up to the moment it is
     * known at is in it.
     *
     * @param validOn the day of the figure
     * @param knownAt as known at this moment
     * @param now the present moment: a later one does not end the day
     * @param forecast whether a forecast quota is in it
     * @param parked whether facts about the area are parked
     * @param completeUpTo up to when everything recorded has been read; empty when that is not known
     */
    public static Set<Provisional> reasons(
            LocalDate validOn,
            Instant knownAt,
            Instant now,
            boolean forecast,
            boolean parked,
            Optional<Instant> completeUpTo) {
        var reasons = EnumSet.noneOf(Provisional.class);
        var endOfDay = DutchCalendar.endOf(validOn);
        if (knownAt.isBefore(endOfDay) || now.isBefore(endOfDay)) {
            reasons.add(DAY_NOT_OVER);
        }
        if (forecast) {
            reasons.add(FORECAST_QUOTA);
        }
        if (parked) {
            reasons.add(EVENTS_PARKED);
        }
        if (completeUpTo.filter(moment -> !moment.isBefore(knownAt)).isEmpty()) {
            reasons.add(SOURCE_BEHIND);
        }
        return reasons;
    }
}
