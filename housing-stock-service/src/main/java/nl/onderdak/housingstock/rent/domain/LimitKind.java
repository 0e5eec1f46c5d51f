// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.domain;

import nl.onderdak.housingstock.policy.domain.Label;

/** The limits that a year has. */
public enum LimitKind {
    /** Up to it rent allowance covers the rent in full; the limit of the young (<i>kwaliteitskortingsgrens</i>). */
    QUALITY_DISCOUNT("Kwaliteitskortingsgrens", "Quality discount limit"),
    /** For small households (<i>lage aftoppingsgrens</i>), art. 20(2) Wet op de huurtoeslag. */
    CAPPING_LOW("Lage aftoppingsgrens", "Low capping limit"),
    /** For larger households (<i>hoge aftoppingsgrens</i>), art. 20(2) Wet op de huurtoeslag. */
    CAPPING_HIGH("Hoge aftoppingsgrens", "High capping limit"),
    /** The highest rent with allowance (<i>huurtoeslaggrens</i>), art. 13(1) Wet op de huurtoeslag. */
    MAXIMUM("Maximale huurgrens (huurtoeslaggrens)", "Maximum rent");

    private final Label label;

    LimitKind(String nl, String en) {
        this.label = new Label(nl, en);
    }

    /** For a page. */
    public Label label() {
        return label;
    }
}
