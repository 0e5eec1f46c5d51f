// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import nl.onderdak.supervision.ladder.domain.Act;

/** What can be proposed for the present step: freeze, resume, withdraw or end it. */
enum PresentStepAct {
    FREEZE,
    THAW,
    WITHDRAW,
    END;

    Act act() {
        return Act.valueOf(name());
    }
}
