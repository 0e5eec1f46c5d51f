// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.supervision.forecast.domain.Additions;
import nl.onderdak.supervision.forecast.domain.ComingHalfYear;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.ForecastMethod;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.supervision.forecast.domain.Histories;
import org.junit.jupiter.api.Test;

class PlanOutlookLineTest {

    private static Forecast almelo(long takenOver) {
        return Forecast.of(
                LocalDate.of(2024, 12, 31),
                -117,
                List.of(
                        new ComingHalfYear(PlanOfAlmelo.FIRST, takenOver, 73, 0, 0),
                        new ComingHalfYear(PlanOfAlmelo.GOAL, 0, 75, 75, 0)),
                Histories.of(List.of()),
                new Forecast.Assumptions(
                        new ForecastMethod(LocalDate.of(2000, 1, 1), 8, 1_000, 5_000, 9_000),
                        new GivenPace(null, 75),
                        Additions.NONE));
    }

    @Test
    void thePlanOfAlmeloBringsWhatUnchangedPolicyBrings() {
        assertEquals(
                List.of(
                        new PlanOutlookLine(PlanOfAlmelo.FIRST, 73, 37, 153, 37, 153),
                        new PlanOutlookLine(PlanOfAlmelo.GOAL, 75, 38, 190, 38, 190)),
                PlanOutlookLine.of(almelo(0), PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED)));
    }

    @Test
    void aPlanOf265LeavesNothing() {
        var lines = PlanOutlookLine.of(almelo(0), PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED, 100, 165));
        assertEquals(90, lines.getFirst().backlogWithMeasures());
        assertEquals(0, lines.getLast().backlogWithMeasures());
        assertEquals(190, lines.getLast().unchangedBacklog());
    }

    @Test
    void aBacklogTakenOverCountsInBoth() {
        var lines = PlanOutlookLine.of(almelo(-10), PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED));
        assertEquals(200, lines.getLast().unchangedBacklog());
        assertEquals(200, lines.getLast().backlogWithMeasures());
    }
}
