// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** What ties a household to a place. */
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
