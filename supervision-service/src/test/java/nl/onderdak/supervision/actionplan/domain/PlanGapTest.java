// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.api.Test;

class PlanGapTest {

    @Test
    void thePlanOfAlmeloLeaves190Of265() {
        var gap = PlanOfAlmelo.gap(PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED));
        assertEquals(265, gap.due());
        assertEquals(75, gap.effect());
        assertEquals(190, gap.gap());
        assertEquals(2, gap.halfYears());
        assertEquals("132.5", gap.requiredPace().perPeriod().toString());
        assertEquals("41.5", gap.pastPace().perPeriod().toString());
    }

    @Test
    void afterTheRevisionOfAprilItLeaves158Of233() {
        var gap = new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, 117, 62 + 54, 75, 83);
        assertEquals(233, gap.due());
        assertEquals(158, gap.gap());
    }

    @Test
    void seventyPerHalfYearAndTheBacklogOf117Require128AndAHalf() {
        var gap = new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, 117, 70 + 70, 0, 83);
        assertEquals("128.5", gap.requiredPace().perPeriod().toString());
    }

    @Test
    void anEffectOfAllThatIsDueLeavesNothing() {
        assertEquals(1, gap(264));
        assertEquals(0, gap(265));
        assertEquals(0, gap(266));
    }

    private static long gap(long effect) {
        return new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, 117, 148, effect, 83).gap();
    }

    @Test
    void aSurplusOfAllQuotasLeavesNothingDue() {
        assertEquals(1, new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, -147, 148, 0, 83).due());
        assertEquals(0, new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, -148, 148, 0, 83).due());
        assertEquals(0, new PlanGap(PlanOfAlmelo.FIRST, PlanOfAlmelo.GOAL, -149, 148, 0, 83).due());
    }

    @Test
    void afterTheGoalOnlyTheBacklogIsLeft() {
        var gap = new PlanGap(HalfYear.valueOf("2026-H1"), PlanOfAlmelo.GOAL, 190, 0, 0, 75);
        assertEquals(0, gap.halfYears());
        assertEquals(190, gap.gap());
        assertEquals("190.0", gap.requiredPace().perPeriod().toString());
    }

    @Test
    void theFiveMeasuresHaveTheirHorizonsAndTheirEffectsPerYear() {
        var delivery = PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED);
        assertEquals(1, measures(delivery, PlanHorizon.SHORT));
        assertEquals(3, measures(delivery, PlanHorizon.MEDIUM));
        assertEquals(1, measures(delivery, PlanHorizon.LONG));
        assertEquals(Map.of(2025, 75L, 2026, 70L, 2027, 50L, 2028, 30L), delivery.effectPerYear());
    }

    private static long measures(PlanDelivery delivery, PlanHorizon horizon) {
        return delivery.measures().stream()
                .filter(measure -> measure.horizon() == horizon)
                .count();
    }

    @Test
    void aDeliveryIsLateFromTheDayAfterItsDeadline() {
        assertEquals(0, late(LocalDate.of(2025, 2, 27)));
        assertEquals(0, late(LocalDate.of(2025, 2, 28)));
        assertEquals(1, late(LocalDate.of(2025, 3, 1)));
        assertEquals(31, late(LocalDate.of(2025, 3, 31)));
    }

    private static long late(LocalDate on) {
        return PlanOfAlmelo.ordered()
                .deliver(PlanOfAlmelo.delivery(on), on, false)
                .accepted()
                .orElseThrow()
                .deliveries()
                .getFirst()
                .daysLate();
    }
}
