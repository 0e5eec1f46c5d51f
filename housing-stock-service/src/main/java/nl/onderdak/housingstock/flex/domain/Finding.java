// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import java.time.LocalDate;

/**
 * Whether a project meets one condition, with the facts.
 *
 * @param condition the condition
 * @param result whether it is met
 * @param required what it asks: a day, or a number of homes or basis points; null when it asks nothing
 * @param found what there is; null when there is nothing yet
 */
public record Finding(Condition condition, Result result, Fact required, Fact found) {

    /** Conditions of schemes. */
    public enum Condition {
        /** Social rent for the years that the scheme asks. */
        SOCIAL_RENT,
        /** The location may be used as long as the homes are let. */
        LOCATION_TERM,
        /** The agreed share for permit holders is that of the scheme at least. */
        AGREED_SHARE,
        /** The reserved homes are let to permit holders or kept for them. */
        SHARE_KEPT,
        /** Construction starts in time. */
        CONSTRUCTION_START
    }

    /** Results of a check. */
    public enum Result {
        MET,
        NOT_MET,
        /** It is not met yet, and still can be. */
        PENDING,
        NOT_APPLICABLE
    }

    /** A day or a number. */
    public sealed interface Fact {}

    /** A day. */
    public record Day(LocalDate day) implements Fact {}

    /** A number. */
    public record Number(int number) implements Fact {}

    static Finding notApplicable(Condition condition) {
        return new Finding(condition, Result.NOT_APPLICABLE, null, null);
    }
}
