// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.publication.domain.OverviewLine;

/**
 * One line of a national file against the own figures of the same day.
 *
 * @param line the line
 * @param own the own figures of its day
 * @param differences of the columns that differ
 */
public record Reconciliation(NationalFileLine line, OverviewLine own, List<FigureDifference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a line.
     *
     * @param entries of the municipality up to the day: those recorded in its half-year or later, up to the moment of the
     *     own figures
     */
    public static Reconciliation of(NationalFileLine line, OverviewLine own, List<BookedEntry> entries) {
        var present = HalfYear.of(line.validOn());
        var late = entries.stream().filter(recorded(line.closedAt()).negate()).toList();
        var early = entries.stream().filter(recorded(line.closedAt())).toList();
        return new Reconciliation(
                line,
                own,
                Arrays.stream(FileColumn.values())
                        .filter(line.figures()::containsKey)
                        .map(column -> difference(column, line, own, present, late, early))
                        .filter(difference -> difference.difference() != 0)
                        .toList());
    }

    private static Predicate<BookedEntry> recorded(Instant closedAt) {
        return entry -> !entry.recordedAt().isAfter(closedAt);
    }

    /** What was recorded later is no part of the file. The rules that a file may follow are tried on the rest. */
    private static FigureDifference difference(
            FileColumn column,
            NationalFileLine line,
            OverviewLine own,
            HalfYear present,
            List<BookedEntry> late,
            List<BookedEntry> early) {
        var file = line.figures().get(column);
        var terms = new ArrayList<DifferenceTerm>();
        if (column == FileColumn.STILL_TO_HOUSE) {
            stillToHouse(own, late, present, terms);
        } else {
            late.forEach(entry -> add(terms, DifferenceCause.RECORDED_LATER, -effect(entry, column, present), entry));
        }
        var unexplained = new FigureDifference(column, file, column.of(own), terms).unexplained();
        for (var rule : rules(column, line, own, present, late, early)) {
            var persons = rule.stream().mapToLong(DifferenceTerm::persons).sum();
            if (Math.abs(unexplained - persons) < Math.abs(unexplained)) {
                terms.addAll(rule);
                unexplained -= persons;
            }
        }
        return new FigureDifference(column, file, column.of(own), terms);
    }

    /** It is no sum of entries, as it is never less than 0: the late ones together are one term. */
    private static void stillToHouse(
            OverviewLine own, List<BookedEntry> late, HalfYear present, List<DifferenceTerm> terms) {
        var before = late.stream()
                .mapToLong(entry -> effect(entry, FileColumn.CORRECTED_QUOTA, present)
                        - effect(entry, FileColumn.REALISED, present))
                .sum();
        var then = Math.max(0, own.correctedQuota() - own.realised() - before);
        add(terms, DifferenceCause.RECORDED_LATER, then - own.stillToHouse(), null);
    }

    /** The terms of each rule that the file may follow in a column, when it has no column of its own for them. */
    private static List<List<DifferenceTerm>> rules(
            FileColumn column,
            NationalFileLine line,
            OverviewLine own,
            HalfYear present,
            List<BookedEntry> late,
            List<BookedEntry> early) {
        return switch (column) {
            case QUOTA ->
                line.figures().containsKey(FileColumn.EXCHANGED)
                        ? List.of()
                        : List.of(inTime(DifferenceCause.EXCHANGE_IN_QUOTA, FileColumn.EXCHANGED, own, late, present));
            case OPENING_BALANCE ->
                Stream.concat(
                                line.figures().containsKey(FileColumn.TAKEN_OVER)
                                        ? Stream.<List<DifferenceTerm>>empty()
                                        : Stream.of(inTime(
                                                DifferenceCause.TAKEOVER_IN_OPENING_BALANCE,
                                                FileColumn.TAKEN_OVER,
                                                own,
                                                late,
                                                present)),
                                Stream.of(recordedInHalfYear(early, present, -1)))
                        .toList();
            case CORRECTED_QUOTA, REALISED -> List.of(recordedInHalfYear(early, present, 1));
            case EXCHANGED, TAKEN_OVER, CORRECTIONS, STILL_TO_HOUSE -> List.of();
        };
    }

    /** The part of another own figure that was recorded in time, as the file has no column for it. */
    private static List<DifferenceTerm> inTime(
            DifferenceCause cause, FileColumn other, OverviewLine own, List<BookedEntry> late, HalfYear present) {
        var terms = new ArrayList<DifferenceTerm>();
        var later =
                late.stream().mapToLong(entry -> effect(entry, other, present)).sum();
        add(terms, cause, other.of(own) - later, null);
        return terms;
    }

    /** Housings of earlier half-years that were recorded in the present one. */
    private static List<DifferenceTerm> recordedInHalfYear(List<BookedEntry> early, HalfYear present, int sign) {
        return early.stream()
                .filter(BookedEntry::isRealisation)
                .filter(entry -> entry.halfYear().compareTo(present) < 0)
                .map(entry -> new DifferenceTerm(DifferenceCause.HALF_YEAR_OF_RECORDING, sign * entry.persons(), entry))
                .toList();
    }

    private static long effect(BookedEntry entry, FileColumn column, HalfYear present) {
        return entry.effect(present).getOrDefault(column, 0L);
    }

    private static void add(List<DifferenceTerm> terms, DifferenceCause cause, long persons, BookedEntry entry) {
        if (persons != 0) {
            terms.add(new DifferenceTerm(cause, persons, entry));
        }
    }
}
