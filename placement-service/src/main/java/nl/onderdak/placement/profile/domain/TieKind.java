// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** The kind of a tie of a household to a municipality. */
public enum TieKind {
    /** A member works there. */
    WORK,
    /** There is a concrete offer of a job. */
    JOB_OFFER,
    /** A member follows a specific education there. */
    EDUCATION,
    /** Family of the first degree lives there. */
    FIRST_DEGREE_FAMILY,
    /** A member is under the care of a specialist there. */
    CARE
}
