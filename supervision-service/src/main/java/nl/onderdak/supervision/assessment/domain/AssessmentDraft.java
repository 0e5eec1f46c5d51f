// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.Set;

/**
 * A decision that an official proposes.
 *
 * @param level category and step
 * @param reasons why the municipality falls short
 * @param explanation in their own words, or null
 * @param overruleReason why it differs from what the policy proposes, or null
 * @param author account of the official
 */
public record AssessmentDraft(
        SupervisionLevel level,
        Set<ShortfallReason> reasons,
        String explanation,
        String overruleReason,
        String author) {

    public AssessmentDraft {
        reasons = Set.copyOf(reasons);
    }

    AssessmentDecision decision() {
        return new AssessmentDecision(level, reasons, explanation, overruleReason, author, null, null, null);
    }
}
