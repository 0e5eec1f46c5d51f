// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

/**
 * A home of the planning model.
 *
 * @param place in the list of the problem
 * @param neighbourhood place of its neighbourhood, or {@link #NO_LIMIT}
 */
public record PlannedHome(int place, int neighbourhood) {

    /** Its neighbourhood can carry any number of homes. */
    static final int NO_LIMIT = -1;

    boolean isLimited() {
        return neighbourhood != NO_LIMIT;
    }
}
