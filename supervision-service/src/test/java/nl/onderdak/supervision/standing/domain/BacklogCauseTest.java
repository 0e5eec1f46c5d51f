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
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.standing.domain.BacklogCause.Kind;
import org.junit.jupiter.api.Test;

class BacklogCauseTest {

    private static final HalfYear H1 = HalfYear.valueOf("2023-H1");
    private static final HalfYear H2 = HalfYear.valueOf("2023-H2");
    private static final HalfYear NOW = HalfYear.valueOf("2024-H1");

    private static List<BacklogCause> causes(Map<HalfYear, HalfYearSums> sums, Map<HalfYear, Supply> supplies) {
        var day = NOW.end();
        var series = BalanceSeries.of(0, 0, sums, Standing.from(day), NOW);
        return BacklogCause.of(Standing.of(
                new MunicipalityHistory(
                        new MunicipalityCode("GM0141"), "Almelo", null, true, series, List.of(), supplies, null),
                day,
                Instant.parse("2024-07-01T00:00:00Z"),
                Set.of(),
                List.of()));
    }

    @Test
    void openQuotasAddUpToTheBacklogAndTheLargestComesFirst() {
        var causes = causes(
                Map.of(
                        H1, new HalfYearSums(0, 60, 0, 20, 0),
                        H2, new HalfYearSums(-5, 70, 0, 10, 0),
                        NOW, new HalfYearSums(0, 40, 0, 25, 0)),
                Map.of(NOW, new Supply(NOW, LocalDate.of(2024, 4, 1), 100, 45)));

        assertEquals(
                List.of(
                        new BacklogCause(Kind.QUOTA_OPEN, H2, 75, 75L, 0L),
                        new BacklogCause(Kind.QUOTA_OPEN, NOW, 40, 40L, 0L),
                        new BacklogCause(Kind.QUOTA_OPEN, H1, 5, 60L, 55L),
                        new BacklogCause(Kind.TOO_FEW_COUPLINGS, NOW, 45, null, null),
                        new BacklogCause(Kind.TAKEN_OVER, H2, 5, null, null)),
                causes);
        assertEquals(
                60 + 75 + 40 - 55,
                causes.stream()
                        .filter(cause -> cause.kind() == Kind.QUOTA_OPEN)
                        .mapToLong(BacklogCause::persons)
                        .sum());
    }

    @Test
    void aTakeoverOfWhichMostWereHousedIsNoLargerThanTheBacklog() {
        assertEquals(
                List.of(
                        new BacklogCause(Kind.QUOTA_OPEN, NOW, 5, 100L, 95L),
                        new BacklogCause(Kind.TAKEN_OVER, NOW, 5, null, null)),
                causes(Map.of(NOW, new HalfYearSums(-100, 0, 0, 95, 0)), Map.of()));
    }

    @Test
    void takeoversTogetherAreNoLargerThanTheBacklogAndTheLatestIsLeftLongest() {
        assertEquals(List.of(taken(H1, 100), taken(NOW, 60)), takeovers(0));
        assertEquals(List.of(taken(H1, 99), taken(NOW, 60)), takeovers(1));
        assertEquals(List.of(taken(NOW, 60), taken(H1, 1)), takeovers(99));
        assertEquals(List.of(taken(NOW, 60)), takeovers(100));
        assertEquals(List.of(taken(NOW, 59)), takeovers(101));
        assertEquals(List.of(), takeovers(160));
    }

    private static BacklogCause taken(HalfYear halfYear, long persons) {
        return new BacklogCause(Kind.TAKEN_OVER, halfYear, persons, null, null);
    }

    /** Of 100 persons who were taken over first and 60 who were taken over last. */
    private static List<BacklogCause> takeovers(long housed) {
        return causes(
                        Map.of(
                                H1, new HalfYearSums(-100, 0, 0, 0, 0),
                                NOW, new HalfYearSums(-60, 0, 0, housed, 0)),
                        Map.of())
                .stream()
                .filter(cause -> cause.kind() == Kind.TAKEN_OVER)
                .toList();
    }

    @Test
    void oneThatIsNotBehindHasNone() {
        assertEquals(List.of(), causes(Map.of(NOW, new HalfYearSums(0, 40, 0, 40, 0)), Map.of()));
        assertEquals(
                1,
                causes(Map.of(NOW, new HalfYearSums(0, 40, 0, 39, 0)), Map.of()).size());
    }
}
