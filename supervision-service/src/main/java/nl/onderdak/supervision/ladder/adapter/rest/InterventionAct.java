// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import nl.onderdak.supervision.ladder.domain.Act;

/** What happens to a step (<i>handeling</i>). */
public enum InterventionAct {
    STEP,
    FREEZE,
    THAW,
    WITHDRAW,
    END,
    REJECT,
    SUPERSEDE,
    LAPSE,
    PUBLISH,
    SEND_TO_COUNCIL,
    TAKE_OVER;

    Act act() {
        return Act.valueOf(name());
    }

    static InterventionAct of(Act act) {
        return valueOf(act.name());
    }
}
