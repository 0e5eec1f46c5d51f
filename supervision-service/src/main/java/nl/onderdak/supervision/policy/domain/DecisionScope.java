// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

/** What a province decides about when it acts in the place of a municipality. Practice: it differs per province. */
public enum DecisionScope {
    /** What is still open of one half-year (<i>per halfjaar</i>). */
    COHORT,
    /** Everything that is due, the current half-year included (<i>totale opgave</i>). */
    TOTAL
}
