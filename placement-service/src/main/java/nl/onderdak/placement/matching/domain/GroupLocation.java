// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A location where minors without parents live in a group (<i>kleinschalige woonvoorziening</i>). Practice, no statute: the
 * guardian requires a number of places, since a smaller group cannot be guided; so the number is dated.
 */
public final class GroupLocation {

    /** Fewest places, from each day on. */
    private static final NavigableMap<LocalDate, Integer> LEAST_PLACES = new TreeMap<>();

    static {
        LEAST_PLACES.put(LocalDate.MIN, 6);
    }

    private GroupLocation() {}

    /** The fewest places that it has on a day. */
    public static int leastPlaces(LocalDate day) {
        return LEAST_PLACES.floorEntry(day).getValue();
    }

    /** Whether minors can live there as a group from the day on which they can move in. */
    static boolean suits(FreeHome home, LocalDate today) {
        return !home.selfContained() && home.capacity() >= leastPlaces(home.movingIn(today));
    }
}
