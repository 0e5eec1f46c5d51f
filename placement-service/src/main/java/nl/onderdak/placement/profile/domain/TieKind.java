// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** The kind of a tie of a household to a municipality. */
public enum TieKind {
    /** A member works there. */
    WORK(true),
    /** There is a concrete offer of a job. */
    JOB_OFFER(true),
    /** A member follows a specific education there. */
    EDUCATION(false),
    /** Family of the first degree lives there. */
    FIRST_DEGREE_FAMILY(false),
    /** A member is under the care of a specialist there. */
    CARE(false);

    private final boolean regional;

    TieKind(boolean regional) {
        this.regional = regional;
    }

    /**
     * Whether it ties a household to the other municipalities of the COA region as well: a member travels to work, and
     * practice counts a job nearby.
     */
    public boolean isRegional() {
        return regional;
    }
}
