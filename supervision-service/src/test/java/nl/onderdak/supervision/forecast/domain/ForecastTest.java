// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** With the figures of the plan of action of Almelo, 27 March 2025. */
class ForecastTest {

    private static final ForecastMethod METHOD = new ForecastMethod(LocalDate.of(1000, 1, 1), 8, 1_000, 5_000, 9_000);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final HalfYear H1 = HalfYear.valueOf("2025-H1");
    private static final HalfYear H2 = HalfYear.valueOf("2025-H2");

    private static final Histories HISTORY = Histories.of(List.of(past("2024-H1", 40), past("2024-H2", 43)));

    private static PastHalfYear past(String halfYear, long realised) {
        return new PastHalfYear(new MunicipalityCode("GM5200"), HalfYear.valueOf(halfYear), realised, true, false);
    }

    private static Forecast forecast(int first, int second, GivenPace given, Additions additions) {
        return Forecast.of(
                END_OF_2024,
                -117,
                List.of(new ComingHalfYear(H1, 0, first, 0, 0), new ComingHalfYear(H2, 0, second, second, 0)),
                HISTORY,
                new Forecast.Assumptions(METHOD, given, additions));
    }

    @Test
    void atUnchangedPolicyTheBacklogIs190() {
        // When
        var forecast = forecast(73, 75, new GivenPace(null, 75), Additions.NONE);

        // Then
        assertEquals(265, forecast.due());
        assertEquals(
                Range.exactly(-190),
                forecast.atTheEnd(Scenario.UNCHANGED_POLICY).balance());
        assertEquals(190, forecast.atTheEnd(Scenario.UNCHANGED_POLICY).backlog());
        assertTrue(forecast.backlogRises());
    }

    @Test
    void afterTheRevisionItIs158() {
        // When
        var forecast = forecast(62, 54, new GivenPace(null, 75), Additions.NONE);

        // Then
        assertEquals(233, forecast.due());
        assertEquals(158, forecast.atTheEnd(Scenario.UNCHANGED_POLICY).backlog());
    }

    @Test
    void aBacklogThatStaysTheSameDoesNotRise() {
        assertFalse(forecast(37, 38, new GivenPace(null, 75), Additions.NONE).backlogRises());
        assertTrue(forecast(37, 39, new GivenPace(null, 75), Additions.NONE).backlogRises());
    }

    @Test
    void whatIsTakenOverIsNoRise() {
        // Given 52 behind that are taken over at a merger on 1 July 2025
        var forecast = Forecast.of(
                END_OF_2024,
                -117,
                List.of(new ComingHalfYear(H1, 0, 37, 0, 0), new ComingHalfYear(H2, -52, 38, 0, 0)),
                HISTORY,
                new Forecast.Assumptions(METHOD, new GivenPace(null, 75), Additions.NONE));

        // Then
        assertEquals(-52, forecast.takenOver());
        assertEquals(169, forecast.atTheEnd(Scenario.UNCHANGED_POLICY).backlog());
        assertFalse(forecast.backlogRises());
    }

    @Test
    void withoutAGivenPaceTheHistoryCounts() {
        // When
        var line = forecast(73, 75, GivenPace.NONE, Additions.NONE).atTheEnd(Scenario.UNCHANGED_POLICY);

        // Then
        assertEquals(new Range(40, 40, 43), line.realised());
        assertEquals(new Range(-185, -185, -179), line.balance());
    }

    @Test
    void anOddNumberPerYearGoesToTheSecondHalf() {
        var given = new GivenPace(null, 75);
        assertEquals(37L, given.in(H1).orElseThrow());
        assertEquals(38L, given.in(H2).orElseThrow());
        assertEquals(40L, new GivenPace(40, null).in(H2).orElseThrow());
    }

    @Test
    void additionsBelongToTheirScenario() {
        // Given
        var additions = new Additions(
                Map.of(
                        Addition.PLACES,
                        Map.of(H2, 60L),
                        Addition.FAMILY,
                        Map.of(H1, 4L, H2, 6L),
                        Addition.ENDING,
                        Map.of(H1, -5L)),
                Map.of(Addition.PLACES, AdditionOrigin.EVENTS, Addition.FAMILY, AdditionOrigin.GIVEN));

        // When
        var forecast = forecast(73, 75, new GivenPace(null, 75), additions);

        // Then
        assertEquals(190, forecast.atTheEnd(Scenario.UNCHANGED_POLICY).backlog());
        assertEquals(130, forecast.atTheEnd(Scenario.WITH_PLACES).backlog());
        assertEquals(180, forecast.atTheEnd(Scenario.WITH_FAMILY).backlog());
        assertEquals(195, forecast.atTheEnd(Scenario.WITH_ENDING).backlog());
        assertEquals(125, forecast.atTheEnd(Scenario.WITH_ALL).backlog());
        assertEquals(
                List.of(
                        new AdditionLine(Addition.PLACES, H1, 0, AdditionOrigin.EVENTS),
                        new AdditionLine(Addition.PLACES, H2, 60, AdditionOrigin.EVENTS),
                        new AdditionLine(Addition.FAMILY, H1, 4, AdditionOrigin.GIVEN),
                        new AdditionLine(Addition.FAMILY, H2, 6, AdditionOrigin.GIVEN)),
                forecast.additionLines());
    }

    @Test
    void theRequiredPaceSpreadsBacklogAndQuotas() {
        // When
        var forecast = forecast(70, 70, GivenPace.NONE, Additions.NONE);

        // Then
        assertEquals("128.5", forecast.requiredPerHalfYear().perPeriod().toString());
        assertEquals(22, forecast.requiredPerMonth().enough());
        assertEquals("41.5", forecast.lastYear().orElseThrow().perPeriod().toString());
    }

    @Test
    void aHalfYearThatEndsWithTheDayIsClosed() {
        assertEquals(H1, Forecast.first(END_OF_2024));
        assertEquals(HalfYear.valueOf("2024-H2"), Forecast.first(END_OF_2024.minusDays(1)));
    }

    @Test
    void whatIsRealisedIsNotExpectedAgain() {
        // When 30 of the 37 given persons have been housed, and then 50
        var some = inProgress(30).lines().getFirst();
        var more = inProgress(50).lines().getFirst();

        // Then
        assertEquals(Range.exactly(37), some.realised());
        assertEquals(Range.exactly(50), more.realised());
        assertEquals(265 - 30, inProgress(30).stillToHouse());
        assertEquals(34, inProgress(30).requiredPerMonth().enough());
    }

    @Test
    void aLastMonthThatIsNotWholeDoesNotCount() {
        // When 235 persons are to be housed, from June on
        var forecast = inProgress(30);

        // Then
        assertEquals(new Pace(235, 6), forecast.requiredPerMonth(LocalDate.of(2025, 11, 30)));
        assertEquals(new Pace(235, 6), forecast.requiredPerMonth(LocalDate.of(2025, 12, 30)));
        assertEquals(new Pace(235, 7), forecast.requiredPerMonth(LocalDate.of(2025, 12, 31)));
        assertEquals(new Pace(235, 1), forecast.requiredPerMonth(LocalDate.of(2025, 6, 30)));
    }

    private static Forecast inProgress(long realised) {
        return Forecast.of(
                LocalDate.of(2025, 6, 30).minusDays(1),
                -117,
                List.of(new ComingHalfYear(H1, 0, 73, 0, realised), new ComingHalfYear(H2, 0, 75, 75, 0)),
                HISTORY,
                new Forecast.Assumptions(METHOD, new GivenPace(null, 75), Additions.NONE));
    }

    @Test
    void itsTextChangesWithEveryFigureAndAssumption() {
        var text = forecast(73, 75, new GivenPace(null, 75), Additions.NONE).canonical();
        assertEquals(
                text, forecast(73, 75, new GivenPace(null, 75), Additions.NONE).canonical());
        assertNotEquals(
                text, forecast(73, 74, new GivenPace(null, 75), Additions.NONE).canonical());
        assertNotEquals(
                text, forecast(73, 75, new GivenPace(38, null), Additions.NONE).canonical());
        assertNotEquals(
                text,
                forecast(
                                73,
                                75,
                                new GivenPace(null, 75),
                                new Additions(Map.of(Addition.FAMILY, Map.of(H1, 1L)), Map.of()))
                        .canonical());
    }
}
