// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.util.List;
import nl.onderdak.housingstock.policy.domain.Label;

/**
 * What a scheme gives.
 *
 * @param version the version of the scheme that was used, or null when none counts on the day
 * @param eligible whether it can be applied for
 * @param amount eurocents in all, or null when that is not known
 * @param lines the sum, line by line
 * @param reservedHomes dwellings to keep for target groups, or null when the scheme asks for none
 * @param remarks what to know about it
 */
public record Subsidy(
        SchemeVersion version,
        boolean eligible,
        Long amount,
        List<Line> lines,
        Integer reservedHomes,
        List<SubsidyNote> remarks) {

    /**
     * A line of the sum.
     *
     * @param term the amount of one
     * @param quantity how many
     */
    public record Line(SchemeTerm term, long quantity) {

        /** The product in eurocents. */
        public long amount() {
            return term.value() * quantity;
        }
    }

    /** What to know about a subsidy. */
    public enum SubsidyNote {
        /** No version of the scheme counts on the day. */
        NOT_IN_FORCE("De regeling geldt niet op deze dag", "The scheme does not count on this day"),
        /** Applications are not taken any more at that moment. */
        APPLICATIONS_CLOSED("Aanvragen kan op dit moment niet meer", "Applications are closed at this moment"),
        /** Announced: whether it was enacted was not found. */
        ANNOUNCED_ONLY(
                "Aangekondigd; niet gevonden is of de regeling is vastgesteld",
                "Announced; whether it was enacted was not found"),
        /** The scheme that the rule belongs to was not found. */
        SCHEME_NOT_IDENTIFIED(
                "Niet gevonden is bij welke regeling dit hoort", "The scheme this belongs to was not found"),
        /** The amount was not found. */
        AMOUNT_NOT_FOUND("Het bedrag is niet gevonden", "The amount was not found"),
        /** At most this amount. */
        HIGHEST_AMOUNT("Dit is het hoogste bedrag", "This is the highest amount"),
        /** The family has fewer persons than the scheme asks for. */
        FAMILY_TOO_SMALL(
                "Het gezin is kleiner dan de regeling vraagt", "The family is smaller than the scheme asks for"),
        /** Days above the most days are not paid. */
        DAYS_CAPPED("Dagen boven het maximum worden niet vergoed", "Days above the most days are not paid"),
        /** More persons than places in the country. */
        ABOVE_PLACES("Meer personen dan plaatsen in het land", "More persons than places in the country"),
        /** The budget can be used up before the last day. */
        WHILE_BUDGET_LASTS("Zolang het budget strekt", "While the budget lasts"),
        /** Construction has to start in time. */
        CONSTRUCTION_STARTS_IN_TIME("De bouw start binnen de termijn", "Construction starts within its term"),
        /** Works have to be finished in time. */
        WORKS_FINISH_IN_TIME("De werkzaamheden zijn op tijd gereed", "The works are finished within their term"),
        /** The family has to be coupled to the municipality when it applies. */
        COUPLED_WHEN_APPLYING(
                "Het gezin is bij de aanvraag gekoppeld aan de gemeente",
                "The family is coupled to the municipality when it applies"),
        /** By actual occupancy. */
        BY_OCCUPANCY("Op basis van de werkelijke bezetting", "By actual occupancy");

        private final Label label;

        SubsidyNote(String nl, String en) {
            this.label = new Label(nl, en);
        }

        /** For a page. */
        public Label label() {
            return label;
        }
    }
}
