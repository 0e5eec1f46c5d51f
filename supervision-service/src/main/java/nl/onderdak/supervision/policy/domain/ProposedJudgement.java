// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.util.List;

/**
 * What a policy proposes for a municipality; officials decide.
 *
 * @param category the category that it is in
 * @param step the step proposed; the present one when the ladder freezes
 * @param freezes whether the present step is to be frozen (<i>bevriezen</i>)
 * @param weighed the figures that were weighed
 * @param reasons what decided, in this order: category, step
 */
public record ProposedJudgement(
        Category category, Step step, boolean freezes, Weighed weighed, List<Reason> reasons) {

    public ProposedJudgement {
        reasons = List.copyOf(reasons);
    }

    /** In what way something decided. */
    public enum Ground {
        /** A criterion of the category held. */
        CATEGORY,
        /** No criterion of another category held. */
        OTHERWISE,
        /** A step rule. */
        STEP_RULE,
        /** At most one step up per round, where a rule goes further (<i>proportionaliteit</i>). */
        ONE_STEP_PER_ROUND,
        /** Nothing is behind any more, so that no step is left. */
        NOTHING_BEHIND,
        /** Something is still behind, so that the present step stays. */
        STILL_BEHIND,
        /** The shortfall is wholly excusable, and then the ladder freezes. */
        WHOLLY_EXCUSABLE
    }

    /**
     * One reason.
     *
     * @param ground in what way it decided
     * @param code of the category or the step rule, or null
     * @param criterion that held, or null
     */
    public record Reason(Ground ground, String code, Criterion criterion) {

        static Reason of(Ground ground) {
            return new Reason(ground, null, null);
        }
    }
}
