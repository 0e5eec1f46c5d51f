// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A moment as exactly as it is expected: a year {@code 2027}, a quarter {@code 2026-Q4} or a day {@code 2026-10-31}.
 *
 * @param notation as written
 */
public record ExpectedMoment(String notation) {

    /** The three notations, as a regular expression. */
    public static final String PATTERN = "[1-9][0-9]{3}(-Q[1-4]|-[0-9]{2}-[0-9]{2})?";

    private static final int YEAR = 4;
    private static final int QUARTER = 7;
    private static final int MONTHS_OF_QUARTER = 3;

    /** @throws IllegalArgumentException when the text is none of the three, or no day of the calendar */
    public ExpectedMoment {
        if (!isValid(notation)) {
            throw new IllegalArgumentException("not a year, a quarter or a day: " + notation);
        }
    }

    /** Whether the text is a year, a quarter or a day of the calendar. */
    public static boolean isValid(String text) {
        if (!text.matches(PATTERN)) {
            return false;
        }
        try {
            first(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return first(notation);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return switch (notation.length()) {
            case YEAR -> firstDay().plusYears(1).minusDays(1);
            case QUARTER -> firstDay().plusMonths(MONTHS_OF_QUARTER).minusDays(1);
            default -> firstDay();
        };
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case QUARTER ->
                LocalDate.of(
                        Integer.parseInt(text.substring(0, YEAR)),
                        MONTHS_OF_QUARTER * (text.charAt(QUARTER - 1) - '1') + 1,
                        1);
            default -> LocalDate.parse(text);
        };
    }
}
