// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The judgement of a delivered plan: one official proposes it and another decides on it.
 *
 * @param number 1 for the first proposal about the plan
 * @param delivery number of the delivery that is judged
 * @param state its state
 * @param conclusive whether the plan is enough for the order (<i>sluitend</i>)
 * @param gap the figures when it was proposed; they do not change any more
 * @param knownAt the moment up to which facts were known for them
 * @param author account of the official who proposed it
 * @param reason why, without personal data
 * @param proposedOn day of the proposal
 * @param decision who decided on it, or null while it is proposed
 */
public record PlanJudgement(
        int number,
        int delivery,
        PlanJudgementState state,
        boolean conclusive,
        PlanGap gap,
        Instant knownAt,
        String author,
        String reason,
        LocalDate proposedOn,
        PlanDecision decision) {

    /**
     * The decision on a proposal.
     *
     * @param decider account of the official
     * @param decidedBy on whose behalf, such as Gedeputeerde Staten
     * @param decidedOn day of the decision
     */
    public record PlanDecision(String decider, String decidedBy, LocalDate decidedOn) {}

    /** With a decision. */
    PlanJudgement decided(PlanJudgementState next, PlanDecision taken) {
        return new PlanJudgement(number, delivery, next, conclusive, gap, knownAt, author, reason, proposedOn, taken);
    }
}
