// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;

/** Why a figure can still change for the same day as known at the same moment. */
public enum Provisional {
    /** The day is not over, or was not over at {@code knownAt}. */
    DAY_NOT_OVER,
    /** A quota in the figure is a forecast. */
    FORECAST_QUOTA,
    /** Events about the area are parked. */
    EVENTS_PARKED,
    /** A source has recorded, or may have recorded, facts up to {@code knownAt} that have not been read. */
    SOURCE_BEHIND,
    /** The ledger differs from the tables of an owner, about a municipality of the area or one that it took over from. */
    DIGEST_MISMATCH;

    /**
     * The reasons that apply to a figure. Without any it is final: it holds everything that was recorded up to
     * {@code knownAt}.
     *
     * @param validOn the day of the figure
     * @param knownAt the moment it is known at
     * @param now the present moment; a later {@code knownAt} does not end the day
     * @param forecast whether a forecast quota is in it
     * @param parked whether events about the area are parked
     * @param differing whether the ledger differs from an owner about the area
     * @param completeUpTo everything recorded up to this moment has been read; empty when that is unknown
     */
    public static Set<Provisional> reasons(
            LocalDate validOn,
            Instant knownAt,
            Instant now,
            boolean forecast,
            boolean parked,
            boolean differing,
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
        if (differing) {
            reasons.add(DIGEST_MISMATCH);
        }
        return reasons;
    }
}
