// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import nl.onderdak.housingstock.formpolicy.domain.HousingForm;

/** How a project makes homes. */
public enum ProjectKind {
    /** New homes (<i>nieuwbouw</i>). */
    NEW_BUILDING,
    /** Homes in vacant or municipal property that had another use (<i>transformatie</i>). */
    TRANSFORMATION,
    /** Homes on top of an existing building (<i>optoppen</i>). */
    TOPPING_UP,
    /** More homes in an existing one (<i>woningsplitsing</i>). */
    SPLITTING,
    /** Movable homes for a limited time (<i>flexwoningen</i>). */
    FLEX;

    /** The form of housing by which policies of municipalities name it. */
    public HousingForm form() {
        return switch (this) {
            case NEW_BUILDING -> HousingForm.NEW_BUILD;
            case TRANSFORMATION -> HousingForm.TRANSFORMATION;
            case TOPPING_UP -> HousingForm.ADDED_FLOORS;
            case SPLITTING -> HousingForm.SPLITTING;
            case FLEX -> HousingForm.FLEX;
        };
    }
}
