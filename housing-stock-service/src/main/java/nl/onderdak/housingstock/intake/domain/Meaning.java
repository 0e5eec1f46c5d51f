// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import nl.onderdak.contracts.housingstock.TargetGroup;

/** What a code of a {@link CodeList} means here. */
public enum Meaning {
    /** The unit is empty. */
    VACANT,
    /** The unit is let. */
    LET,
    /** The unit is no longer rented out. */
    GONE,
    /** The unit is not there yet. */
    PLANNED,
    /** Another party lets the unit, and its status is not known to the sender. */
    OUTSIDE,
    /** It is, or soon will be, offered to a new tenant. */
    TO_LET,
    /** It is kept back from new tenants. */
    KEPT_BACK,
    /** A dwelling. */
    DWELLING,
    /** A room, without an entrance, kitchen or toilet of its own. */
    ROOM,
    /** A dwelling that stands there for a time only. */
    TEMPORARY,
    /** Nobody lives in it. */
    NO_HOME,
    /** For permit holders. */
    PERMIT_HOLDERS,
    /** For those with priority for another reason. */
    URGENT,
    /** For those who leave an institution. */
    OUTFLOW,
    /** For the homeless. */
    HOMELESS,
    /** For others. */
    REGULAR,
    /** The notice was approved. */
    APPROVED,
    /** The notice was not decided yet. */
    PENDING,
    /** The notice was refused or cancelled. */
    OVER,
    /** The unit is published. */
    PUBLISHED,
    /** Known, and of no consequence. */
    NO_CONSEQUENCE;

    /** The target group that it names; regular seekers when it names none. */
    TargetGroup group() {
        return switch (this) {
            case PERMIT_HOLDERS -> TargetGroup.PERMIT_HOLDERS;
            case URGENT -> TargetGroup.URGENT;
            case OUTFLOW -> TargetGroup.OUTFLOW;
            case HOMELESS -> TargetGroup.HOMELESS;
            default -> TargetGroup.REGULAR;
        };
    }
}
