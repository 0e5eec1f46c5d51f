// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The decision of a person on a line of a proposal.
 *
 * @param choice accepted, changed or rejected
 * @param reason why
 * @param vacancyId of the home that was offered, or null when none was
 * @param dwelling reference of that home, or null
 * @param decidedOn the day
 */
public record Verdict(Choice choice, Reason reason, UUID vacancyId, String dwelling, LocalDate decidedOn) {

    /** The choices of a decision. */
    public enum Choice {
        /** The home that is proposed is offered. */
        ACCEPT,
        /** Another home is offered. */
        CHANGE,
        /** No home is offered. */
        REJECT
    }

    /** The reason; a code, since free text could identify a household. */
    public enum Reason {
        /** As proposed. */
        AS_PROPOSED,
        /** The household has circumstances or needs that are not recorded. */
        CIRCUMSTANCES,
        /** The home or its surroundings differ from the record. */
        HOME,
        /** The landlord requested it. */
        LANDLORD,
        /** The spread over neighbourhoods. */
        NEIGHBOURHOOD,
        /** Another household has to go first. */
        PRIORITY,
        /** Missing papers would take too long. */
        DOSSIER,
        /** Any other reason. */
        OTHER
    }
}
