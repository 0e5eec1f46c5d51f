// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.ActionPlanRejection;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanHorizon;
import nl.onderdak.supervision.actionplan.domain.PlanMeasure;
import nl.onderdak.supervision.actionplan.domain.PlanOrder;
import nl.onderdak.supervision.ladder.domain.Intervention;
import nl.onderdak.supervision.ladder.domain.LadderScope;
import nl.onderdak.supervision.ladder.domain.Notice;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterSubjectTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate DAY = LocalDate.of(2024, 7, 9);

    @ParameterizedTest
    @EnumSource(names = {"INTENTION", "DECISION", "LAPSE"})
    void aLetterSuitsOneStepInOneState(LetterKind kind) {
        for (var step : EnumSet.complementOf(EnumSet.of(Step.NONE))) {
            for (var state : State.values()) {
                var suits = switch (kind) {
                    case INTENTION -> step == Step.INTENTION && state == State.IN_FORCE;
                    case DECISION -> step == Step.SUBSTITUTION && state == State.IN_FORCE;
                    default -> step == Step.SUBSTITUTION && state == State.LAPSED;
                };
                assertEquals(
                        suits ? Optional.empty() : Optional.of(new LetterRejection.StepNotForLetter(kind, step, state)),
                        LetterSubject.refusal(kind, step(step, state)),
                        kind + " about " + step + " " + state);
            }
        }
    }

    @Test
    void aStepIsStatedAsItStands() {
        assertEquals(
                new LetterSubject.TakenStep(
                        SampleLetters.STEP,
                        ALMELO,
                        HalfYear.valueOf("2023-H2"),
                        DAY,
                        "Gedeputeerde Staten",
                        52,
                        LocalDate.of(2024, 10, 1),
                        LocalDate.of(2024, 3, 5),
                        DAY),
                LetterSubject.of(step(Step.SUBSTITUTION, State.IN_FORCE)));
    }

    @Test
    void aPlanIsAskedForWhileItIsAwaited() {
        var order = new PlanOrder(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 2, 28), HalfYear.valueOf("2025-H2"));
        var plan = new ActionPlan(SampleLetters.PLAN, ALMELO, order, List.of(), List.of(), 1);
        var measure = new PlanMeasure(1, "Woningdelen", PlanHorizon.SHORT, AccommodationKind.SHARED, new TreeMap<>());
        var delivery = new PlanDelivery(
                1, LocalDate.of(2025, 3, 31), order.deadline(), List.of(measure), Set.of(), null, null);
        var delivered = new ActionPlan(SampleLetters.PLAN, ALMELO, order, List.of(delivery), List.of(), 2);

        assertEquals(Optional.empty(), LetterSubject.refusal(plan));
        assertEquals(Optional.of(new ActionPlanRejection.PlanNotAwaited()), LetterSubject.refusal(delivered));
        assertEquals(SampleLetters.subject(LetterKind.PLAN_REQUEST), LetterSubject.of(plan));
    }

    private static Intervention step(Step step, State state) {
        return new Intervention(
                SampleLetters.STEP,
                ALMELO,
                new LadderScope(HalfYear.valueOf("2023-H2")),
                new Intervention.Terms(
                        step, UUID.randomUUID(), LocalDate.of(2024, 7, 1), 52, LocalDate.of(2024, 10, 1), null),
                state,
                DAY,
                DAY,
                Notice.NONE,
                new Notice(LocalDate.of(2024, 3, 5), null, LocalDate.of(2024, 3, 6)),
                new Intervention.Decided("author", "approver", "Gedeputeerde Staten", "Backlog"),
                null,
                null,
                2,
                1);
    }
}
