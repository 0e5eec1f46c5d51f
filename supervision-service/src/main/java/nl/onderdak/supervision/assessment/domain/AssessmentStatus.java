// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

/** How far an assessment is. */
public enum AssessmentStatus {
    /** The policy proposes a category and a step. */
    PROPOSED,
    /** The decision of an official waits for the approval of another. */
    WAITING,
    /** The decision is approved: it never changes. */
    DECIDED
}
