// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.domain;

import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaRegimeTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final QuotaRegime HUISVESTINGSWET =
            new QuotaRegime(FIRST_DAY, "art. 28-31 Huisvestingswet 2014", null, null, 1);
    private static final QuotaRegime ENDED =
            new QuotaRegime(FIRST_DAY, "art. 28-31 Huisvestingswet 2014", LAST_DAY, "new law", 2);

    @Test
    void itEndsWithTheLastDayOfAHalfYear() {
        assertEquals(ENDED, state(HUISVESTINGSWET.end(LAST_DAY, "new law", List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-06-30, 2026-12-31",
        "2026-12-30, 2026-06-30, 2026-12-31",
        "2027-01-01, 2026-12-31, 2027-06-30",
        "1000-01-01, 0999-12-31, 1000-06-30"
    })
    void itDoesNotEndInsideOne(LocalDate day, LocalDate earlier, LocalDate later) {
        assertRejected(
                new RegimeRejection.EndsWithinHalfYear(day, earlier, later),
                HUISVESTINGSWET.end(day, "new law", List.of(), List.of()));
    }

    @Test
    void itDoesNotBeginInsideTheLastOneOfTheCalendar() {
        // Given
        var day = LocalDate.of(9999, 12, 31);

        // Then
        assertRejected(
                new RegimeRejection.BeginsWithinHalfYear(day, HalfYear.LAST.start(), day.plusDays(1)),
                QuotaRegime.register(day, "new law", List.of()));
    }

    @Test
    void itEndsNotBeforeItBegins() {
        assertRejected(
                new RegimeRejection.EndsBeforeItBegins(FIRST_DAY, FIRST_DAY.minusDays(1)),
                HUISVESTINGSWET.end(FIRST_DAY.minusDays(1), "new law", List.of(), List.of()));
    }

    @Test
    void aLaterTargetIsTakenBackOpenlyFirst() {
        // Given
        var last = HalfYear.valueOf("2026-H2");
        var later = HalfYear.valueOf("2027-H1");

        // Then
        assertRejected(
                new RegimeRejection.LaterTargetStands(later, LAST_DAY),
                HUISVESTINGSWET.end(LAST_DAY, "new law", List.of(), List.of(last, later)));
        accepted(HUISVESTINGSWET.end(LAST_DAY, "new law", List.of(), List.of(last)));
    }

    @Test
    void itsEndIsPostponed() {
        assertEquals(
                new QuotaRegime(FIRST_DAY, ENDED.legalSource(), LAST_DAY.plusYears(1), "postponed", 3),
                state(ENDED.end(LAST_DAY.plusYears(1), "postponed", List.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource({"2014-H2, true", "2015-H1, true", "2026-H2, true", "2027-H1, false", "2030-H2, false"})
    void halfYearsAfterItsEndHaveNoQuota(String halfYear, boolean inForce) {
        // When
        var decision = QuotaRegime.inForce(HalfYear.valueOf(halfYear), List.of(ENDED));

        // Then
        if (inForce) {
            accepted(decision);
        } else {
            assertRejected(new RegimeRejection.NoRegime(HalfYear.valueOf(halfYear), LAST_DAY), decision);
        }
    }

    @Test
    void aNextLawGivesQuotasAgain() {
        // Given
        var next = state(QuotaRegime.register(LocalDate.of(2028, 7, 1), "next law", List.of(ENDED)));
        var both = List.of(ENDED, next);

        // Then
        accepted(QuotaRegime.inForce(HalfYear.valueOf("2028-H2"), both));
        assertRejected(
                new RegimeRejection.NoRegime(HalfYear.valueOf("2028-H1"), LAST_DAY),
                QuotaRegime.inForce(HalfYear.valueOf("2028-H1"), both));
        assertRejected(
                new RegimeRejection.OverlapsAnother(FIRST_DAY, next.validFrom()),
                ENDED.end(LocalDate.of(2028, 12, 31), "postponed", List.of(next), List.of()));
    }

    @Test
    void twoLawsDoNotGiveQuotasForTheSameHalfYear() {
        assertRejected(
                new RegimeRejection.OverlapsAnother(LocalDate.of(2027, 1, 1), FIRST_DAY),
                QuotaRegime.register(LocalDate.of(2027, 1, 1), "next law", List.of(HUISVESTINGSWET)));
        assertRejected(
                new RegimeRejection.OverlapsAnother(LocalDate.of(2026, 7, 1), FIRST_DAY),
                QuotaRegime.register(LocalDate.of(2026, 7, 1), "next law", List.of(ENDED)));
        accepted(QuotaRegime.register(LAST_DAY.plusDays(1), "next law", List.of(ENDED)));
    }

    @Test
    void aLawBeginsWithAHalfYear() {
        assertRejected(
                new RegimeRejection.BeginsWithinHalfYear(
                        LocalDate.of(2028, 7, 2), LocalDate.of(2028, 7, 1), LocalDate.of(2029, 1, 1)),
                QuotaRegime.register(LocalDate.of(2028, 7, 2), "next law", List.of()));
    }

    private static void assertRejected(RegimeRejection expected, Decision<?> decision) {
        assertEquals(expected, rejection(decision));
    }
}
