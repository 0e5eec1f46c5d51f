// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * The position of every municipality on the first day of a month, frozen.
 *
 * @param month the month
 * @param knownAt facts recorded up to and including this moment
 * @param positions how far each source had been read
 * @param lines by municipality
 */
public record Overview(YearMonth month, Instant knownAt, List<Position> positions, List<OverviewLine> lines) {

    public Overview {
        positions = List.copyOf(positions);
        lines = List.copyOf(lines);
    }

    /** How far a source had been read. */
    public record Position(String source, Instant readUpTo) {}

    /**
     * Freezes the position of a month.
     *
     * @param today the present day
     * @param published whether the month was published before
     * @param provisional why the figures may still change
     */
    public static Decision<Overview> freeze(
            Overview read, LocalDate today, boolean published, Set<Provisional> provisional) {
        if (!hasBegun(read.month(), today)) {
            return Decision.rejected(new OverviewRejection.MonthNotBegun(read.month()));
        }
        if (published) {
            return Decision.rejected(new OverviewRejection.MonthPublished(read.month()));
        }
        if (read.lines().isEmpty()) {
            return Decision.rejected(new OverviewRejection.NothingToPublish(read.month()));
        }
        return provisional.isEmpty()
                ? Decision.accepted(read)
                : Decision.rejected(new OverviewRejection.OverviewNotFinal(provisional));
    }

    /** The overview is the position on the first day of the month; practice of COA, which publishes monthly. */
    static boolean hasBegun(YearMonth month, LocalDate today) {
        return !today.isBefore(month.atDay(1));
    }

    /**
     * The day at whose end the position is taken: provinces print the position of the end of a day under the date of the
     * next (practice).
     */
    public static LocalDate validOn(YearMonth month) {
        return month.atDay(1).minusDays(1);
    }

    /** The day it is printed under (<i>peildatum</i>). */
    public LocalDate referenceDate() {
        return month.atDay(1);
    }

    /** The day at whose end the position is taken. */
    public LocalDate validOn() {
        return validOn(month);
    }

    /** The half-year of the quotas in it. */
    public HalfYear halfYear() {
        return HalfYear.of(validOn());
    }

    /** The part of the half-year that has passed, in months of six. */
    public Share expectedShare() {
        return Share.elapsed(validOn());
    }

    /** SHA-256 of everything in it, in hexadecimal. */
    public String hash() {
        var text = Stream.concat(
                        Stream.of(month + ";" + knownAt),
                        Stream.concat(
                                positions.stream().map(position -> position.source() + ";" + position.readUpTo()),
                                lines.stream().map(OverviewLine::canonical)))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
