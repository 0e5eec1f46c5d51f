// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import java.util.List;
import nl.onderdak.housingstock.policy.domain.Label;
import nl.onderdak.housingstock.policy.domain.PolicyValue;

/**
 * What the limits of a year say about a tenancy.
 *
 * @param limit the limit that the rent is held against, or null when it is not known
 * @param fit whether the rent fits the household (<i>passend toewijzen</i>)
 * @param allowance whether rent allowance is possible
 * @param rentClass class of the rent in that year, or null when a limit is not known
 * @param reasons why, in the order of the rules
 * @param reduction a lower rent for as long as the limit of the young holds, or null when that is not needed
 * @param assumptions the values that were used
 */
public record Assessment(
        RentLimit limit,
        Fit fit,
        Allowance allowance,
        RentClass rentClass,
        List<FitReason> reasons,
        Reduction reduction,
        List<PolicyValue> assumptions) {

    /** Whether the rent fits. */
    public enum Fit {
        /** At or below the limit of the household. */
        FITS,
        /** Above it. */
        TOO_HIGH,
        /** The home is not self-contained: there is no allowance that the rent should fit. */
        NOT_APPLICABLE,
        /** The limit of that year is not known. */
        UNKNOWN
    }

    /** Whether there can be rent allowance, income and means aside. */
    public enum Allowance {
        /** Nothing about the home and the household excludes it. */
        POSSIBLE,
        /** It is excluded. */
        EXCLUDED,
        /** The limit of that year is not known. */
        UNKNOWN
    }

    /** Why, with the article. */
    public enum FitReason {
        /** Art. 11 Wet op de huurtoeslag. */
        NOT_SELF_CONTAINED(
                "Een kamer of gedeelde woning geeft geen huurtoeslag",
                "A room or a place in a shared home gives no rent allowance",
                "art. 11 Wet op de huurtoeslag"),
        /** Art. 13(1) Wet op de huurtoeslag. */
        LIMIT_OF_THE_YOUNG(
                "Voor jongeren geldt de kwaliteitskortingsgrens",
                "For the young the quality discount limit holds",
                "art. 13(1) Wet op de huurtoeslag"),
        /** Art. 13(1) Wet op de huurtoeslag: a child or a handicap. */
        EXCEPTED_FROM_LIMIT_OF_THE_YOUNG(
                "Een kind of een aangepaste woning neemt de grens voor jongeren weg",
                "A child or an adapted home lifts the limit of the young",
                "art. 13(1) Wet op de huurtoeslag"),
        /** Art. 20(2) Wet op de huurtoeslag. */
        LOW_LIMIT(
                "Voor een of twee personen geldt de lage aftoppingsgrens",
                "For one or two persons the low capping limit holds",
                "art. 20(2) Wet op de huurtoeslag"),
        /** Art. 20(2) Wet op de huurtoeslag. */
        HIGH_LIMIT(
                "Voor drie of meer personen geldt de hoge aftoppingsgrens",
                "For three persons or more the high capping limit holds",
                "art. 20(2) Wet op de huurtoeslag"),
        /** Art. 46(2) Woningwet. */
        ABOVE_LIMIT(
                "De huur is hoger dan de grens van dit huishouden",
                "The rent is above the limit of this household",
                "art. 46(2) Woningwet"),
        /** Art. 13(1) Wet op de huurtoeslag. */
        ABOVE_MAXIMUM(
                "De huur is hoger dan de huur waarbij huurtoeslag mogelijk is",
                "The rent is above the highest with rent allowance",
                "art. 13(1) Wet op de huurtoeslag"),
        /** Art. 13(1) Wet op de huurtoeslag, as it reads from 2026. */
        ALLOWANCE_UP_TO_MAXIMUM(
                "De huur boven de grens telt niet mee, maar sluit huurtoeslag niet uit",
                "The rent above the limit does not count, and does not exclude allowance",
                "art. 13(1) Wet op de huurtoeslag"),
        /** Art. 13(2) Wet op de huurtoeslag. */
        LARGE_HOUSEHOLD(
                "Voor een groot huishouden in een passende woning geldt geen maximale huur",
                "No maximum holds for a large household in a home that suits it",
                "art. 13(2) Wet op de huurtoeslag"),
        /** The limits of that year are not among the known ones. */
        LIMIT_UNKNOWN("De huurgrens van dit jaar is niet bekend", "The limit of this year is not known", "rent limits");

        private final Label label;
        private final String source;

        FitReason(String nl, String en, String source) {
            this.label = new Label(nl, en);
            this.source = source;
        }

        /** For a page. */
        public Label label() {
            return label;
        }

        /** The article that says so. */
        public String source() {
            return source;
        }
    }

    /**
     * A temporary lower rent (<i>tijdelijke huurverlaging</i>).
     *
     * @param rent eurocents per month while it lasts
     * @param until the age limits from the day on: it lasts until the tenant has the age of the one in force
     * @param fitsAfterwards whether the rent of the contract fits then, by the limits of the assessed year
     */
    public record Reduction(int rent, List<PolicyValue> until, Fit fitsAfterwards) {}
}
