// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CohortsTest {

    private static final HalfYear H1_2023 = HalfYear.valueOf("2023-H1");
    private static final HalfYear H2_2023 = HalfYear.valueOf("2023-H2");
    private static final HalfYear H1_2024 = HalfYear.valueOf("2024-H1");
    private static final HalfYear H2_2024 = HalfYear.valueOf("2024-H2");

    private static HalfYearSums sums(long quota, long realised) {
        return new HalfYearSums(0, quota, 0, realised, 0);
    }

    private static List<HalfYearBalance> series(long opening, Map<HalfYear, HalfYearSums> sums) {
        var halfYears = new TreeMap<>(sums);
        return BalanceSeries.of(opening, 0, sums, halfYears.firstKey(), halfYears.lastKey())
                .halfYears();
    }

    private static final List<HalfYearBalance> TWO_BEHIND =
            series(0, Map.of(H1_2023, sums(60, 20), H2_2023, sums(50, 55), H1_2024, sums(40, 50)));

    @Test
    void theOldestOpenHalfYearIsMetFirst() {
        assertEquals(
                List.of(
                        new Cohort(H1_2023, 60, 60, 0),
                        new Cohort(H2_2023, 50, 50, 0),
                        new Cohort(H1_2024, 40, 15, 25)),
                Cohorts.of(TWO_BEHIND, Attribution.OLDEST_FIRST));
    }

    @Test
    void theCurrentHalfYearIsMetFirstAndWhatIsLeftGoesToTheOldest() {
        assertEquals(
                List.of(
                        new Cohort(H1_2023, 60, 35, 25),
                        new Cohort(H2_2023, 50, 50, 0),
                        new Cohort(H1_2024, 40, 40, 0)),
                Cohorts.of(TWO_BEHIND, Attribution.CURRENT_FIRST));
    }

    @Test
    void theSumNamesNoHalfYear() {
        assertEquals(List.of(new Cohort(H1_2024, 150, 125, 25)), Cohorts.of(TWO_BEHIND, Attribution.AGGREGATE));
    }

    @Test
    void westerkwartierMetTheQuotaOf2024WithThatOf2023StillOpen() {
        // Given: 68 and 61 due in 2024, 140 housed, and 30 of 2023 open before
        var halfYears = series(-30, Map.of(H1_2024, sums(68, 70), H2_2024, sums(61, 70)));

        // Then
        assertEquals(
                List.of(
                        new Cohort(H2_2023, 30, 11, 19),
                        new Cohort(H1_2024, 68, 68, 0),
                        new Cohort(H2_2024, 61, 61, 0)),
                Cohorts.of(halfYears, Attribution.CURRENT_FIRST));
        assertEquals(
                List.of(
                        new Cohort(H2_2023, 30, 30, 0),
                        new Cohort(H1_2024, 68, 68, 0),
                        new Cohort(H2_2024, 61, 42, 19)),
                Cohorts.of(halfYears, Attribution.OLDEST_FIRST));
    }

    @ParameterizedTest
    @EnumSource(
            value = Attribution.class,
            names = {"OLDEST_FIRST", "CURRENT_FIRST"})
    void aSurplusStandsInTheLastHalfYearUntilTheNextTakesIt(Attribution rule) {
        assertEquals(
                List.of(new Cohort(H1_2023, 60, 75, -15)), Cohorts.of(series(0, Map.of(H1_2023, sums(60, 75))), rule));
        assertEquals(
                List.of(new Cohort(H1_2023, 60, 60, 0), new Cohort(H2_2023, 50, 15, 35)),
                Cohorts.of(series(0, Map.of(H1_2023, sums(60, 75), H2_2023, sums(50, 0))), rule));
        assertEquals(
                List.of(new Cohort(H2_2023, 0, 0, 0), new Cohort(H1_2024, 40, 40, 0), new Cohort(H2_2024, 40, 45, -5)),
                Cohorts.of(series(10, Map.of(H1_2024, sums(40, 40), H2_2024, sums(40, 35))), rule));
    }

    @Test
    void aTakenOverBacklogStandsInTheHalfYearThatItComesFrom() {
        var cohorts = List.of(new CohortSums(H1_2023, 20, 5, 0), new CohortSums(H1_2024, 30, 30, 0));
        assertEquals(
                List.of(new Cohort(H1_2023, 20, 5, 15), new Cohort(H1_2024, 30, 30, 0), new Cohort(H2_2024, 0, 0, 0)),
                Cohorts.of(cohorts, H2_2024, Attribution.CURRENT_FIRST));
        assertEquals(
                List.of(new Cohort(H1_2023, 20, 20, 0), new Cohort(H1_2024, 30, 15, 15), new Cohort(H2_2024, 0, 0, 0)),
                Cohorts.of(cohorts, H2_2024, Attribution.OLDEST_FIRST));
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void withoutAnyHalfYearThereIsNoCohort(Attribution rule) {
        assertEquals(List.of(), Cohorts.of(List.of(), rule));
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void theOpenPartsAddUpToTheBalanceWhateverTheRule(Attribution rule) {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var sums = new TreeMap<HalfYear, HalfYearSums>();
            var cohorts = new ArrayList<CohortSums>();
            var halfYear = H1_2023;
            for (int i = 0; i <= random.nextInt(12); i++) {
                var quota = random.nextInt(130) - 10;
                var realised = random.nextInt(150) - 10;
                var moved = random.nextInt(4) == 0 ? random.nextInt(200) - 100 : 0;
                sums.put(halfYear, new HalfYearSums(moved, quota, 0, realised, 0));
                cohorts.add(new CohortSums(halfYear, quota, realised, moved));
                halfYear = halfYear.next();
            }
            var series = series(random.nextInt(300) - 150, sums);
            var balance = series.getLast().balance();

            var ofHalfYears = Cohorts.of(series, rule);
            var ofCohorts = Cohorts.of(cohorts, halfYear, rule);

            assertEquals(-balance, open(ofHalfYears), "seed " + seed);
            assertEquals(series.getFirst().openingBalance() - balance, open(ofCohorts), "seed " + seed);
            ofHalfYears.forEach(each -> assertEquals(each.open(), each.due() - each.attributed()));
            assertTrue(ofHalfYears.subList(0, ofHalfYears.size() - 1).stream().allMatch(each -> each.open() >= 0));
        }
    }

    private static long open(List<Cohort> cohorts) {
        return cohorts.stream().mapToLong(Cohort::open).sum();
    }
}
