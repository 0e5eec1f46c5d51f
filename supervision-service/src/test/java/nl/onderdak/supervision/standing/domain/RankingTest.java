// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.Inhabitants;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.pace.domain.PaceClass;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Map<String, String> NAMES =
            Map.of("GM0002", "Zwolle", "GM0003", "Almelo", "GM0004", "tubbergen", "GM0005", "Borne");
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
                        new MunicipalityCode(code), NAMES.get(code), null, true, series, List.of(), Map.of(), counted),
                DAY,
                Instant.parse("2024-07-01T00:00:00Z"),
                Set.of(),
                List.of());
    }

    private static RankedStanding listed(Standing standing) {
        var since = standing.balance().balance() < 0
                ? DAY.minusDays(standing.balance().backlog())
                : null;
        var category = standing.equals(LARGE) ? new LatestCategory("rood", DAY, new UUID(0, 1)) : null;
        return new RankedStanding(
                standing, since, category, standing.equals(LARGE) ? PaceClass.FAR_BEHIND : PaceClass.ON_SCHEDULE);
    }

    private static List<String> ranked(Ranking ranking, boolean reversed) {
        return ALL.stream()
                .map(RankingTest::listed)
                .sorted(ranking.order(reversed))
                .map(ranked -> ranked.standing().municipality().value())
                .toList();
    }

    private static List<String> ranked(Ranking ranking) {
        return ranked(ranking, false);
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
    void oneThatIsNotBehindStandsLastByTimeInEitherDirection() {
        assertEquals(List.of("GM0002", "GM0003", "GM0004", "GM0005", "GM0001"), ranked(Ranking.BEHIND_SINCE));
        assertEquals(List.of("GM0005", "GM0003", "GM0004", "GM0002", "GM0001"), ranked(Ranking.BEHIND_SINCE, true));
    }

    @Test
    void theLowestBalanceComesFirstAndASurplusLast() {
        assertEquals(List.of("GM0002", "GM0003", "GM0004", "GM0005", "GM0001"), ranked(Ranking.BALANCE));
        assertEquals(List.of("GM0001", "GM0005", "GM0003", "GM0004", "GM0002"), ranked(Ranking.BALANCE, true));
    }

    @Test
    void theOtherWayRoundEqualOnesKeepTheirOrderAndUnknownOnesStandLast() {
        assertEquals(List.of("GM0001", "GM0005", "GM0003", "GM0004", "GM0002"), ranked(Ranking.BACKLOG, true));
        assertEquals(
                List.of("GM0001", "GM0005", "GM0002", "GM0003", "GM0004"),
                ranked(Ranking.BACKLOG_PER_INHABITANTS, true));
        assertEquals(List.of("GM0005", "GM0004", "GM0003", "GM0002", "GM0001"), ranked(Ranking.MUNICIPALITY, true));
    }

    @Test
    void namesAreOrderedWithoutRegardToCase() {
        assertEquals(List.of("GM0003", "GM0005", "GM0004", "GM0002", "GM0001"), ranked(Ranking.NAME));
        assertEquals(List.of("GM0002", "GM0004", "GM0005", "GM0003", "GM0001"), ranked(Ranking.NAME, true));
    }

    @Test
    void aListHoldsThoseWithTheBacklogOrMore() {
        assertEquals(2, held(of(16L, null, null)) + held(of(60L, null, null)));
        assertEquals(3, held(of(15L, null, null)));
        assertEquals(4, held(of(null, HalfYear.valueOf("2024-H1"), null)));
        assertEquals(0, held(of(null, HalfYear.valueOf("2023-H2"), null)));
        assertEquals(5, held(of(null, null, true)));
        assertEquals(0, held(of(null, null, false)));
        assertEquals(1, held(new StandingFilter(null, null, null, "rood", null)));
        assertEquals(0, held(new StandingFilter(null, null, null, "wit", null)));
        assertEquals(0, held(new StandingFilter(61L, null, null, "rood", null)));
        assertEquals(1, held(new StandingFilter(null, null, null, null, PaceClass.FAR_BEHIND)));
        assertEquals(0, held(new StandingFilter(null, null, null, null, PaceClass.SOMEWHAT_BEHIND)));
    }

    private static StandingFilter of(Long leastBacklog, HalfYear behindSince, Boolean isFinal) {
        return new StandingFilter(leastBacklog, behindSince, isFinal, null, null);
    }

    private static long held(StandingFilter filter) {
        return ALL.stream().map(RankingTest::listed).filter(filter::holds).count();
    }
}
