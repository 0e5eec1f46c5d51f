// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import nl.onderdak.housingstock.policy.domain.Label;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.policy.domain.Unit;

/**
 * One amount or condition of a version of a scheme.
 *
 * @param kind what it is
 * @param fromPersons for families of this size and larger; 0 when the size does not matter
 * @param value in the unit of its kind
 * @param source where it comes from
 */
public record SchemeTerm(TermKind kind, int fromPersons, long value, Source source) {

    /** What an amount or condition is. */
    public enum TermKind {
        /** Subsidy per dwelling. */
        AMOUNT_PER_DWELLING(Unit.EUROCENT, "Bedrag per woning", "Amount per dwelling"),
        /** Least share of the dwellings that is kept for target groups. */
        RESERVED_SHARE(Unit.PER_CENT, "Gereserveerd aandeel", "Reserved share"),
        /** How long that share is kept. */
        RESERVED_FOR(Unit.YEAR, "Duur van de reservering", "Term of the reservation"),
        /** Time in which construction has to start. */
        START_WITHIN(Unit.MONTH, "Start van de bouw binnen", "Start of construction within"),
        /** One-off amount per person in a normal dwelling, self-contained or shared. */
        AMOUNT_PER_PERSON(Unit.EUROCENT, "Bedrag per persoon", "Amount per person"),
        /** One-off amount per person for a year of temporary lodging. */
        AMOUNT_PER_PERSON_LODGED(
                Unit.EUROCENT, "Bedrag per persoon in tijdelijk onderdak", "Amount per person in temporary lodging"),
        /** Amount per person and day. */
        AMOUNT_PER_DAY(Unit.EUROCENT, "Bedrag per persoon per dag", "Amount per person and day"),
        /** Extra per person and day when coupled to another municipality that takes part. */
        EXTRA_PER_DAY(
                Unit.EUROCENT,
                "Toeslag per dag voor een andere koppelgemeente",
                "Extra per day for another coupled municipality"),
        /** Most days per person. */
        MOST_DAYS(Unit.DAY, "Meeste dagen per persoon", "Most days per person"),
        /** Most years per location. */
        MOST_YEARS(Unit.YEAR, "Meeste jaren per locatie", "Most years per location"),
        /** Most places in the country. */
        MOST_PLACES(Unit.PLACE, "Meeste plaatsen in het land", "Most places in the country"),
        /** Least size of a large family. */
        LEAST_PERSONS(Unit.PERSON, "Kleinste gezin", "Smallest family"),
        /** Highest amount per family. */
        AMOUNT_PER_FAMILY(Unit.EUROCENT, "Hoogste bedrag per gezin", "Highest amount per family"),
        /** Time in which works have to be finished. */
        FINISHED_WITHIN(Unit.MONTH, "Werkzaamheden gereed binnen", "Works finished within"),
        /** What the state has for it in its last year. */
        BUDGET(Unit.EUROCENT, "Budget", "Budget");

        private final Unit unit;
        private final Label label;

        TermKind(Unit unit, String nl, String en) {
            this.unit = unit;
            this.label = new Label(nl, en);
        }

        /** What its values count. */
        public Unit unit() {
            return unit;
        }

        /** For a page. */
        public Label label() {
            return label;
        }
    }
}
