// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final ForecastMethod METHOD = new ForecastMethod(LocalDate.of(1000, 1, 1), 8, 1_000, 5_000, 9_000);
    private static final HalfYear FIRST = HalfYear.valueOf("2025-H1");

    private static PastHalfYear line(String municipality, String halfYear, long realised) {
        return new PastHalfYear(new MunicipalityCode(municipality), HalfYear.valueOf(halfYear), realised, true, false);
    }

    @Test
    void aHalfYearOfAnImportedBalanceIsNotLearntFrom() {
        // Given
        var lines = List.of(
                new PastHalfYear(new MunicipalityCode("GM5200"), HalfYear.valueOf("2023-H2"), 0, true, true),
                line("GM5200", "2023-H1", 5),
                line("GM5200", "2024-H2", 43),
                line("GM5200", "2024-H1", 40));

        // Then
        assertEquals(List.of(40L, 43L), Histories.observed(lines, FIRST));
    }

    @Test
    void aHalfYearWithoutQuotaOrThatIsNotOverIsNotLearntFrom() {
        // Given
        var lines = List.of(
                line("GM5200", "2024-H2", 43),
                line("GM5200", "2025-H1", 9),
                new PastHalfYear(new MunicipalityCode("GM5200"), HalfYear.valueOf("2024-H1"), 3, false, false));

        // Then
        assertEquals(List.of(43L), Histories.observed(lines, FIRST));
    }

    @Test
    void ofAHalfYearInProgressAtLeastWhatWasRealisedIsExpected() {
        // Given
        var histories = Histories.of(List.of(line("GM5200", "2024-H2", 43), line("GM5200", "2025-H1", 50)));

        // Then
        assertEquals(new Range(50, 50, 50), histories.expected(FIRST, FIRST, METHOD));
        assertEquals(new Range(43, 43, 43), histories.expected(FIRST, FIRST.next(), METHOD));
    }

    @Test
    void municipalitiesAreAddedUp() {
        // Given
        var lines = new ArrayList<>(Arrays.asList(
                line("GM5200", "2024-H1", 40),
                line("GM5200", "2024-H2", 43),
                line("GM5201", "2024-H1", 1),
                line("GM5201", "2024-H2", 7),
                new PastHalfYear(new MunicipalityCode("GM5202"), HalfYear.valueOf("2024-H2"), 3, false, false)));
        Collections.shuffle(lines, new Random(5));

        // When
        var histories = Histories.of(lines);

        // Then
        assertEquals(new Range(41, 41, 50), histories.expected(FIRST, FIRST, METHOD));
        assertEquals(1, histories.withoutHistory(FIRST));
    }

    @Test
    void thePaceOfTheLastYearNeedsItsBothHalves() {
        var both = Histories.of(List.of(line("GM5200", "2024-H1", 40), line("GM5200", "2024-H2", 43)));
        var one = Histories.of(List.of(line("GM5200", "2024-H2", 43)));
        assertEquals(Optional.of(new Pace(83, 2)), both.lastYear(FIRST));
        assertEquals(Optional.empty(), one.lastYear(FIRST));
        assertEquals(Optional.empty(), Histories.of(List.of()).lastYear(FIRST));
    }
}
