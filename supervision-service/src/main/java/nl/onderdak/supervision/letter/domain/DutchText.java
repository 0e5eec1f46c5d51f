// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;

/**
 * Dates and numbers as Dutch letters print them. The names are written out here: those of the platform can change with
 * its version, and a letter is printed the same for good.
 */
final class DutchText {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final int THOUSAND = 1000;

    private DutchText() {}

    /** Such as 1 juli 2024; null for null. */
    static String date(LocalDate day) {
        return day == null
                ? null
                : day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** Such as 2024-I; null for null. */
    static String halfYear(HalfYear halfYear) {
        return halfYear == null ? null : halfYear.year() + (halfYear.half() == 1 ? "-I" : "-II");
    }

    /** Such as -1.234. */
    static String number(long number) {
        if (number < 0) {
            return "-" + number(-number);
        }
        return number < THOUSAND
                ? Long.toString(number)
                : number(number / THOUSAND) + "."
                        + Long.toString(THOUSAND + number % THOUSAND).substring(1);
    }

    /** With its sign, such as +12 and -231; 0 has none. */
    static String difference(long number) {
        return number > 0 ? "+" + number(number) : number(number);
    }
}
