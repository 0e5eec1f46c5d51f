// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * What officials decided on an assessment.
 *
 * @param level category and step
 * @param reasons why the municipality falls short; empty only without a backlog
 * @param explanation in their own words, or null
 * @param overruleReason why it differs from what the policy proposes, or null
 * @param author account of the official who proposed it
 * @param approver account of the official who approved it, or null while it waits
 * @param function on whose behalf it is approved, such as Gedeputeerde Staten; null while it waits
 * @param decidedOn day of the approval, or null while it waits
 */
public record AssessmentDecision(
        SupervisionLevel level,
        Set<ShortfallReason> reasons,
        String explanation,
        String overruleReason,
        String author,
        String approver,
        String function,
        LocalDate decidedOn) {

    public AssessmentDecision {
        reasons = Set.copyOf(reasons);
    }

    /** Whether another official approved it. */
    public boolean isApproved() {
        return approver != null;
    }

    AssessmentDecision approvedBy(String official, String onBehalfOf, LocalDate today) {
        return new AssessmentDecision(
                level, reasons, explanation, overruleReason, author, official, onBehalfOf, today);
    }
}
