// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.onderdak.placement.coupling.domain.State;

/**
 * The norms for one household, and those it breaks.
 *
 * @param permitOn day of the permit
 */
public record Norms(LocalDate permitOn) {

    /** The state in which a home is arranged for a household that waits. */
    public static final State ARRANGED = State.ACCEPTED;

    /** The last day to meet a norm. */
    public LocalDate lastDay(Norm norm) {
        return permitOn.plusWeeks(norm.weeks());
    }

    /** The last day of a permit for which a norm is over today. */
    public static LocalDate lastPermitOver(Norm norm, LocalDate today) {
        return today.minusWeeks(norm.weeks()).minusDays(1);
    }

    /**
     * The norms that a waiting household breaks.
     *
     * @param coupledOn day of the coupling
     * @param state state of the coupling
     * @param paused days that are not counted, such as those on which its dossier blocked a tenancy
     */
    public Set<Norm> broken(LocalDate coupledOn, State state, int paused, LocalDate today) {
        var broken = EnumSet.noneOf(Norm.class);
        if (coupledOn.isAfter(lastDay(Norm.COUPLE))) {
            broken.add(Norm.COUPLE);
        }
        if (state != ARRANGED && today.isAfter(lastDay(Norm.HOME).plusDays(paused))) {
            broken.add(Norm.HOME);
        }
        if (today.isAfter(lastDay(Norm.MOVE).plusDays(paused))) {
            broken.add(Norm.MOVE);
        }
        return broken;
    }
}
