// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.domain;

/** A norm for the time from the permit on. Practice of COA and municipalities, no statute. */
public enum Norm {
    /** COA couples the household: two weeks. */
    COUPLE(2),
    /** The municipality arranges a home: ten weeks more. */
    HOME(12),
    /** The household moves: two weeks more, fourteen in all (<i>veertienwekentermijn</i>). */
    MOVE(14);

    private final int weeks;

    Norm(int weeks) {
        this.weeks = weeks;
    }

    /** Weeks from the permit. */
    public int weeks() {
        return weeks;
    }
}
