// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.problem;
import static nl.onderdak.placement.matching.domain.Cases.tied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WaitingOrderTest {

    private static final int NONE = Proposal.NONE;

    @Test
    void aHouseholdThatWaitedLongerIsPassedOverWhenTheHomeFitsItAsWell() {
        // Given
        var problem = problem(List.of(household(300, 1), household(200, 1), household(100, 1)), List.of(home(1)));

        // Then
        assertEquals(
                Optional.of(new WaitingOrder.Breach(0, 2)),
                WaitingOrder.breach(new Proposal(problem, List.of(NONE, NONE, 0))));
        assertEquals(
                List.of(0, NONE, NONE),
                WaitingOrder.respected(new Proposal(problem, List.of(NONE, NONE, 0)))
                        .homeOf());
    }

    @Test
    void aBetterFitOrAHomeThatDoesNotFitPassesNoHouseholdOver() {
        var betterFit = problem(List.of(household(300, 1), tied(household(200, 1))), List.of(home(1)));
        var tooSmall = problem(List.of(household(300, 2), household(200, 1)), List.of(home(1)));
        assertEquals(Optional.empty(), WaitingOrder.breach(new Proposal(betterFit, List.of(NONE, 0))));
        assertEquals(Optional.empty(), WaitingOrder.breach(new Proposal(tooSmall, List.of(NONE, 0))));
    }

    @Test
    void householdsThatWaitedEquallyLongDoNotPassEachOtherOver() {
        var problem = problem(List.of(household(300, 1), household(300, 1)), List.of(home(1)));
        assertEquals(Optional.empty(), WaitingOrder.breach(new Proposal(problem, List.of(NONE, 0))));
    }

    @Property
    void theOrderOfWaitingIsRespectedInAnyProposalAndNoGoalIsWorse(@ForAll long seed) {
        // Given
        var problem = Cases.realistic(seed, 25, 15);
        var proposal = anyProposal(problem, new Random(seed));

        // When
        var respected = WaitingOrder.respected(proposal);

        // Then
        assertEquals(Optional.empty(), WaitingOrder.breach(respected));
        assertEquals(List.of(), respected.broken());
        assertEquals(homes(proposal), homes(respected));
        assertTrue(respected.waitingDays() >= proposal.waitingDays());
        assertTrue(respected.fit() >= proposal.fit());
    }

    private static HashSet<Integer> homes(Proposal proposal) {
        return new HashSet<>(proposal.homeOf());
    }

    /** A proposal that breaks nothing and follows no order. */
    private static Proposal anyProposal(MatchingProblem problem, Random random) {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < problem.households().size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, random);
        var current = Proposal.empty(problem);
        for (int place : places) {
            for (int home = 0; home < problem.homes().size(); home++) {
                var next = new ArrayList<>(current.homeOf());
                next.set(place, home);
                var proposal = new Proposal(problem, next);
                if (proposal.broken().isEmpty()) {
                    current = proposal;
                    break;
                }
            }
        }
        return current;
    }
}
