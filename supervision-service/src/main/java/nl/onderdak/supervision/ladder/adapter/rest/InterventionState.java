// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import nl.onderdak.supervision.ladder.domain.State;

/** State of a step (<i>toestand</i>). */
public enum InterventionState {
    PROPOSED,
    REJECTED,
    IN_FORCE,
    FROZEN,
    SUPERSEDED,
    LAPSED,
    WITHDRAWN,
    ENDED;

    State state() {
        return State.valueOf(name());
    }

    static InterventionState of(State state) {
        return valueOf(state.name());
    }
}
