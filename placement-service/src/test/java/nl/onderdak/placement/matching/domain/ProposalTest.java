// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final int NONE = Proposal.NONE;

    @Test
    void firstComeFirstServedTakesTheFirstHomeThatSuits() {
        // Given
        var problem = problem(List.of(household(300, 1), household(200, 3)), List.of(home(3), home(1)));

        // When
        var proposal = FirstCome.propose(problem);

        // Then
        assertEquals(List.of(0, NONE), proposal.homeOf());
        assertEquals(1, proposal.housed());
        assertEquals(300, proposal.waitingDays());
        assertEquals(List.of(), proposal.broken());
    }

    @Test
    void aNeighbourhoodTakesHomesUpToItsLimit() {
        // Given
        var homes =
                List.of(home(1, 45_000, "BU01410001"), home(1, 45_000, "BU01410001"), home(1, 45_000, "BU01410002"));
        var policy = new MatchingPolicy(true, 1, null, 5);
        var problem = problem(List.of(household(300, 1), household(200, 1)), homes, policy);

        // Then
        assertEquals(List.of(0, 2), FirstCome.propose(problem).homeOf());
        assertEquals(List.of(Requirement.NEIGHBOURHOOD), new Proposal(problem, List.of(0, 1)).broken());
        assertEquals(List.of(), new Proposal(problem, List.of(0, 2)).broken());
    }

    @Test
    void brokenRequirementsAreFound() {
        // Given
        var problem = problem(List.of(household(300, 2), household(200, 1)), List.of(home(1), home(2)));

        // Then
        assertEquals(List.of(Requirement.PERSONS, Requirement.ROOMS), new Proposal(problem, List.of(0, NONE)).broken());
        assertEquals(List.of(Requirement.PERSONS), new Proposal(problem, List.of(1, 1)).broken());
    }

    @Test
    void theHouseholdsOfAProblemStandInTheOrderOfWaiting() {
        var households = List.of(household(100, 1), household(300, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MatchingProblem(Cases.TODAY, Map.of(), households, List.of(), Map.of()));
    }
}
