// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import nl.onderdak.supervision.policy.domain.Step;

/** A step that can be taken (<i>trede</i>): 1 to 6. */
enum LadderStep {
    SIGNAL,
    INFORMATION,
    ACTIVE_SUPERVISION,
    INTENTION,
    SUBSTITUTION,
    EXECUTION;

    Step step() {
        return Step.valueOf(name());
    }

    static LadderStep of(Step step) {
        return valueOf(step.name());
    }
}
