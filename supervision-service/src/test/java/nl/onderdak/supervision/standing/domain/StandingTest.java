// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.balance.domain.Supply;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final HalfYear H2_2022 = HalfYear.valueOf("2022-H2");
    private static final HalfYear H1_2023 = HalfYear.valueOf("2023-H1");
    private static final HalfYear H2_2023 = HalfYear.valueOf("2023-H2");
    private static final HalfYear H1_2024 = HalfYear.valueOf("2024-H1");
    private static final Instant KNOWN = Instant.parse("2024-07-01T00:00:00Z");
    private static final Map<HalfYear, HalfYearSums> BEHIND = Map.of(
            H1_2023, new HalfYearSums(0, 10, 0, 12, 0),
            H2_2023, new HalfYearSums(0, 10, 0, 3, 0),
            H1_2024, new HalfYearSums(0, 10, 0, 5, 0));

    private static MunicipalityHistory history(
            LocalDate validOn, Map<HalfYear, HalfYearSums> sums, Map<HalfYear, Supply> supplies) {
        return new MunicipalityHistory(
                new MunicipalityCode("GM5001"),
                "Gemeente",
                new ProvinceCode("PV23"),
                true,
                BalanceSeries.of(0, 0, sums, Standing.from(validOn), HalfYear.of(validOn)),
                List.of(),
                supplies,
                null);
    }

    private static Standing standing(LocalDate validOn, Map<HalfYear, Supply> supplies) {
        return Standing.of(history(validOn, BEHIND, supplies), validOn, KNOWN, Set.of(), List.of());
    }

    private static Map<HalfYear, Supply> supplied(HalfYear halfYear, long supply) {
        return Map.of(halfYear, new Supply(halfYear, halfYear.start().plusMonths(3), supply, 1));
    }

    @Test
    void itShowsTheHalfYearsSinceTheFirstFigureAndAtMostTwelve() {
        var day = LocalDate.of(2024, 6, 30);
        assertEquals(HalfYear.valueOf("2018-H2"), Standing.from(day));
        assertEquals(HalfYear.FIRST, Standing.from(LocalDate.of(1000, 1, 1)));
        assertEquals(HalfYear.FIRST, Standing.from(LocalDate.of(1005, 12, 31)));
        assertEquals(HalfYear.FIRST.next(), Standing.from(LocalDate.of(1006, 1, 1)));
        assertEquals(3, standing(day, Map.of()).halfYears().size());
        assertEquals(
                1,
                Standing.of(history(day, Map.of(), Map.of()), day, KNOWN, Set.of(), List.of())
                        .halfYears()
                        .size());
        var first = Map.of(HalfYear.valueOf("2018-H2"), new HalfYearSums(0, 1, 0, 0, 0));
        assertEquals(
                Standing.MOST_HALF_YEARS,
                Standing.of(history(day, first, Map.of()), day, KNOWN, Set.of(), List.of())
                        .halfYears()
                        .size());
    }

    @Test
    void aHalfYearIsMissedFromItsLastDayOn() {
        assertEquals(2, standing(LocalDate.of(2024, 6, 30), Map.of()).missedInARow());
        assertEquals(1, standing(LocalDate.of(2024, 6, 29), Map.of()).missedInARow());
        assertTrue(standing(LocalDate.of(2024, 6, 30), Map.of()).isClosed());
        assertFalse(standing(LocalDate.of(2024, 6, 29), Map.of()).isClosed());
    }

    @Test
    void aHalfYearThatIsWhollyExcusableBreaksTheRow() {
        var day = LocalDate.of(2024, 6, 30);
        // Corrected quota of 2024-H1: 10 + 5, behind by 10
        assertEquals(0, standing(day, supplied(H1_2024, 5)).missedInARow());
        assertEquals(1, standing(day, supplied(H2_2023, 3)).missedInARow());
        assertEquals(2, standing(day, supplied(H1_2024, 6)).missedInARow());
        assertEquals(new Excuse(10, 9, 1), standing(day, supplied(H1_2024, 6)).excuse());
    }

    @Test
    void theHashIsOfTheFiguresAndNotOfTheirCertainty() {
        var day = LocalDate.of(2024, 6, 30);
        var history = history(day, BEHIND, Map.of());
        var hash = Standing.of(history, day, KNOWN, Set.of(), List.of()).hash();
        assertEquals(
                hash,
                Standing.of(
                                history,
                                day,
                                KNOWN,
                                Set.of(Provisional.SOURCE_BEHIND),
                                List.of(new Reading("quota", KNOWN, 3)))
                        .hash());
        assertEquals("70ca866cf13fb021381afb1574f5c48f1e344b0ebdb131400292439b0a6d00d2", hash);
        assertNotEquals(
                hash,
                Standing.of(history, day, KNOWN.plusNanos(1000), Set.of(), List.of())
                        .hash());
        assertNotEquals(hash, standing(day, supplied(H1_2024, 6)).hash());
        assertNotEquals(
                hash,
                Standing.of(
                                history(
                                        day,
                                        Map.of(
                                                H1_2023, new HalfYearSums(0, 10, 0, 12, 0),
                                                H2_2023, new HalfYearSums(0, 11, 0, 4, 0),
                                                H1_2024, new HalfYearSums(0, 10, 0, 5, 0)),
                                        Map.of()),
                                day,
                                KNOWN,
                                Set.of(),
                                List.of())
                        .hash());
    }

    @Test
    void cohortsFollowTheHalfYearsWhenNothingElseIsKnown() {
        var day = LocalDate.of(2024, 6, 30);
        assertEquals(
                List.of(new Cohort(H1_2023, 10, 10, 0), new Cohort(H2_2023, 10, 10, 0), new Cohort(H1_2024, 10, 0, 10)),
                standing(day, Map.of()).cohorts(Attribution.OLDEST_FIRST));
        var ofSums = new MunicipalityHistory(
                new MunicipalityCode("GM5001"),
                "Gemeente",
                new ProvinceCode("PV23"),
                true,
                history(day, BEHIND, Map.of()).series(),
                List.of(new CohortSums(H2_2022, 10, 0, 0)),
                Map.of(),
                null);
        assertEquals(
                List.of(new Cohort(H2_2022, 10, 0, 10), new Cohort(H1_2024, 0, 0, 0)),
                Standing.of(ofSums, day, KNOWN, Set.of(), List.of()).cohorts(Attribution.OLDEST_FIRST));
    }

    @Test
    void itIsBehindSinceTheFirstHalfYearOfTheRowThatEndsOnTheDay() {
        assertEquals(
                Optional.of(new Standing.Since(H2_2023, false)),
                standing(LocalDate.of(2024, 6, 30), Map.of()).behindSince());
        var caughtUp = new HashMap<>(BEHIND);
        caughtUp.put(H1_2024, new HalfYearSums(0, 10, 0, 15, 0));
        assertEquals(Optional.empty(), behindSince(0, caughtUp));
        caughtUp.put(H1_2024, new HalfYearSums(0, 10, 0, 14, 0));
        assertEquals(Optional.of(new Standing.Since(H2_2023, false)), behindSince(0, caughtUp));
    }

    @Test
    void aRowThatBeganBeforeTheHalfYearsShownMayBeLonger() {
        assertEquals(Optional.of(new Standing.Since(HalfYear.valueOf("2018-H2"), true)), behindSince(-40, BEHIND));
        assertEquals(Optional.of(new Standing.Since(H2_2023, false)), behindSince(-2, BEHIND));
    }

    private static Optional<Standing.Since> behindSince(long opening, Map<HalfYear, HalfYearSums> sums) {
        var day = LocalDate.of(2024, 6, 30);
        var series = BalanceSeries.of(opening, 0, sums, Standing.from(day), HalfYear.of(day));
        var history = new MunicipalityHistory(
                new MunicipalityCode("GM5001"), "Gemeente", null, true, series, List.of(), Map.of(), null);
        return Standing.of(history, day, KNOWN, Set.of(), List.of()).behindSince();
    }
}
