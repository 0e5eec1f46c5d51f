// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

/** State of a judgement. */
public enum PlanJudgementState {
    /** It waits for another official (<i>voorgesteld</i>). */
    PROPOSED,
    /** It holds (<i>vastgesteld</i>). */
    APPROVED,
    /** It was turned down (<i>afgewezen</i>). */
    REJECTED
}
