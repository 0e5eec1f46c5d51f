// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import org.junit.jupiter.api.Test;

class BehindStretchTest {

    private static final MunicipalityCode CODE = new MunicipalityCode("GM0141");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private static Standing standing(long openingBalance, Map<HalfYear, HalfYearSums> sums) {
        var series = BalanceSeries.of(openingBalance, 0, sums, Standing.from(DAY), HalfYear.of(DAY));
        return Standing.of(
                new MunicipalityHistory(CODE, "Almelo", null, true, series, List.of(), Map.of(), null),
                DAY,
                Instant.parse("2024-07-01T00:00:00Z"),
                Set.of(),
                List.of());
    }

    private static HalfYearSums sums(long quota, long realised) {
        return new HalfYearSums(0, quota, 0, realised, 0);
    }

    private static HalfYear halfYear(String text) {
        return HalfYear.valueOf(text);
    }

    @Test
    void theyAreTheHalfYearsOfTheRowUpToTheDay() {
        var standing = standing(
                0,
                Map.of(
                        halfYear("2022-H2"), sums(10, 5),
                        halfYear("2023-H1"), sums(10, 15),
                        halfYear("2023-H2"), sums(10, 7),
                        halfYear("2024-H1"), sums(20, 4)));

        assertEquals(
                List.of(
                        new BehindStretch(
                                CODE, "2023-H2", LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 31), 0),
                        new BehindStretch(CODE, "2024-H1", LocalDate.of(2024, 1, 1), DAY, -3)),
                BehindStretch.of(standing));
    }

    @Test
    void theRowMayBeginBeforeTheHalfYearsThatAreShown() {
        var stretches = BehindStretch.of(standing(-1, Map.of()));

        assertEquals(Standing.MOST_HALF_YEARS + 1, stretches.size());
        assertEquals(
                new BehindStretch(CODE, "", LocalDate.of(1000, 1, 1), LocalDate.of(2018, 6, 30), 0),
                stretches.getLast());
    }

    @Test
    void thereAreNoneWithoutBacklog() {
        assertEquals(List.of(), BehindStretch.of(standing(0, Map.of())));
        assertEquals(List.of(), BehindStretch.of(standing(-5, Map.of(halfYear("2024-H1"), sums(0, 5)))));
    }
}
