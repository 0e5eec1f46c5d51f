// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;

/**
 * How well a home that may be offered suits a household, beyond the requirements, in days of waiting: a household with a
 * better fit may go before one that waited that much longer, and no further.
 *
 * @param tied days for ties to the municipality: work, job offer, education, family, care; of the first two in its region as
 *     well
 * @param region days for the region that the household prefers
 * @param family days for a home that suits the family that is to come soon, or against one that it outgrows soon
 * @param emptyRooms days against rooms more than needed
 * @param largeHome days against a home that is kept for large families
 */
public record Fit(int tied, int region, int family, int emptyRooms, int largeHome) {

    private static final int TIED = 30;
    private static final int REGION = 10;
    private static final int FAMILY = 45;
    private static final int EMPTY_ROOM = -10;
    private static final int LARGE_HOME = -90;

    /** The fit of a home that may be offered to the household. */
    public static Fit of(WaitingHousehold household, FreeHome home, MatchingPolicy policy, LocalDate today) {
        var family = household.family();
        var soon = family != null && family.isSoon(today);
        var rooms = household.roomsIn(home, today);
        return new Fit(
                household.isTied() ? TIED : 0,
                household.prefersRegion() ? REGION : 0,
                soon ? (family.fits(home) ? FAMILY : -FAMILY) : 0,
                EMPTY_ROOM * Math.max(0, home.rooms() - rooms),
                policy.isLarge(home.rooms()) && !policy.isLarge(rooms) ? LARGE_HOME : 0);
    }

    /** All parts together, in days. */
    public int days() {
        return tied + region + family + emptyRooms + largeHome;
    }
}
