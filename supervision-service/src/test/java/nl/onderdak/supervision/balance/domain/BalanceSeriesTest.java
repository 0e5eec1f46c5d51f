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
    void whatOneHalfYearEndsWithTheNextBeginsWith() {
        // When
        var series = BalanceSeries.of(
                -52,
                0,
                Map.of(H1_2024, new HalfYearSums(0, 78, 0, 40), H2_2024, new HalfYearSums(0, 70, 0, 43)),
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
    void aBalanceTakenOverInAHalfYearIsCarriedIntoIt() {
        // When
        var series = BalanceSeries.of(
                0,
                0,
                Map.of(H1_2024, new HalfYearSums(-52, 0, 0, 0), H2_2024, new HalfYearSums(0, 70, 70, 10)),
                H1_2024,
                H2_2024);

        // Then
        assertEquals(
                List.of(-52L, -52L),
                series.halfYears().stream().map(HalfYearBalance::openingBalance).toList());
        assertEquals(-52, series.openingBalance());
        assertEquals(122, series.due());
        assertEquals(-112, series.balance());
        assertTrue(series.includesForecast());
    }

    @Test
    void aForecastOfAnEarlierHalfYearIsRestedOnThoughNoneOfTheSeriesIsOne() {
        // When
        var series = BalanceSeries.of(-75, 75, Map.of(), H1_2024, H2_2024);

        // Then
        assertFalse(series.includesForecast());
        assertTrue(series.restsOnForecast());
    }
}
