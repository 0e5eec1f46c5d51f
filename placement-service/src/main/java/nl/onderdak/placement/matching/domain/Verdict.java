// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person decided on a line of a proposal.
 *
 * @param choice accepted, changed or rejected
 * @param reason why
 * @param vacancyId of the home that was offered, or null when none was
 * @param dwelling reference of that home, or null
 * @param decidedOn the day
 */
public record Verdict(Choice choice, Reason reason, UUID vacancyId, String dwelling, LocalDate decidedOn) {

    /** What is decided. */
    public enum Choice {
        /** The home that is proposed is offered. */
        ACCEPT,
        /** Another home is offered. */
        CHANGE,
        /** No home is offered. */
        REJECT
    }

    /** Why; a code, since free text on a household could say who it is. */
    public enum Reason {
        /** As proposed. */
        AS_PROPOSED,
        /** The household knows or needs something that is not on record. */
        CIRCUMSTANCES,
        /** The home, or what is around it, is not what it was thought to be. */
        HOME,
        /** The landlord asked for it. */
        LANDLORD,
        /** The spread over neighbourhoods. */
        NEIGHBOURHOOD,
        /** Another household has to go first. */
        PRIORITY,
        /** Papers that lack would take too long. */
        DOSSIER,
        /** Any other reason. */
        OTHER
    }
}
