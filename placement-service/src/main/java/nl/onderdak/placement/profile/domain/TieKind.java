// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

/** What ties a household to a place. */
public enum TieKind {
    /** Somebody of the household works there. */
    WORK,
    /** There is a concrete offer of a job. */
    JOB_OFFER,
    /** Somebody follows a specific education there. */
    EDUCATION,
    /** Family of the first degree lives there. */
    FIRST_DEGREE_FAMILY,
    /** Somebody is under the care of a specialist there. */
    CARE
}
