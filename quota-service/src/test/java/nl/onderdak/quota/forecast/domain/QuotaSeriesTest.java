// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.target.domain.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaSeriesTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode BORNE = new MunicipalityCode("GM0147");
    private static final Figures OF_2022 = new Figures(LocalDate.of(2022, 1, 1), 17_590_672, Map.of(ALMELO, 73_155));
    private static final Figures OF_2023 =
            new Figures(LocalDate.of(2023, 1, 1), 17_811_291, Map.of(ALMELO, 73_949, BORNE, 24_524));

    @Test
    void almeloFrom2023To2024() {
        // Given
        var forecast = forecast("2023-H1", 21_200, "2023-H2", 17_600, "2024-H1", 18_750);

        // When
        var series = QuotaSeries.of(
                forecast,
                Map.of(halfYear("2023-H1"), OF_2022, halfYear("2023-H2"), OF_2022, halfYear("2024-H1"), OF_2023),
                Rounding.HALF_UP);

        // Then
        assertEquals(
                List.of(ALMELO, BORNE),
                series.stream().map(QuotaSeries::municipality).toList());
        assertEquals(List.of(88, 73, 78), persons(series.getFirst()));
        assertEquals(
                new Spread(new BigDecimal("79.67"), 73, 88, new BigDecimal("6.24")),
                series.getFirst().spread());
    }

    @Test
    void whatIsComputedWithAnEarlierPopulationSaysSo() {
        // Given
        var forecast = forecast("2024-H1", 18_750, "2026-H1", 18_750);

        // When
        var series = QuotaSeries.of(
                forecast, Map.of(halfYear("2024-H1"), OF_2023, halfYear("2026-H1"), OF_2023), Rounding.HALF_UP);

        // Then
        var quotas = series.getFirst().quotas();
        assertEquals(
                List.of(false, true),
                quotas.stream().map(ExpectedQuota::isOfEarlierPopulation).toList());
        assertEquals(LocalDate.of(2023, 1, 1), quotas.getLast().referenceDate());
        assertEquals(LocalDate.of(2025, 1, 1), quotas.getLast().wantedReferenceDate());
    }

    @ParameterizedTest
    @CsvSource({"75, 54, -21, -28.00", "54, 75, 21, 38.89", "75, 75, 0, 0.00", "0, 3, 3, "})
    void aForecastTurnsOutAsADifference(int expected, int definitive, int difference, BigDecimal percent) {
        // When
        var outcome =
                new ForecastOutcome(ALMELO, halfYear("2025-H2"), null, LocalDate.of(2025, 3, 27), expected, definitive);

        // Then
        assertEquals(difference, outcome.difference());
        assertEquals(Optional.ofNullable(percent), outcome.percent());
    }

    @Property(tries = 500)
    void theAverageLiesBetweenTheExtremesAndWhatIsAllTheSameDoesNotSpread(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1_000_000) Integer> persons) {
        // When
        var spread = Spread.of(persons);

        // Then
        assertEquals(
                spread.average(),
                spread.average()
                        .max(BigDecimal.valueOf(spread.minimum()))
                        .min(BigDecimal.valueOf(spread.maximum()).setScale(2)));
        assertEquals(
                spread.minimum() == spread.maximum(),
                Spread.of(Stream.concat(persons.stream(), persons.stream()).toList())
                                .standardDeviation()
                                .signum()
                        == 0);
    }

    private static List<Integer> persons(QuotaSeries series) {
        return series.quotas().stream().map(ExpectedQuota::persons).toList();
    }

    private static NationalForecast forecast(Object... halfYearsAndPersons) {
        var persons = new TreeMap<HalfYear, Integer>();
        for (int i = 0; i < halfYearsAndPersons.length; i += 2) {
            persons.put(halfYear((String) halfYearsAndPersons[i]), (Integer) halfYearsAndPersons[i + 1]);
        }
        return new NationalForecast(
                new UUID(0, 1), "letter to parliament", LocalDate.of(2022, 9, 30), persons, Instant.EPOCH);
    }

    private static HalfYear halfYear(String text) {
        return HalfYear.valueOf(text);
    }
}
