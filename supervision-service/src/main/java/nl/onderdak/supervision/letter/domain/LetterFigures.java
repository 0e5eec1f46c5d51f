// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * The figures of a letter: the position of its addressees on a day and at the beginning of its half-year, frozen.
 *
 * @param referenceDate the day they are printed under (<i>peildatum</i>)
 * @param knownAt facts recorded up to and including this moment
 * @param sources how far each source had been read
 * @param lines by municipality code
 */
public record LetterFigures(
        LocalDate referenceDate, Instant knownAt, List<SourceReading> sources, List<LetterLine> lines) {

    public LetterFigures {
        sources = List.copyOf(sources);
        lines = List.copyOf(lines);
    }

    /** How far a source had been read. */
    public record SourceReading(String source, Instant readUpTo) {}

    /** The figures that standings at the end of {@link #validOn} give. */
    public static LetterFigures of(
            LocalDate referenceDate, Instant knownAt, List<Reading> readings, List<Standing> standings) {
        return new LetterFigures(
                referenceDate,
                knownAt,
                readings.stream()
                        .filter(reading -> reading.readUpTo() != null)
                        .map(reading -> new SourceReading(reading.source(), reading.readUpTo()))
                        .sorted(Comparator.comparing(SourceReading::source))
                        .toList(),
                standings.stream()
                        .map(LetterLine::of)
                        .sorted(Comparator.comparing(line -> line.municipality().value()))
                        .toList());
    }

    /** Why some of the standings may still change; empty when all are final. */
    public static Set<Provisional> provisional(List<Standing> standings) {
        var reasons = EnumSet.noneOf(Provisional.class);
        standings.forEach(standing -> reasons.addAll(standing.provisional()));
        return reasons;
    }

    /**
     * The day at whose end the position is taken: provinces print the position of the end of a day under the date of the
     * next (practice).
     */
    public static LocalDate validOn(LocalDate referenceDate) {
        return referenceDate.minusDays(1);
    }

    /** The day at whose end the position is taken. */
    public LocalDate validOn() {
        return validOn(referenceDate);
    }

    /** The day that the earlier position is printed under: the first of the half-year, 1 January or 1 July. */
    public LocalDate comparedWith() {
        return halfYear().start();
    }

    /** The half-year of the position. */
    public HalfYear halfYear() {
        return HalfYear.of(validOn());
    }

    /** Balance of all addressees at the beginning of the half-year. */
    public long balanceBefore() {
        return lines.stream().mapToLong(LetterLine::balanceBefore).sum();
    }

    /** Balance of all addressees on the day. */
    public long balance() {
        return lines.stream().mapToLong(LetterLine::balance).sum();
    }

    /** Persons by which the balance of all rose, or with a minus fell. */
    public long difference() {
        return balance() - balanceBefore();
    }

    /** Quota of all addressees. */
    public long quota() {
        return lines.stream().mapToLong(LetterLine::quota).sum();
    }

    /** Persons housed by all addressees. */
    public long realised() {
        return lines.stream().mapToLong(LetterLine::realised).sum();
    }

    String canonical() {
        return Stream.concat(
                        Stream.of(referenceDate + "\t" + knownAt),
                        Stream.concat(
                                sources.stream().map(one -> one.source() + "\t" + one.readUpTo()),
                                lines.stream().map(LetterLine::canonical)))
                .collect(Collectors.joining("\n"));
    }
}
