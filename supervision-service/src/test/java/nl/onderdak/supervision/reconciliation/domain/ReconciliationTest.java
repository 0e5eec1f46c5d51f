// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.publication.domain.OverviewLine;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final MunicipalityCode CODE = new MunicipalityCode("GM1735");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final Instant IN_TIME = Instant.parse("2022-06-30T22:00:00Z");
    private static final Instant LATER = IN_TIME.plusMillis(1);

    private static OverviewLine own(long opening, long quota, long exchanged, long takenOver, long realised) {
        return new OverviewLine(CODE, "Hof", null, opening, quota, exchanged, takenOver, realised, 0, null, null);
    }

    private static BookedEntry entry(EntryKind kind, Movement movement, long persons, String day, Instant recordedAt) {
        return new BookedEntry(
                CODE, new UUID(0, persons), 1, kind, movement, false, persons, LocalDate.parse(day), recordedAt, null);
    }

    private static BookedEntry housing(long persons, String day, Instant recordedAt) {
        return entry(EntryKind.REALISATION, Movement.NONE, persons, day, recordedAt);
    }

    private static Reconciliation compare(Map<FileColumn, Long> figures, OverviewLine own, BookedEntry... entries) {
        return Reconciliation.of(new NationalFileLine(CODE, DAY, figures), own, List.of(entries));
    }

    @Test
    void aMunicipalityFound45PersonsBetweenItsRegistrationAndTheNationalOne() {
        // Given
        var first = housing(30, "2022-03-01", LATER);
        var second = housing(15, "2022-04-01", LATER);

        // When
        var difference = compare(
                        Map.of(FileColumn.REALISED, 100L),
                        own(0, 160, 0, 0, 145),
                        first,
                        housing(100, "2022-02-01", IN_TIME),
                        second)
                .differences()
                .getFirst();

        // Then
        assertEquals(-45, difference.difference());
        assertEquals(
                List.of(
                        new DifferenceTerm(DifferenceCause.RECORDED_LATER, -30, first),
                        new DifferenceTerm(DifferenceCause.RECORDED_LATER, -15, second)),
                difference.terms());
        assertEquals(0, difference.unexplained());
    }

    @Test
    void whatWasRecordedInTimeExplainsNothing() {
        // When
        var difference = compare(
                        Map.of(FileColumn.REALISED, 100L), own(0, 160, 0, 0, 145), housing(45, "2022-03-01", IN_TIME))
                .differences()
                .getFirst();

        // Then
        assertEquals(List.of(), difference.terms());
        assertEquals(-45, difference.unexplained());
    }

    @Test
    void equalFiguresAndAbsentColumnsAreNoDifferences() {
        assertEquals(
                List.of(),
                compare(Map.of(FileColumn.REALISED, 145L), own(-5, 160, 0, 0, 145))
                        .differences());
        assertEquals(
                NationalFileLine.of(CODE, DAY, Map.of(FileColumn.REALISED, 145)),
                new NationalFileLine(CODE, DAY, Map.of(FileColumn.REALISED, 145L)));
    }

    @Test
    void anExchangeMayBeInTheQuotaOfTheFile() {
        // When
        var quota =
                compare(Map.of(FileColumn.QUOTA, 155L), own(0, 160, -5, 0, 0)).differences();
        var apart = compare(Map.of(FileColumn.QUOTA, 155L, FileColumn.EXCHANGED, 0L), own(0, 160, -5, 0, 0))
                .differences();

        // Then
        assertEquals(
                List.of(new DifferenceTerm(DifferenceCause.EXCHANGE_IN_QUOTA, -5, null)),
                quota.getFirst().terms());
        assertEquals(0, quota.getFirst().unexplained());
        assertEquals(
                List.of(-5L, 5L),
                apart.stream().map(FigureDifference::unexplained).toList());
    }

    @Test
    void aTakeoverMayBeInTheOpeningBalanceOfTheFile() {
        // Given
        var lateTakeover = entry(EntryKind.QUOTA, Movement.TAKEN_OVER, -3, "2022-01-01", LATER);

        // When
        var opening = compare(Map.of(FileColumn.OPENING_BALANCE, -27L), own(-20, 160, 0, -10, 0), lateTakeover)
                .differences()
                .getFirst();

        // Then
        assertEquals(
                List.of(new DifferenceTerm(DifferenceCause.TAKEOVER_IN_OPENING_BALANCE, -7, null)), opening.terms());
        assertEquals(0, opening.unexplained());
    }

    @Test
    void aHousingMayCountInTheHalfYearInWhichItWasRecorded() {
        // Given
        var before = housing(48, "2021-12-30", IN_TIME);

        // When
        var differences = compare(
                        Map.of(
                                FileColumn.OPENING_BALANCE, -68L,
                                FileColumn.CORRECTED_QUOTA, 228L,
                                FileColumn.REALISED, 148L),
                        own(-20, 160, 0, 0, 100),
                        before)
                .differences();

        // Then
        assertEquals(
                List.of(-48L, 48L, 48L),
                differences.stream().map(FigureDifference::difference).toList());
        assertTrue(differences.stream().allMatch(difference -> difference.unexplained() == 0));
        assertTrue(differences.stream()
                .flatMap(difference -> difference.terms().stream())
                .allMatch(
                        term -> term.cause() == DifferenceCause.HALF_YEAR_OF_RECORDING && before.equals(term.entry())));
    }

    @Test
    void aRuleThatBringsTheFiguresNoNearerIsLeftOut() {
        // When
        var quota = compare(Map.of(FileColumn.QUOTA, 157L), own(0, 160, -6, 0, 0))
                .differences()
                .getFirst();

        // Then
        assertEquals(List.of(), quota.terms());
        assertEquals(-3, quota.unexplained());
    }

    @Test
    void whatIsStillToHouseIsNeverLessThanNothing() {
        // When 10 were ahead before the later correction of 25
        var difference = compare(
                        Map.of(FileColumn.STILL_TO_HOUSE, 0L),
                        own(0, 100, 0, 0, 85),
                        entry(EntryKind.CORRECTION, Movement.NONE, -25, "2022-05-01", LATER))
                .differences()
                .getFirst();

        // Then
        assertEquals(-15, difference.difference());
        assertEquals(List.of(new DifferenceTerm(DifferenceCause.RECORDED_LATER, -15, null)), difference.terms());
        assertEquals(0, difference.unexplained());
    }

    @Test
    void theEffectsOfEntriesAreTheFiguresOfTheOverview() {
        var present = HalfYear.valueOf("2022-H1");
        assertEquals(
                Map.of(FileColumn.OPENING_BALANCE, 4L, FileColumn.CORRECTED_QUOTA, -4L),
                housing(4, "2021-12-31", IN_TIME).effect(present));
        assertEquals(
                Map.of(FileColumn.REALISED, 4L),
                housing(4, "2022-01-01", IN_TIME).effect(present));
        assertEquals(
                Map.of(FileColumn.REALISED, -4L, FileColumn.CORRECTIONS, -4L),
                entry(EntryKind.CORRECTION, Movement.NONE, -4, "2022-01-01", IN_TIME)
                        .effect(present));
        assertEquals(
                Map.of(FileColumn.QUOTA, 9L, FileColumn.CORRECTED_QUOTA, 9L),
                entry(EntryKind.QUOTA, Movement.NONE, -9, "2022-01-01", IN_TIME).effect(present));
        assertEquals(
                Map.of(FileColumn.TAKEN_OVER, -9L, FileColumn.CORRECTED_QUOTA, 9L),
                entry(EntryKind.OPENING, Movement.NONE, -9, "2022-01-01", IN_TIME)
                        .effect(present));
        assertEquals(
                Map.of(FileColumn.EXCHANGED, 9L, FileColumn.CORRECTED_QUOTA, 9L),
                new BookedEntry(
                                CODE,
                                new UUID(0, 9),
                                1,
                                EntryKind.QUOTA,
                                Movement.NONE,
                                true,
                                -9,
                                LocalDate.of(2022, 1, 1),
                                IN_TIME,
                                null)
                        .effect(present));
    }

    @Test
    void aFileIsOfOneDayThatHasCome() {
        assertEquals(Optional.empty(), NationalFileRejection.of(DAY, DAY, DAY));
        assertEquals(
                Optional.of(new NationalFileRejection.NoPositionOfDay(DAY)),
                NationalFileRejection.of(DAY, DAY, DAY.minusDays(1)));
        assertEquals(
                Optional.of(new NationalFileRejection.OtherReferenceDate(DAY, DAY.minusMonths(1))),
                NationalFileRejection.of(DAY, DAY.minusMonths(1), DAY));
        var first = LocalDate.of(1000, 1, 1);
        assertTrue(NationalFileRejection.of(first, first, DAY).isPresent());
        assertTrue(NationalFileRejection.of(first.plusDays(1), first.plusDays(1), DAY)
                .isEmpty());
    }
}
