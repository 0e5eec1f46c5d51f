// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

import static nl.onderdak.supervision.ladder.domain.Rungs.ALMELO;
import static nl.onderdak.supervision.ladder.domain.Rungs.DAY;
import static nl.onderdak.supervision.ladder.domain.Rungs.NEXT_ROUND;
import static nl.onderdak.supervision.ladder.domain.Rungs.ROUND;
import static nl.onderdak.supervision.ladder.domain.Rungs.after;
import static nl.onderdak.supervision.ladder.domain.Rungs.at;
import static nl.onderdak.supervision.ladder.domain.Rungs.empty;
import static nl.onderdak.supervision.ladder.domain.Rungs.on;
import static nl.onderdak.supervision.ladder.domain.Rungs.step;
import static nl.onderdak.supervision.ladder.domain.Rungs.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.supervision.policy.domain.Step;
import org.junit.jupiter.api.Test;

/** A municipality ends, and its successor takes over the step that goes furthest. */
class HandOverTest {

    private static final MunicipalityCode SUCCESSOR = new MunicipalityCode("GM1774");
    private static final LocalDate EFFECTIVE = LocalDate.of(2025, 1, 1);
    private static final UUID ID = UUID.randomUUID();

    private static Ladder successor(Ladder like) {
        return new Ladder(SUCCESSOR, like.scope(), like.current(), like.proposed());
    }

    private static Decision.Accepted<Ladder.Changed> handOver(Ladder ended, Ladder successor) {
        return ended.handOver(successor, ID, EFFECTIVE).orElseThrow();
    }

    private static List<State> states(Decision.Accepted<Ladder.Changed> handedOver) {
        return handedOver.state().interventions().stream()
                .map(Intervention::state)
                .toList();
    }

    @Test
    void aDecisionKeepsItsDayItsNumberAndItsTerm() {
        // Given
        var decision = at(Step.SUBSTITUTION).current().orElseThrow();

        // When
        var handedOver = handOver(at(Step.SUBSTITUTION), Ladder.empty(SUCCESSOR, LadderScope.TOTAL));

        // Then
        assertEquals(List.of(State.SUPERSEDED, State.IN_FORCE), states(handedOver));
        var taken = handedOver.state().interventions().getLast();
        assertEquals(SUCCESSOR, taken.municipality());
        assertEquals(ALMELO, taken.takenOverFrom());
        assertTrue(taken.isForReview());
        assertEquals(EFFECTIVE, taken.changedOn());
        assertEquals(DAY, taken.decidedOn());
        assertEquals(decision.persons(), taken.persons());
        assertEquals(decision.term(), taken.term());
        assertEquals(decision.intention(), taken.intention());
        assertEquals(1, taken.facts());
        var facts = handedOver.events().stream()
                .map(InterventionChanged.class::cast)
                .toList();
        assertEquals(
                List.of(ALMELO, SUCCESSOR),
                facts.stream().map(InterventionChanged::municipality).toList());
        assertEquals(null, facts.getLast().replacedState());
    }

    @Test
    void theStepThatGoesFurthestRemains() {
        // Given
        var own = successor(at(Step.INFORMATION));

        // Then
        assertEquals(List.of(State.SUPERSEDED), states(handOver(at(Step.SIGNAL), own)));
        assertEquals(List.of(State.SUPERSEDED), states(handOver(at(Step.INFORMATION), own)));
        assertEquals(
                List.of(State.SUPERSEDED, State.SUPERSEDED, State.IN_FORCE),
                states(handOver(at(Step.ACTIVE_SUPERVISION), own)));
    }

    @Test
    void whatWaitsIsNotApproved() {
        // Given
        var ladder = at(Step.SIGNAL);
        var waiting = after(ladder, ladder.propose(UUID.randomUUID(), step(Step.INFORMATION, NEXT_ROUND), on(DAY)));

        // When
        var handedOver = handOver(waiting, Ladder.empty(SUCCESSOR, LadderScope.TOTAL));

        // Then
        assertEquals(List.of(State.REJECTED, State.SUPERSEDED, State.IN_FORCE), states(handedOver));
        assertEquals(2, handedOver.events().size());
    }

    @Test
    void anEmptyLadderHandsNothingOver() {
        assertTrue(empty().handOver(Ladder.empty(SUCCESSOR, LadderScope.TOTAL), ID, EFFECTIVE)
                .isEmpty());
    }

    @Test
    void theReviewEndsWithTheNextStep() {
        // Given
        var taken = handOver(at(Step.SIGNAL), Ladder.empty(SUCCESSOR, LadderScope.TOTAL))
                .state()
                .interventions()
                .getLast();
        var ladder = new Ladder(SUCCESSOR, LadderScope.TOTAL, Optional.of(taken), Optional.empty());

        // When
        var next = taken(ladder, step(Step.INFORMATION, NEXT_ROUND), on(EFFECTIVE));

        // Then
        assertEquals(ROUND, taken.terms().round());
        assertFalse(next.current().orElseThrow().isForReview());
    }
}
