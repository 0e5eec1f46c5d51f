// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;

/**
 * How far the events of housing-stock-service have been read.
 *
 * @param readUpTo everything that it recorded up to and including this moment was read; null when that is unknown
 * @param parked the areas whose supply lacks parked events
 */
public record SupplyReading(Instant readUpTo, Parked parked) {

    /** Supply is not called behind for events that are this young: they are usually still under way. */
    static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    /**
     * Whether the supply of areas holds all that was recorded.
     *
     * @param areas the areas; without any the figure does not rest on supply
     * @param validOn the day of the figure: what was recorded later does not count on it
     * @param knownAt the moment that it is known at
     */
    public SupplyCompleteness of(Collection<? extends Area> areas, LocalDate validOn, Instant knownAt) {
        if (areas.isEmpty()) {
            return SupplyCompleteness.NOT_USED;
        }
        var reasons = EnumSet.noneOf(Provisional.class);
        if (areas.stream().anyMatch(parked::in)) {
            reasons.add(Provisional.EVENTS_PARKED);
        }
        if (readUpTo == null || readUpTo.isBefore(needed(validOn, knownAt))) {
            reasons.add(Provisional.SOURCE_BEHIND);
        }
        return new SupplyCompleteness(readUpTo == null || readUpTo.isBefore(knownAt) ? readUpTo : knownAt, reasons);
    }

    private static Instant needed(LocalDate validOn, Instant knownAt) {
        var recent = knownAt.minus(ON_ITS_WAY);
        var end = DutchCalendar.endOf(validOn);
        return end.isBefore(recent) ? end : recent;
    }
}
