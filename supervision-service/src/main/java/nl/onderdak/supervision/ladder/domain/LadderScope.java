// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.policy.domain.DecisionScope;

/**
 * What a step is about.
 *
 * @param cohort the half-year whose open persons it is about, or null when it is about everything that is due
 */
public record LadderScope(HalfYear cohort) {

    /** Everything that is due. */
    public static final LadderScope TOTAL = new LadderScope(null);

    /** Form of its text. */
    public static final String PATTERN = "TOTAL|" + HalfYear.PATTERN;

    /**
     * The scope with this text: {@code TOTAL}, or a half-year.
     *
     * @throws IllegalArgumentException for another text
     */
    public static LadderScope valueOf(String text) {
        return text.equals(DecisionScope.TOTAL.name()) ? TOTAL : new LadderScope(HalfYear.valueOf(text));
    }

    /** Its kind. */
    public DecisionScope kind() {
        return cohort == null ? DecisionScope.TOTAL : DecisionScope.COHORT;
    }

    @Override
    public String toString() {
        return cohort == null ? DecisionScope.TOTAL.name() : cohort.toString();
    }
}
