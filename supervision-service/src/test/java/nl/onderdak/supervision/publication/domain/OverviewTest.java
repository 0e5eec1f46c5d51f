// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final YearMonth JULY = YearMonth.of(2024, 7);
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final Instant KNOWN = Instant.parse("2024-07-01T04:00:00Z");

    @Test
    void isThePositionOfTheEndOfTheDayBefore() {
        var july = overview(JULY, line(10, 0));
        assertEquals(FIRST, july.referenceDate());
        assertEquals(LocalDate.of(2024, 6, 30), july.validOn());
        assertEquals(new HalfYear(2024, 1), july.halfYear());
        assertEquals(new BigDecimal("100.0"), july.expectedShare().percentage());

        var june = overview(YearMonth.of(2024, 6), line(10, 0));
        assertEquals(new HalfYear(2024, 1), june.halfYear());
        assertEquals(new BigDecimal("83.3"), june.expectedShare().percentage());

        var august = overview(YearMonth.of(2024, 8), line(10, 0));
        assertEquals(new HalfYear(2024, 2), august.halfYear());
        assertEquals(new BigDecimal("16.7"), august.expectedShare().percentage());
    }

    @Test
    void isPublishedFromTheFirstOfTheMonthOn() {
        assertEquals(new OverviewRejection.MonthNotBegun(JULY), refused(FIRST.minusDays(1), false, Set.of()));
        assertEquals(overview(JULY, line(10, 0)), accepted(FIRST));
        assertEquals(overview(JULY, line(10, 0)), accepted(FIRST.plusYears(3)));
    }

    @Test
    void isPublishedOnceAndFromFinalFiguresOnly() {
        assertEquals(new OverviewRejection.MonthPublished(JULY), refused(FIRST, true, Set.of()));
        assertEquals(
                new OverviewRejection.OverviewNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                refused(FIRST, false, Set.of(Provisional.SOURCE_BEHIND)));
        assertEquals(
                Decision.rejected(new OverviewRejection.NothingToPublish(JULY)),
                Overview.freeze(new Overview(JULY, KNOWN, List.of(), List.of()), FIRST, false, Set.of()));
    }

    @Test
    void itsTermsAddUp() {
        // the Westerkwartier way: backlog 61, quota 68 of which 5 were exchanged, 3 taken over as backlog
        var line = new OverviewLine(
                new MunicipalityCode("GM1969"),
                "Westerkwartier",
                new ProvinceCode("PV20"),
                -61,
                63,
                5,
                -3,
                140,
                -2,
                7L,
                0L);
        assertEquals(132, line.correctedQuota());
        assertEquals(0, line.stillToHouse());
        assertEquals(8, line.balance());
        assertEquals(new BigDecimal("106.1"), line.realisedShare().percentage());
    }

    @Test
    void itsHashIsThatOfAllItsContent() {
        var hash = overview(JULY, line(10, 0)).hash();
        assertEquals(64, hash.length());
        assertEquals(hash, overview(JULY, line(10, 0)).hash());
        assertNotEquals(hash, overview(JULY, line(11, 0)).hash());
        assertNotEquals(hash, overview(YearMonth.of(2024, 6), line(10, 0)).hash());
        assertNotEquals(hash, new Overview(JULY, KNOWN.plusNanos(1_000), List.of(), List.of(line(10, 0))).hash());
    }

    @Test
    void correctionsStandBesideIt() {
        // closing of 2022-I: 1.810 behind as published, 48 persons reported later
        var then = line(0, -1_810);
        var now = line(48, -1_810);
        var corrections = LineCorrection.between(List.of(then), List.of(now));
        assertEquals(1, corrections.size());
        assertEquals(48, corrections.getFirst().difference());
        assertEquals(-1_910, corrections.getFirst().published().balance());
        assertEquals(-1_862, corrections.getFirst().current().balance());
        assertEquals(List.of(), LineCorrection.between(List.of(then), List.of(then)));
    }

    @Test
    void aMunicipalityThatWasNotInItIsACorrectionToo() {
        var corrections = LineCorrection.between(List.of(), List.of(line(4, 0)));
        assertEquals(0, corrections.getFirst().published().balance());
        assertEquals(-96, corrections.getFirst().current().balance());
    }

    private static Rejection refused(LocalDate today, boolean published, Set<Provisional> provisional) {
        return switch (Overview.freeze(overview(JULY, line(10, 0)), today, published, provisional)) {
            case Decision.Rejected<Overview>(var reason) -> reason;
            case Decision.Accepted<Overview> accepted -> throw new AssertionError(accepted);
        };
    }

    private static Overview accepted(LocalDate today) {
        return Overview.freeze(overview(JULY, line(10, 0)), today, false, Set.of())
                .accepted()
                .orElseThrow();
    }

    private static Overview overview(YearMonth month, OverviewLine line) {
        return new Overview(month, KNOWN, List.of(), List.of(line));
    }

    private static OverviewLine line(long realised, long openingBalance) {
        return new OverviewLine(
                new MunicipalityCode("GM0141"),
                "Almelo",
                new ProvinceCode("PV23"),
                openingBalance,
                100,
                0,
                0,
                realised,
                0,
                null,
                null);
    }
}
