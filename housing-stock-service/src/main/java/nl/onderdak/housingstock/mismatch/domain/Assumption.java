// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import java.util.List;
import java.util.stream.Stream;

/** What the figures of need against supply take for granted; shown with them. */
public enum Assumption {
    /** The size of a household is the number of its members who wait. */
    SIZE_IS_WAITING_MEMBERS,
    /** Two persons count as a couple: the events do not say whether they are partners. */
    TWO_PERSONS_ARE_A_COUPLE,
    /** A unit is supply for households of exactly its capacity, not for smaller ones. */
    UNIT_COUNTS_BY_CAPACITY,
    /** A reserved unit is no supply, and the household it is reserved for no need. */
    RESERVED_ON_BOTH_SIDES,
    /** Only announced vacancies for permit holders are supply; projects and turnover to come are not. */
    ANNOUNCED_VACANCIES_ONLY,
    /** The need is that of the whole municipality, the supply that of the calling landlord alone. */
    SUPPLY_OF_CALLER_ONLY,
    /** It is not known who needs a home without steps. */
    ACCESSIBILITY_NEED_UNKNOWN;

    /**
     * Those of a line.
     *
     * @param byLandlord whether the figures are those of one landlord
     */
    public static List<Assumption> of(HomeKind kind, boolean byLandlord) {
        var base = switch (kind) {
            case COUPLE ->
                List.of(
                        SIZE_IS_WAITING_MEMBERS,
                        TWO_PERSONS_ARE_A_COUPLE,
                        UNIT_COUNTS_BY_CAPACITY,
                        RESERVED_ON_BOTH_SIDES,
                        ANNOUNCED_VACANCIES_ONLY);
            case SINGLE, FAMILY, LARGE_FAMILY ->
                List.of(
                        SIZE_IS_WAITING_MEMBERS,
                        UNIT_COUNTS_BY_CAPACITY,
                        RESERVED_ON_BOTH_SIDES,
                        ANNOUNCED_VACANCIES_ONLY);
            case STEP_FREE, WHEELCHAIR -> List.of(ANNOUNCED_VACANCIES_ONLY, ACCESSIBILITY_NEED_UNKNOWN);
        };
        return byLandlord
                ? Stream.concat(base.stream(), Stream.of(SUPPLY_OF_CALLER_ONLY)).toList()
                : base;
    }
}
