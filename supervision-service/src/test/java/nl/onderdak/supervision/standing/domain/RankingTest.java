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
import nl.onderdak.supervision.balance.domain.Inhabitants;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Standing AHEAD = standing("GM0001", 10, 12, 50_000L);
    private static final Standing LARGE = standing("GM0002", 200, 140, 160_000L);
    private static final Standing SMALL = standing("GM0003", 20, 5, 20_000L);
    private static final Standing UNKNOWN = standing("GM0004", 20, 5, null);
    private static final Standing WITHOUT_QUOTA = standing("GM0005", 0, -1, 20_000L);
    private static final List<Standing> ALL = List.of(WITHOUT_QUOTA, SMALL, AHEAD, UNKNOWN, LARGE);

    private static Standing standing(String code, long quota, long realised, Long inhabitants) {
        var halfYear = HalfYear.of(DAY);
        var series = BalanceSeries.of(
                0, 0, Map.of(halfYear, new HalfYearSums(0, quota, 0, realised, 0)), Standing.from(DAY), halfYear);
        var counted = inhabitants == null ? null : new Inhabitants(inhabitants, LocalDate.of(2023, 1, 1));
        return Standing.of(
                new MunicipalityHistory(
                        new MunicipalityCode(code), code, null, true, series, List.of(), Map.of(), counted),
                DAY,
                Instant.parse("2024-07-01T00:00:00Z"),
                Set.of(),
                List.of());
    }

    private static List<String> ranked(Ranking ranking) {
        return ALL.stream()
                .sorted(ranking.order())
                .map(standing -> standing.municipality().value())
                .toList();
    }

    @Test
    void theLargestBacklogComesFirstAndEqualOnesByCode() {
        assertEquals(List.of("GM0002", "GM0003", "GM0004", "GM0005", "GM0001"), ranked(Ranking.BACKLOG));
    }

    @Test
    void aBacklogWithoutQuotaStandsAboveEveryShareOfAQuota() {
        assertEquals(List.of("GM0005", "GM0003", "GM0004", "GM0002", "GM0001"), ranked(Ranking.BACKLOG_PER_QUOTA));
    }

    @Test
    void unknownInhabitantsStandLast() {
        assertEquals(
                List.of("GM0003", "GM0002", "GM0005", "GM0001", "GM0004"), ranked(Ranking.BACKLOG_PER_INHABITANTS));
    }

    @Test
    void oneThatIsNotBehindStandsLastByTime() {
        assertEquals(List.of("GM0002", "GM0003", "GM0004", "GM0005", "GM0001"), ranked(Ranking.BEHIND_SINCE));
    }

    @Test
    void aListHoldsThoseWithTheBacklogOrMore() {
        assertEquals(2, held(new StandingFilter(16L, null, null)) + held(new StandingFilter(60L, null, null)));
        assertEquals(3, held(new StandingFilter(15L, null, null)));
        assertEquals(4, held(new StandingFilter(null, HalfYear.valueOf("2024-H1"), null)));
        assertEquals(0, held(new StandingFilter(null, HalfYear.valueOf("2023-H2"), null)));
        assertEquals(5, held(new StandingFilter(null, null, true)));
        assertEquals(0, held(new StandingFilter(null, null, false)));
    }

    private static long held(StandingFilter filter) {
        return ALL.stream().filter(filter::holds).count();
    }
}
