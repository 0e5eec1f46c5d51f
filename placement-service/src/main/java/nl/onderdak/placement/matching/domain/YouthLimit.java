// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import nl.onderdak.placement.household.domain.AgeBand;

/** Whether the rent limit for the young holds for a household; keeps no other fact on ages. */
public enum YouthLimit {
    /** It does not: one member is old enough, there is a child, or the home is adapted to a handicap. */
    NONE,
    /** All are under 23, and one is not under 21. */
    UNDER_23,
    /** All are under 21. */
    UNDER_21;

    private static final LocalDate FROM_21 = LocalDate.of(2026, 1, 1);

    /** Whether it limits the rent on a day: under 23, from 2026 under 21; art. 13(1) Wet op de huurtoeslag. */
    public boolean limitsOn(LocalDate day) {
        return switch (this) {
            case NONE -> false;
            case UNDER_23 -> day.isBefore(FROM_21);
            case UNDER_21 -> true;
        };
    }

    /**
     * The limit for a household.
     *
     * @param oldest age of its oldest member who has arrived
     * @param excepted whether there is a child, or a home adapted to a handicap is needed
     */
    public static YouthLimit of(AgeBand oldest, boolean excepted) {
        if (excepted) {
            return NONE;
        }
        return switch (oldest) {
            case AGE_0_3, AGE_4_11, AGE_12_17, AGE_18_20 -> UNDER_21;
            case AGE_21_22 -> UNDER_23;
            case AGE_23_66, AGE_67_UP -> NONE;
        };
    }
}
