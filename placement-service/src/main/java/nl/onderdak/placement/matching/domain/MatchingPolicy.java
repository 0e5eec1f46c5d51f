// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

/**
 * The policy of a municipality on the homes it offers to permit holders.
 *
 * @param sharing whether it offers places in shared dwellings (<i>woningdelen</i>)
 * @param mostPerNeighbourhood homes of permit holders that a neighbourhood can carry (<i>draagkracht</i>), or null without
 *     such a limit; counts homes, and knows nothing of their inhabitants
 * @param mostSpareRooms rooms more than a household needs that a home may have (<i>bezettingsnorm</i>), or null without such
 *     a limit
 * @param largeHomeRooms rooms from which a home is kept for large families
 */
public record MatchingPolicy(
        boolean sharing, Integer mostPerNeighbourhood, Integer mostSpareRooms, int largeHomeRooms) {

    /** The policy before the first decision of a municipality. */
    public static final MatchingPolicy UNDECIDED = new MatchingPolicy(true, null, null, 5);

    /** Whether a home may have this number of rooms more than a household needs. */
    public boolean allowsSpareRooms(int rooms) {
        return mostSpareRooms == null || rooms <= mostSpareRooms;
    }

    /** Whether a home with this number of rooms is kept for large families. */
    public boolean isLarge(int rooms) {
        return rooms >= largeHomeRooms;
    }
}
