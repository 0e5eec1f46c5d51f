// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

/** What a dated value is for. */
public enum Term {
    /** The age under which the rent limit for the young holds, art. 13(1) Wet op de huurtoeslag. */
    RENT_AGE_LIMIT(
            Unit.YEAR, "Leeftijdsgrens voor de huurgrens van jongeren", "Age limit of the rent limit for the young"),
    /** The most persons for whom the low limit holds, art. 20(2) Wet op de huurtoeslag. */
    SMALL_HOUSEHOLD(
            Unit.PERSON, "Meeste personen met de lage aftoppingsgrens", "Most persons with the low capping limit"),
    /** From how many persons the maximum rent does not hold, art. 13(2) Wet op de huurtoeslag. */
    RENT_EXEMPT_HOUSEHOLD(
            Unit.PERSON, "Huishouden zonder maximale huurgrens", "Household that the maximum rent does not hold for"),
    /** Whether a rent above the maximum excludes rent allowance, art. 13(1) Wet op de huurtoeslag. */
    MAXIMUM_RENT_EXCLUDES(
            Unit.YES_OR_NO,
            "Een huur boven de grens sluit huurtoeslag uit",
            "A rent above the limit excludes rent allowance"),
    /** Least share of the households with rent allowance that get a fitting rent, art. 46(2) Woningwet. */
    FITTING_SHARE(Unit.PER_CENT, "Aandeel passende toewijzingen", "Share of fitting allocations"),
    /** Average of persons in a dwelling, by which persons are converted to dwellings. */
    OCCUPANCY(Unit.HUNDREDTH_OF_PERSON, "Gemiddelde woningbezetting", "Average occupancy of a dwelling"),
    /** Social assistance of a couple per month, net, with holiday allowance (<i>gehuwdennorm</i>). */
    MARRIED_NORM(Unit.EUROCENT, "Bijstandsnorm gehuwden per maand", "Social assistance of a couple per month"),
    /** Share of it for somebody who lives alone. */
    ALONE_SHARE(Unit.PER_CENT, "Aandeel alleenstaande", "Share of somebody who lives alone"),
    /** Share of it for a household that shares costs (<i>kostendelersnorm</i>, Participatiewet). */
    COST_SHARING_BASE(Unit.PER_CENT, "Kostendelersnorm: vast deel", "Sharing costs: fixed part"),
    /** Share of it for each who shares costs (<i>kostendelersnorm</i>, Participatiewet). */
    COST_SHARING_EACH(Unit.PER_CENT, "Kostendelersnorm: deel per kostendeler", "Sharing costs: part for each"),
    /** Age from which somebody shares costs (<i>kostendeler</i>). */
    COST_SHARER_AGE(Unit.YEAR, "Leeftijd van een kostendeler", "Age from which somebody shares costs"),
    /** Contribution of the state per person in a dwelling. */
    CONTRIBUTION_PER_PERSON(Unit.EUROCENT, "Bijdrage per persoon", "Contribution per person"),
    /** Most of the income that goes to housing. */
    MOST_HOUSING_SHARE(Unit.PER_CENT, "Hoogste woonquote", "Most of the income for housing"),
    /** Most months in which an adaptation is paid back. */
    MOST_PAYBACK(Unit.MONTH, "Langste terugverdientijd", "Longest time to pay back");

    private final Unit unit;
    private final Label label;

    Term(Unit unit, String nl, String en) {
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
