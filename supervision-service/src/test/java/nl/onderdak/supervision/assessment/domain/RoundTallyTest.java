// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import static nl.onderdak.supervision.assessment.domain.GivenRounds.CATEGORIES;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.almelo;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.assessment;
import static nl.onderdak.supervision.assessment.domain.GivenRounds.draft;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;

class RoundTallyTest {

    private static Assessment waiting(ShortfallReason... reasons) {
        return state(assessment(almelo(), Step.INFORMATION)
                .propose(draft("oranje", Step.INFORMATION, "A plan is on its way", reasons), CATEGORIES));
    }

    private static Assessment decided(ShortfallReason... reasons) {
        return state(waiting(reasons).approve("official-b", "Gedeputeerde Staten", LocalDate.of(2025, 1, 15)));
    }

    @Test
    void decidedAssessmentsAreCountedByEachOfTheirReasons() {
        var tally = RoundTally.ofAssessments(List.of(
                assessment(almelo(), Step.INFORMATION),
                waiting(ShortfallReason.VOLUNTEERS),
                decided(ShortfallReason.NO_NEW_BUILD, ShortfallReason.LOW_TURNOVER),
                decided(ShortfallReason.LOW_TURNOVER)));

        assertEquals(4, tally.assessments());
        assertEquals(2, tally.decided());
        assertEquals(Map.of("rood", 4), tally.proposed());
        assertEquals(Map.of("oranje", 2), tally.decidedBy());
        assertEquals(Map.of(ShortfallReason.NO_NEW_BUILD, 1, ShortfallReason.LOW_TURNOVER, 2), tally.reasons());
    }

    @Test
    void noAssessmentsAreCountedAsNone() {
        assertEquals(0, RoundTally.NONE.assessments());
        assertEquals(Map.of(), RoundTally.NONE.reasons());
    }
}
