// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import java.time.LocalDate;

/**
 * The days by which a household should have been coupled, offered a home and have moved: two weeks, ten weeks and two
 * weeks, fourteen weeks after the permit in all. Practice of COA and municipalities, no statute.
 *
 * @param coupleBy last day to couple
 * @param homeBy last day to arrange a home
 * @param moveBy last day to move
 */
public record Norms(LocalDate coupleBy, LocalDate homeBy, LocalDate moveBy) {

    /** From permit to move. */
    public static final int WEEKS = 14;

    private static final int WEEKS_TO_COUPLE = 2;
    private static final int WEEKS_TO_ARRANGE = 10;

    /** The norms that follow from the day of the permit. */
    public static Norms of(LocalDate permitOn) {
        var coupleBy = permitOn.plusWeeks(WEEKS_TO_COUPLE);
        return new Norms(coupleBy, coupleBy.plusWeeks(WEEKS_TO_ARRANGE), permitOn.plusWeeks(WEEKS));
    }

    /** The last day of a permit whose norms are over today. */
    public static LocalDate lastOverdue(LocalDate today) {
        return today.minusWeeks(WEEKS).minusDays(1);
    }

    /** Whether the last of the norms is over. */
    public boolean isOverdue(LocalDate today) {
        return moveBy.isBefore(today);
    }
}
