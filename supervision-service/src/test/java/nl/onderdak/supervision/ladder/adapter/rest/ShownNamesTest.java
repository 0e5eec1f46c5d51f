// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import nl.onderdak.supervision.ladder.domain.Act;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;

/** Clients see the names of the domain. */
class ShownNamesTest {

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @Test
    void everyStateActAndStepIsShownByItsName() {
        assertEquals(names(State.values()), names(InterventionState.values()));
        assertEquals(names(Act.values()), names(InterventionAct.values()));
        assertEquals(names(Step.values()).subList(1, Step.values().length), names(LadderStep.values()));
        for (var act : PresentStepAct.values()) {
            assertEquals(act.name(), act.act().name());
        }
    }
}
