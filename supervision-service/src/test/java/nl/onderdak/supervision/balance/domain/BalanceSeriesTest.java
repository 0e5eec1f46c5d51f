// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.api.Test;

class BalanceSeriesTest {

    private static final HalfYear H1_2024 = HalfYear.valueOf("2024-H1");
    private static final HalfYear H2_2024 = HalfYear.valueOf("2024-H2");

    @Test
    void theClosingBalanceOfAHalfYearIsTheOpeningBalanceOfTheNext() {
        // When
        var series = BalanceSeries.of(
                -52,
                0,
                Map.of(H1_2024, new HalfYearSums(0, 78, 0, 40, 0), H2_2024, new HalfYearSums(0, 70, 0, 43, 0)),
                H1_2024,
                H2_2024);

        // Then
        assertEquals(
                List.of(-52L, -90L),
                series.halfYears().stream().map(HalfYearBalance::openingBalance).toList());
        assertEquals(
                List.of(130L, 160L),
                series.halfYears().stream().map(HalfYearBalance::correctedQuota).toList());
        assertEquals(
                List.of(-90L, -117L),
                series.halfYears().stream().map(HalfYearBalance::balance).toList());
        assertEquals(200, series.due());
        assertEquals(83, series.realised());
        assertEquals(-117, series.balance());
        assertFalse(series.includesForecast());
    }

    @Test
    void aHalfYearInWhichNothingHappenedCarriesOn() {
        // When
        var series = BalanceSeries.of(7, 0, Map.of(), H1_2024, H2_2024.next());

        // Then
        assertEquals(
                List.of(7L, 7L, 7L),
                series.halfYears().stream().map(HalfYearBalance::balance).toList());
        assertEquals(-7, series.due());
    }

    @Test
    void aTakeoverInAHalfYearStandsBesideItsOpeningBalance() {
        // When
        var series = BalanceSeries.of(
                3,
                0,
                Map.of(H1_2024, new HalfYearSums(-52, 0, 0, 0, 0), H2_2024, new HalfYearSums(0, 70, 70, 10, 0)),
                H1_2024,
                H2_2024);

        // Then
        assertEquals(
                List.of(3L, -49L),
                series.halfYears().stream().map(HalfYearBalance::openingBalance).toList());
        assertEquals(
                List.of(49L, 119L),
                series.halfYears().stream().map(HalfYearBalance::correctedQuota).toList());
        assertEquals(3, series.openingBalance());
        assertEquals(-52, series.takenOver());
        assertEquals(119, series.due());
        assertEquals(-109, series.balance());
        assertTrue(series.includesForecast());
    }

    @Test
    void aForecastFromBeforeTheSeriesIsRestedOnButNotIncluded() {
        // When
        var series = BalanceSeries.of(-20, 20, Map.of(), H1_2024, H2_2024);

        // Then
        assertFalse(series.includesForecast());
        assertTrue(series.restsOnForecast());
    }

    @Test
    void aHalfYearThatBeginsWithAForecastRestsOnItThoughItWasHandedOverInIt() {
        // When
        var series = BalanceSeries.of(-12, 12, Map.of(H1_2024, new HalfYearSums(12, 0, 0, 0, -12)), H1_2024, H2_2024);

        // Then
        assertEquals(
                List.of(true, false),
                series.halfYears().stream()
                        .map(HalfYearBalance::restsOnForecast)
                        .toList());
        assertTrue(series.restsOnForecast());
    }

    @Test
    void aTakeoverAfterItsLastHalfYearIsNotInIt() {
        // When
        var series = BalanceSeries.of(0, 0, Map.of(H2_2024, new HalfYearSums(-12, 0, 0, 0, 12)), H1_2024, H1_2024);

        // Then
        assertFalse(series.restsOnForecast());
    }
}
