// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import nl.onderdak.housingstock.policy.domain.Label;

/** What is wrong with the term in which works have to be finished. */
public enum WorksWarning {
    /** Finished after the last day. */
    FINISHED_LATE("De werkzaamheden zijn na de termijn gereedgekomen", "The works were finished after their term"),
    /** Not finished, and the last day has passed. */
    OVERDUE("De werkzaamheden zijn niet op tijd gereed", "The works are not finished in time");

    private final Label label;

    WorksWarning(String nl, String en) {
        this.label = new Label(nl, en);
    }

    /** For a page. */
    public Label label() {
        return label;
    }
}
