// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.util.List;

/**
 * A rule that proposes a step of the ladder. Of the rules that apply, the one with the furthest step decides; from the
 * present step it is reached one step per round, so that a rule with a far step proposes a step up each time.
 *
 * @param code short name, unique within a policy
 * @param step how far it goes
 * @param criteria one of them must hold
 */
public record StepRule(String code, Step step, List<Criterion> criteria) {

    public StepRule {
        criteria = List.copyOf(criteria);
    }
}
