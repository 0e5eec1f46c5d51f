// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

/** The place of a member in the household. */
public enum MemberRole {
    /** The permit holder whose permit the others derive theirs from (<i>referent</i> when family is expected). */
    APPLICANT,
    PARTNER,
    CHILD,
    /** Family that follows later (<i>nareiziger</i>). */
    LATER_FAMILY_MEMBER
}
