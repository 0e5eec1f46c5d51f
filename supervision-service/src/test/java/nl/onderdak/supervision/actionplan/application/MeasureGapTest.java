// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.actionplan.domain.PlanGap;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import org.junit.jupiter.api.Test;

class MeasureGapTest {

    private static final HalfYear BEFORE = HalfYear.valueOf("2024-H1");
    private static final HalfYear FROM = HalfYear.valueOf("2025-H1");
    private static final HalfYear UNTIL = HalfYear.valueOf("2025-H2");

    private static BalanceSeries almelo(long takenOver) {
        return BalanceSeries.of(
                -52,
                0,
                Map.of(
                        BEFORE,
                        new HalfYearSums(0, 78, 0, 40, 0),
                        BEFORE.next(),
                        new HalfYearSums(0, 70, 0, 43, 0),
                        FROM,
                        new HalfYearSums(takenOver, 73, 0, 12, 0),
                        UNTIL,
                        new HalfYearSums(0, 75, 75, 0, 0)),
                BEFORE,
                UNTIL);
    }

    @Test
    void isTheBacklogAtTheBeginningWithTheQuotasUpToTheGoal() {
        assertEquals(new PlanGap(FROM, UNTIL, 117, 148, 75, 83), MeasureGap.gap(almelo(0), FROM, UNTIL, 75));
    }

    @Test
    void aBacklogTakenOverIsDueAsWell() {
        assertEquals(new PlanGap(FROM, UNTIL, 127, 148, 75, 83), MeasureGap.gap(almelo(-10), FROM, UNTIL, 75));
    }

    @Test
    void aGoalHalfwayTheYearCountsOneQuota() {
        assertEquals(new PlanGap(FROM, FROM, 117, 73, 37, 83), MeasureGap.gap(almelo(0), FROM, FROM, 37));
    }

    @Test
    void afterTheGoalNoQuotaCounts() {
        assertEquals(
                new PlanGap(UNTIL, FROM, 178, 0, 0, 55),
                MeasureGap.gap(
                        BalanceSeries.of(
                                -90,
                                0,
                                Map.of(
                                        BEFORE.next(),
                                        new HalfYearSums(0, 70, 0, 43, 0),
                                        FROM,
                                        new HalfYearSums(0, 73, 0, 12, 0),
                                        UNTIL,
                                        new HalfYearSums(0, 75, 75, 0, 0)),
                                BEFORE.next(),
                                UNTIL),
                        UNTIL,
                        FROM,
                        0));
    }
}
