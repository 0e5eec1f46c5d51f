// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.adapter.solver;

import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.position;
import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.problem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.solidarity.domain.AllExchanges;
import nl.onderdak.supervision.solidarity.domain.SolidarityCases;
import nl.onderdak.supervision.solidarity.domain.SolidarityPlan;
import nl.onderdak.supervision.solidarity.domain.SolidarityProblem;
import nl.onderdak.supervision.solidarity.domain.SolidarityTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimefoldExchangeSolverTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final TimefoldExchangeSolver solver = new TimefoldExchangeSolver();

    /** Deventer's surplus compensated the backlog of Bathmen in full (2004). */
    @Test
    void aSurplusOfANeighbourCompensatesABacklog() {
        var problem = problem(position("GM0150", 12, 60), position("GM0151", -7, 9));
        assertEquals(List.of(transfer("GM0150", "GM0151", 7)), search(problem).transfers());
    }

    @Test
    void sumsThatMatchAreFoundWhereLargestFirstMissesThem() {
        // Given
        var problem = problem(
                position("GM1001", 11, 50),
                position("GM1002", 7, 50),
                position("GM1003", -6, 50),
                position("GM1004", -5, 50),
                position("GM1005", -4, 50),
                position("GM1006", -3, 50));

        // When
        var plan = search(problem);

        // Then
        assertEquals(18, plan.covered());
        assertEquals(4, plan.transfers().size());
        assertEquals(5, SolidarityPlan.firstFit(problem).transfers().size());
    }

    @Test
    void oneLargeSurplusServesBeforeSeveralSmallOnes() {
        var problem = problem(
                position("GM1001", 4, 50),
                position("GM1002", 3, 50),
                position("GM1003", 20, 50),
                position("GM1004", -7, 50));
        assertEquals(List.of(transfer("GM1003", "GM1004", 7)), search(problem).transfers());
    }

    @Test
    void withoutSurplusOrShortfallThereIsNothingToExchange() {
        assertEquals(List.of(), search(problem()).transfers());
        assertEquals(List.of(), search(problem(position("GM1001", -4, 50))).transfers());
        assertEquals(
                List.of(),
                search(problem(position("GM1001", 4, 50), position("GM1002", 0, 50)))
                        .transfers());
        assertEquals(
                List.of(),
                search(problem(position("GM1001", 4, 50), position("GM1002", -5, 0)))
                        .transfers());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noSetOfExchangesOfASmallProblemIsBetter(long seed) {
        for (int municipalities = 2; municipalities <= 5; municipalities++) {
            // Given
            var problem = SolidarityCases.random(seed * 31 + municipalities, municipalities, 6);

            // When
            var plan = search(problem);

            // Then
            assertEquals(
                    AllExchanges.of(problem),
                    new AllExchanges.Best(plan.covered(), plan.transfers().size(), plan.municipalities()),
                    problem::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aProvinceOf25IsCoveredWithNoMoreExchangesThanByFirstFit(long seed) {
        // Given
        var problem = SolidarityCases.random(seed, 25, 60);

        // When
        var plan = search(problem);

        // Then
        assertEquals(problem.coverable(), plan.covered());
        assertFalse(SolidarityPlan.firstFit(problem).isBetterThan(plan));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aProvinceThatSettlesInGroupsNeedsFewerExchangesThanByFirstFit(long seed) {
        // Given
        var problem = SolidarityCases.settlingInGroups(seed, 8);

        // When
        var plan = search(problem);

        // Then
        assertEquals(problem.shortfall(), plan.covered());
        int firstFit = SolidarityPlan.firstFit(problem).transfers().size();
        assertTrue(
                plan.transfers().size() < firstFit,
                () -> plan.transfers().size() + " exchanges, and " + firstFit + " by first fit");
    }

    @Test
    void theSameProblemGivesTheSamePlan() {
        var problem = SolidarityCases.random(7, 25, 60);
        assertEquals(search(problem), search(problem));
    }

    @Test
    void aSearchThatIsStoppedHasNoPlan() {
        // Given
        var search = solver.start(SolidarityCases.random(8, 60, 200));

        // When
        search.stop();

        // Then
        await().atMost(LONG).until(search::hasEnded);
        assertEquals(Optional.empty(), search.conclusion());
    }

    private SolidarityPlan search(SolidarityProblem problem) {
        var search = solver.start(problem);
        await().atMost(LONG).until(search::hasEnded);
        return search.conclusion().orElseThrow();
    }

    private static SolidarityTransfer transfer(String takesOver, String handsOver, long persons) {
        return new SolidarityTransfer(new MunicipalityCode(takesOver), new MunicipalityCode(handsOver), persons);
    }
}
