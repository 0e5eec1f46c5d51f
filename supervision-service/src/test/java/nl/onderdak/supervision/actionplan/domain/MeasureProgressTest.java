// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.supervision.accommodation.HousedForms;
import org.junit.jupiter.api.Test;

class MeasureProgressTest {

    private static final HousedForms HOUSED = HousedForms.of(List.of(
            count("2025-H1", AccommodationKind.SHARED, 20),
            count("2025-H2", AccommodationKind.SHARED, 45),
            count("2026-H1", AccommodationKind.SHARED, 3),
            count("2025-H1", AccommodationKind.REGULAR, 9)));

    private static HousedForms.Count count(String halfYear, AccommodationKind form, long persons) {
        return new HousedForms.Count(HalfYear.valueOf(halfYear), form, persons);
    }

    private static List<MeasureProgress> progress() {
        return MeasureProgress.of(PlanOfAlmelo.delivery(PlanOfAlmelo.DELIVERED), PlanOfAlmelo.GOAL, HOUSED::in);
    }

    private static MeasureProgress of(int measure, String halfYear) {
        return progress().stream()
                .filter(one -> one.measure() == measure && one.halfYear().equals(HalfYear.valueOf(halfYear)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasExpectedStandsBesideWhatHappened() {
        var first = of(1, "2025-H1");
        assertEquals(37, first.expected());
        assertEquals(20, first.housed());
        assertEquals(17, first.open());
        var second = of(1, "2025-H2");
        assertEquals(38, second.expected());
        assertEquals(-7, second.open());
    }

    @Test
    void measuresOfOneFormShareWhatHappened() {
        var third = of(3, "2025-H1");
        assertEquals(0, third.expected());
        assertEquals(37, third.expectedOfForm());
        assertEquals(20, third.housed());
        assertEquals(20, of(3, "2026-H1").expectedOfForm());
    }

    @Test
    void eachMeasureIsFollowedUpToTheGoalAndItsLastEffect() {
        assertEquals(
                Map.of(1, 2L, 2, 4L, 3, 3L, 4, 2L, 5, 3L),
                progress().stream().collect(Collectors.groupingBy(MeasureProgress::measure, Collectors.counting())));
    }

    @Test
    void aFormInWhichNobodyWasHousedHasNone() {
        assertEquals(0, of(2, "2025-H1").housed());
        assertEquals(9, of(5, "2025-H1").housed());
        assertEquals(0, of(5, "2028-H1").housed());
    }
}
