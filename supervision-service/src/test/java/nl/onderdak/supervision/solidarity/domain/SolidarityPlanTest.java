// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.position;
import static nl.onderdak.supervision.solidarity.domain.SolidarityCases.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolidarityPlanTest {

    @ParameterizedTest
    @CsvSource({
        "12, 60, 0, 12, 0, 0",
        "0, 60, 0, 0, 0, 0",
        "-7, 60, 0, 0, 7, 7",
        "-7, 6, 0, 0, 7, 6",
        "-7, 0, 0, 0, 7, 0",
        "-7, 60, 6, 0, 1, 1",
        "-7, 60, 7, 0, 0, 0",
        "-7, 60, 8, 1, 0, 0"
    })
    void homesToSpareServeItsOwnBacklogFirst(
            long balance, long quota, long freePlaces, long surplus, long shortfall, long transferable) {
        var position = position("GM0141", balance, quota, freePlaces);
        assertEquals(surplus, position.surplus());
        assertEquals(shortfall, position.shortfall());
        assertEquals(transferable, position.transferable());
    }

    /** Almelo 73 and Wierden 25: Wierden takes 5 over, and the sum stays 98. */
    @Test
    void theSumOfTheQuotasStaysTheSame() {
        // Given
        var almelo = position("GM0141", -5, 73);
        var wierden = position("GM0189", 5, 25);

        // Then
        assertEquals(68, almelo.after(-5).quota());
        assertEquals(0, almelo.after(-5).shortfall());
        assertEquals(30, wierden.after(5).quota());
        assertEquals(0, wierden.after(5).surplus());
    }

    @Test
    void noneTakesOrHandsOverMoreThanItCan() {
        var problem = problem(position("GM1001", 4, 50), position("GM1002", -5, 3));
        new SolidarityPlan(problem, List.of(transfer("GM1001", "GM1002", 3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SolidarityPlan(problem, List.of(transfer("GM1001", "GM1002", 4))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SolidarityPlan(problem, List.of(transfer("GM1001", "GM1003", 1))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SolidarityPlan(problem, List.of(transfer("GM1002", "GM1001", 1))));
        assertThrows(IllegalArgumentException.class, () -> transfer("GM1001", "GM1002", 0));
        assertThrows(IllegalArgumentException.class, () -> transfer("GM1001", "GM1001", 1));
    }

    @Test
    void aGroupSettlesItsLargestFirst() {
        // Given
        var problem = problem(
                position("GM1001", 10, 50),
                position("GM1002", 2, 50),
                position("GM1003", -7, 50),
                position("GM1004", -5, 50));
        var one = new MunicipalityCode("GM1001");

        // Then
        assertEquals(
                List.of(
                        transfer("GM1001", "GM1003", 7),
                        transfer("GM1001", "GM1004", 3),
                        transfer("GM1002", "GM1004", 2)),
                SolidarityPlan.ofGroups(
                                problem,
                                Map.of(
                                        one,
                                        4,
                                        new MunicipalityCode("GM1002"),
                                        4,
                                        new MunicipalityCode("GM1003"),
                                        4,
                                        new MunicipalityCode("GM1004"),
                                        4))
                        .transfers());
        assertEquals(List.of(), SolidarityPlan.ofGroups(problem, Map.of(one, 1)).transfers());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theGroupsOfAPlanGiveAPlanThatIsNoWorse(long seed) {
        // Given
        var problem = SolidarityCases.random(seed, 20, 40);
        var firstFit = SolidarityPlan.firstFit(problem);

        // When
        var again = SolidarityPlan.ofGroups(problem, firstFit.groups());

        // Then
        assertEquals(problem.coverable(), firstFit.covered());
        assertEquals(firstFit.covered(), again.covered());
        assertFalse(firstFit.isBetterThan(again));
    }

    @Test
    void coverageCountsBeforeExchangesAndThoseBeforeMunicipalities() {
        // Given
        var problem = problem(
                position("GM1001", 6, 50),
                position("GM1002", 6, 50),
                position("GM1003", -6, 50),
                position("GM1004", -6, 50));
        var all = plan(problem, transfer("GM1001", "GM1003", 6), transfer("GM1002", "GM1004", 6));
        var less = plan(problem, transfer("GM1001", "GM1003", 6), transfer("GM1002", "GM1004", 5));
        var more = plan(
                problem,
                transfer("GM1001", "GM1003", 3),
                transfer("GM1001", "GM1004", 3),
                transfer("GM1002", "GM1004", 3),
                transfer("GM1002", "GM1003", 3));
        var apart = plan(problem, transfer("GM1001", "GM1003", 3), transfer("GM1002", "GM1004", 3));
        var together = plan(problem, transfer("GM1001", "GM1003", 3), transfer("GM1001", "GM1004", 3));

        // Then
        assertTrue(all.isBetterThan(less));
        assertFalse(less.isBetterThan(all));
        assertTrue(all.isBetterThan(more));
        assertTrue(together.isBetterThan(apart));
        assertFalse(all.isBetterThan(all));
    }

    @Test
    void eachExchangeIsExplainedWhereTheOneBeforeItLeftOff() {
        // Given
        var problem = problem(position("GM1001", 12, 60), position("GM1002", -2, 10, 5), position("GM1003", -20, 15));
        var plan = SolidarityPlan.firstFit(problem);

        // When
        var explained = ExplainedExchange.of(plan);

        // Then
        assertEquals(
                List.of(
                        new ExplainedExchange(
                                1,
                                transfer("GM1001", "GM1003", 12),
                                12,
                                0,
                                20,
                                8,
                                Set.of(ExchangeReason.SHORTFALL_REDUCED, ExchangeReason.SURPLUS_USED_UP)),
                        new ExplainedExchange(
                                2,
                                transfer("GM1002", "GM1003", 3),
                                3,
                                0,
                                8,
                                5,
                                Set.of(
                                        ExchangeReason.SHORTFALL_REDUCED,
                                        ExchangeReason.SURPLUS_USED_UP,
                                        ExchangeReason.QUOTA_USED_UP,
                                        ExchangeReason.RESTS_ON_FREE_HOMES))),
                explained);
    }

    @Test
    void theLimitOfTheCoverageIsNamed() {
        assertEquals(
                CoverageLimit.ALL_COVERED,
                CoverageLimit.of(problem(position("GM1001", 5, 50), position("GM1002", -5, 50))));
        assertEquals(
                CoverageLimit.TOO_LITTLE_SURPLUS,
                CoverageLimit.of(problem(position("GM1001", 4, 50), position("GM1002", -5, 50))));
        assertEquals(
                CoverageLimit.QUOTAS_TOO_SMALL,
                CoverageLimit.of(problem(position("GM1001", 5, 50), position("GM1002", -5, 4))));
    }

    private static SolidarityPlan plan(SolidarityProblem problem, SolidarityTransfer... transfers) {
        return new SolidarityPlan(problem, List.of(transfers));
    }

    private static SolidarityTransfer transfer(String takesOver, String handsOver, long persons) {
        return new SolidarityTransfer(new MunicipalityCode(takesOver), new MunicipalityCode(handsOver), persons);
    }
}
