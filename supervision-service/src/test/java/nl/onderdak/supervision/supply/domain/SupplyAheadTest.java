// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SupplyAheadTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final HalfYear FIRST = HalfYear.valueOf("2025-H1");
    private static final HalfYear UNTIL = HalfYear.valueOf("2027-H2");

    private static ProjectPlaces project(MunicipalityCode municipality, int places, int probability, String... period) {
        return new ProjectPlaces(
                municipality, places, probability, LocalDate.parse(period[0]), LocalDate.parse(period[1]));
    }

    private static SupplyAhead of(ProjectPlaces... projects) {
        return new SupplyAhead(List.of(projects), List.of(), List.of());
    }

    /** The 100 places of the plan of Almelo of 27 March 2025: built at the end of 2026 and in 2027. */
    @Test
    void placesThatComeInSeveralMonthsAreSpreadEvenly() {
        // When
        var places =
                of(project(ALMELO, 100, 10_000, "2026-10-01", "2027-12-31")).places(DAY, UNTIL);

        // Then
        assertEquals(Map.of(HalfYear.valueOf("2026-H2"), 20L, HalfYear.valueOf("2027-H1"), 40L, UNTIL, 40L), places);
    }

    @Test
    void whatComesAfterTheLastHalfYearDoesNotCount() {
        assertEquals(
                Map.of(HalfYear.valueOf("2026-H2"), 20L),
                of(project(ALMELO, 100, 10_000, "2026-10-01", "2027-12-31")).places(DAY, HalfYear.valueOf("2026-H2")));
    }

    @Test
    void whatWasNotDeliveredInTimeComesAfterTheDay() {
        // Given
        var late = of(project(ALMELO, 12, 10_000, "2024-01-01", "2024-12-31"));

        // Then
        assertEquals(Map.of(HalfYear.valueOf("2024-H2"), 12L), late.places(DAY.minusDays(1), UNTIL));
        assertEquals(Map.of(FIRST, 12L), late.places(DAY, UNTIL));
    }

    @Test
    void projectsAreWeightedAndRoundedOnceForEachMunicipality() {
        // Given
        var day = "2025-03-01";
        var first = project(ALMELO, 1, 5_000, day, day);

        // Then
        assertEquals(Map.of(FIRST, 1L), of(first).places(DAY, UNTIL));
        assertEquals(Map.of(FIRST, 1L), of(first, first).places(DAY, UNTIL));
        assertEquals(
                Map.of(FIRST, 2L),
                of(first, project(WIERDEN, 1, 5_000, day, day)).places(DAY, UNTIL));
        assertEquals(Map.of(FIRST, 0L), of(project(ALMELO, 1, 4_999, day, day)).places(DAY, UNTIL));
    }

    @Test
    void aHomeCountsInTheHalfYearOfItsLastDay() {
        // Given
        var ahead = new SupplyAhead(
                List.of(),
                List.of(
                        new EndingHome(ALMELO, LocalDate.of(2025, 6, 30), 25),
                        new EndingHome(ALMELO, LocalDate.of(2025, 7, 1), 2),
                        new EndingHome(WIERDEN, LocalDate.of(2025, 7, 1), 4),
                        new EndingHome(ALMELO, LocalDate.of(2028, 1, 1), 8)),
                List.of());

        // Then
        assertEquals(Map.of(FIRST, 25L, HalfYear.valueOf("2025-H2"), 6L), ahead.endings(UNTIL));
    }

    @Test
    void eachMunicipalityHasItsOwn() {
        // Given
        var almelo = project(ALMELO, 4, 10_000, "2025-03-01", "2025-03-01");
        var wierden = new EndingHome(WIERDEN, LocalDate.of(2025, 7, 1), 4);
        var due = new FamilyDue(ALMELO, LocalDate.of(2025, 3, 31), 2);

        // When
        var each = new SupplyAhead(List.of(almelo), List.of(wierden), List.of(due)).byMunicipality();

        // Then
        assertEquals(
                Map.of(
                        ALMELO,
                        new SupplyAhead(List.of(almelo), List.of(), List.of(due)),
                        WIERDEN,
                        new SupplyAhead(List.of(), List.of(wierden), List.of())),
                each);
        assertEquals(4, each.get(ALMELO).placesUntil(DAY, FIRST));
        assertEquals(2, each.get(ALMELO).familyUntil(DAY.plusMonths(3)));
        assertEquals(0, each.get(ALMELO).familyUntil(DAY.plusMonths(3).minusDays(1)));
    }

    @Test
    void familyThatShouldHaveArrivedIsExpectedInTheFirstHalfYear() {
        // Given
        var ahead = new SupplyAhead(
                List.of(),
                List.of(),
                List.of(
                        new FamilyDue(ALMELO, LocalDate.of(2024, 11, 1), 3),
                        new FamilyDue(ALMELO, LocalDate.of(2025, 6, 30), 1),
                        new FamilyDue(ALMELO, LocalDate.of(2025, 7, 1), 2),
                        new FamilyDue(ALMELO, LocalDate.of(2028, 1, 1), 4)));

        // Then
        assertEquals(Map.of(FIRST, 4L, HalfYear.valueOf("2025-H2"), 2L), ahead.family(FIRST, UNTIL));
    }
}
