// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import static nl.onderdak.placement.matching.domain.Cases.home;
import static nl.onderdak.placement.matching.domain.Cases.household;
import static nl.onderdak.placement.matching.domain.Cases.problem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.placement.matching.domain.Cases;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.FirstCome;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.placement.matching.domain.MatchingPolicy;
import nl.onderdak.placement.matching.domain.MatchingProblem;
import nl.onderdak.placement.matching.domain.Proposal;
import nl.onderdak.placement.matching.domain.WaitingHousehold;
import nl.onderdak.placement.matching.domain.WaitingOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimefoldMatchmakerTest {

    private static final int NONE = Proposal.NONE;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TimefoldMatchmaker matchmaker = new TimefoldMatchmaker();

    @Test
    void moreHouseholdsFitWhenTheLargeHomeWaitsForTheFamily() {
        var problem = problem(List.of(household(300, 1), household(200, 3)), List.of(home(3), home(1)));
        assertEquals(List.of(1, 0), search(problem).homeOf());
    }

    @Test
    void theLongestWaitingGoesFirst() {
        var problem = problem(List.of(household(300, 1), household(200, 1)), List.of(home(1)));
        assertEquals(List.of(0, NONE), search(problem).homeOf());
    }

    @Test
    void aSearchInWhichNoMoveIsBetterEndsByItself() {
        // Given
        var problem = problem(List.of(household(300, 1), household(200, 1)), List.of(home(1)));

        // When
        var search = matchmaker.start(problem, Duration.ofHours(1), (best, _) -> best.housed());

        // Then
        await().atMost(LONG).until(search::hasEnded);
        assertEquals(Optional.of(1), search.conclusion());
    }

    @Test
    void aPlanKeepsToTheLimitOfANeighbourhood() {
        // Given
        var homes =
                List.of(home(1, 45_000, "BU01410001"), home(1, 45_000, "BU01410001"), home(2, 45_000, "BU01410001"));
        var problem = problem(
                List.of(household(300, 1), household(250, 1), household(200, 1)),
                homes,
                new MatchingPolicy(true, 2, null, 5));

        // Then
        assertEquals(2, search(problem).housed());
    }

    @Test
    void withoutHouseholdsOrHomesTheProposalIsEmpty() {
        assertEquals(List.of(), search(problem(List.of(), List.of(home(1)))).homeOf());
        assertEquals(
                List.of(NONE),
                search(problem(List.of(household(300, 1)), List.of())).homeOf());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theProposalOfARealisticCaseIsBetterThanFirstComeAndBreaksNoRequirement(long seed) {
        // Given
        var problem = Cases.realistic(seed, 100, 80);

        // When
        var proposal = WaitingOrder.respected(search(problem));
        var firstCome = FirstCome.propose(problem);

        // Then
        assertEquals(List.of(), proposal.broken());
        assertEquals(List.of(), firstCome.broken());
        assertEquals(Optional.empty(), WaitingOrder.breach(proposal));
        assertTrue(proposal.housed() > firstCome.housed(), proposal.housed() + " housed, not " + firstCome.housed());
        assertTrue(
                proposal.waitingDays() > firstCome.waitingDays(),
                proposal.waitingDays() + " days, not " + firstCome.waitingDays());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void noProposalOfASmallCaseIsBetter(long seed) {
        for (int households : List.of(1, 2, 3, 7)) {
            // Given
            var problem = Cases.realistic(seed, households, 5);

            // When
            var found = value(search(problem));

            // Then
            assertEquals(
                    bestValue(problem, Proposal.empty(problem).homeOf(), 0), found, () -> households + " households");
        }
    }

    @Test
    void theSameProblemGivesTheSameProposal() {
        var problem = Cases.realistic(7, 40, 30);
        assertEquals(search(problem).homeOf(), search(problem).homeOf());
    }

    @Test
    void namesAndIdsChangeNoProposal() {
        // Given
        var problem = Cases.realistic(8, 40, 30);
        var renamed = new MatchingProblem(
                problem.today(),
                problem.policies(),
                problem.households().stream()
                        .map(TimefoldMatchmakerTest::renamed)
                        .toList(),
                problem.homes().stream().map(TimefoldMatchmakerTest::renamed).toList(),
                problem.settled());

        // Then
        assertEquals(search(problem).homeOf(), search(renamed).homeOf());
    }

    @Test
    void aSearchThatIsStoppedEndsWithTheBestSoFar() {
        // Given
        var problem = Cases.realistic(9, 500, 400);
        var search = matchmaker.start(problem, LONG, (best, _) -> best);
        await().atMost(LONG).until(() -> search.best().isPresent());

        // When
        search.stop();

        // Then
        await().atMost(LONG.dividedBy(2)).until(search::hasEnded);
        var best = search.conclusion().orElseThrow();
        assertEquals(Optional.of(Figures.of(best, FirstCome.propose(problem))), search.best());
        assertEquals(List.of(), best.broken());
    }

    @Test
    void theFiguresOfTheBestSoFarStandBesideThoseOfFirstCome() {
        // Given
        var problem = problem(List.of(household(300, 1), household(200, 3)), List.of(home(3), home(1)));

        // When
        var search = matchmaker.start(problem, LONG, (_, firstCome) -> firstCome.housed());

        // Then
        await().atMost(LONG).until(search::hasEnded);
        assertEquals(Optional.of(new Figures(2, 2, 2, 500, 0, 1, 300)), search.best());
        assertEquals(Optional.of(1), search.conclusion());
    }

    @Test
    void theConclusionIsComputedOnTheThreadOfTheSearch() {
        // Given
        var problem = problem(List.of(household(300, 1)), List.of(home(1)));

        // When
        var search = matchmaker.start(
                problem,
                LONG,
                (best, _) -> best.housed() + " by " + Thread.currentThread().getName());

        // Then
        await().atMost(LONG.plusSeconds(10)).until(search::hasEnded);
        assertEquals(Optional.of("1 by matching"), search.conclusion());
    }

    @Test
    void aSearchThatFailsHasNoConclusion() {
        // Given
        var problem = problem(List.of(household(300, 1)), List.of(home(1)));

        // When
        var search = matchmaker.start(problem, LONG, (_, _) -> {
            throw new IllegalStateException("made up");
        });

        // Then
        await().atMost(LONG.plusSeconds(10)).until(search::hasEnded);
        assertEquals(Optional.empty(), search.conclusion());
    }

    private Proposal search(MatchingProblem problem) {
        var search = matchmaker.start(problem, LONG, (best, _) -> best);
        await().atMost(LONG.plusSeconds(10)).until(search::hasEnded);
        return search.conclusion().orElseThrow();
    }

    /** Households first, days of waiting and fit second. */
    private static long value(Proposal proposal) {
        return proposal.housed() * 1_000_000L + proposal.waitingDays() + proposal.fit();
    }

    /** Of all proposals there are that agree with this one up to a household. */
    private static long bestValue(MatchingProblem problem, List<Integer> homeOf, int household) {
        if (household == homeOf.size()) {
            var proposal = new Proposal(problem, homeOf);
            return proposal.broken().isEmpty() ? value(proposal) : Long.MIN_VALUE;
        }
        var best = bestValue(problem, homeOf, household + 1);
        for (int home = 0; home < problem.homes().size(); home++) {
            if (!homeOf.contains(home)
                    && problem.allows(
                            problem.households().get(household), problem.homes().get(home))) {
                var next = new ArrayList<>(homeOf);
                next.set(household, home);
                best = Math.max(best, bestValue(problem, next, household + 1));
            }
        }
        return best;
    }

    private static WaitingHousehold renamed(WaitingHousehold household) {
        return new WaitingHousehold(
                UUID.randomUUID(),
                household.couplingVersion() + 1,
                household.municipality(),
                household.permitOn(),
                household.coupledOn(),
                household.persons(),
                household.rooms(),
                household.accessibility(),
                household.family(),
                household.ties(),
                household.tiesInRegion(),
                household.prefersRegion(),
                household.youthLimit(),
                household.minors(),
                household.apart());
    }

    private static FreeHome renamed(FreeHome home) {
        return new FreeHome(
                UUID.randomUUID(),
                "X-" + UUID.randomUUID(),
                home.municipality(),
                home.capacity(),
                home.rooms(),
                home.selfContained(),
                home.accessibility(),
                home.rentPerMonth(),
                home.neighbourhood(),
                home.sharingPermitted(),
                home.availableFrom());
    }
}
