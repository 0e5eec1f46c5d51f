// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import nl.onderdak.housingstock.policy.domain.Label;

/** Classes of rents by the limits of a year, with the codes of VERA (<i>huurklasse</i>). */
public enum RentClass {
    /** Below the quality discount limit (<i>goedkoop</i>). */
    GOE("Goedkoop", "Cheap"),
    /** At or above the quality discount limit, below the high capping limit (<i>betaalbaar</i>). */
    BET("Betaalbaar", "Affordable"),
    /** At or above the high capping limit, below the maximum (<i>duur</i>). */
    DUU("Duur", "Expensive"),
    /** At or above the maximum (<i>boven huurtoeslaggrens</i>). */
    BOV("Boven huurtoeslaggrens", "Above the maximum of rent allowance");

    private final Label label;

    RentClass(String nl, String en) {
        this.label = new Label(nl, en);
    }

    /** For a page. */
    public Label label() {
        return label;
    }
}
