// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.housingstock.project.domain.ExpectedSupply.Range;
import org.junit.jupiter.api.Test;

class ExpectedSupplyTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);

    @Test
    void anUncertainProjectIsSpreadOverItsHalfYears() {
        // Given 100 to 150 homes with 100 places, in the 15 months from October 2026
        var project = ProjectTest.project(ProjectTest.plan(ProjectStatus.PLANNED, 7_500));

        // When
        var supply = ExpectedSupply.of(List.of(project), BEFORE);

        // Then
        assertEquals(
                List.of(
                        line("2026-H2", new Range(0, 15, 20), new Range(0, 19, 30)),
                        line("2027-H1", new Range(0, 30, 40), new Range(0, 38, 60)),
                        line("2027-H2", new Range(0, 30, 40), new Range(0, 38, 60))),
                supply);
    }

    @Test
    void aCertainProjectIsExpectedAtLeast() {
        // Given
        var certain = ProjectTest.project(ProjectTest.plan(ProjectStatus.UNDER_CONSTRUCTION, 10_000));
        var nearly = ProjectTest.project(ProjectTest.plan(ProjectStatus.UNDER_CONSTRUCTION, 9_999));

        // Then
        assertEquals(100, places(certain).mapToLong(Range::low).sum());
        assertEquals(100, places(certain).mapToLong(Range::expected).sum());
        assertEquals(0, places(nearly).mapToLong(Range::low).sum());
        assertEquals(100, places(nearly).mapToLong(Range::high).sum());
    }

    @Test
    void weightedNumbersAreRoundedOncePerLine() {
        // Given one place of each, in one month
        var half = oneOf(5_000);
        var less = oneOf(4_999);

        // Then
        assertEquals(1, places(half).findFirst().orElseThrow().expected());
        assertEquals(0, places(less).findFirst().orElseThrow().expected());
        assertEquals(
                1,
                ExpectedSupply.of(List.of(half, half), BEFORE)
                        .getFirst()
                        .places()
                        .expected());
        assertEquals(
                2,
                ExpectedSupply.of(List.of(half, half, half), BEFORE)
                        .getFirst()
                        .places()
                        .expected());
    }

    @Test
    void whatIsNotThereYetComesNoEarlierThanTheDay() {
        // Given
        var project = ProjectTest.project(ProjectTest.plan(ProjectStatus.UNDER_CONSTRUCTION, 10_000));

        // Then
        assertEquals(List.of("2027-H2"), halves(project, LocalDate.of(2027, 7, 1)));
        assertEquals(List.of("2027-H1", "2027-H2"), halves(project, LocalDate.of(2027, 6, 30)));
        assertEquals(List.of("2028-H1"), halves(project, LocalDate.of(2028, 2, 1)));
    }

    @Test
    void nothingIsExpectedOfWhatIsOver() {
        assertEquals(List.of(), halves(ProjectTest.project(ProjectTest.plan(ProjectStatus.DELIVERED, 10_000)), BEFORE));
        assertEquals(List.of(), halves(ProjectTest.project(ProjectTest.plan(ProjectStatus.CANCELLED, 0)), BEFORE));
    }

    @Test
    void theLastHalfYearIsNotPassed() {
        var plan = ProjectTest.plan(ProjectStatus.IDEA, 100).expectedIn(ProjectTest.period("9999-Q4", "9999"));
        assertEquals(List.of("9999-H2"), halves(ProjectTest.project(plan), BEFORE));
    }

    private static Project oneOf(int probability) {
        return ProjectTest.project(new Plan(
                ProjectKind.FLEX,
                "One",
                ProjectStatus.IDEA,
                1,
                1,
                0,
                1,
                probability,
                ProjectTest.period("2026-12-01", "2026-12-31"),
                null));
    }

    private static Stream<Range> places(Project project) {
        return ExpectedSupply.of(List.of(project), BEFORE).stream().map(ExpectedSupply::places);
    }

    private static List<String> halves(Project project, LocalDate day) {
        return ExpectedSupply.of(List.of(project), day).stream()
                .map(line -> line.halfYear().toString())
                .toList();
    }

    private static ExpectedSupply line(String halfYear, Range places, Range homes) {
        return new ExpectedSupply(ProjectTest.ALMELO, HalfYear.valueOf(halfYear), 1, places, homes);
    }
}
