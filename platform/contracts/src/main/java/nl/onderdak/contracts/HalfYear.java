// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * Calendar half-year (<i>kalenderhalfjaar</i>, art. 1 Huisvestingswet 2014): 1 January to 30 June, or 1 July to 31
 * December. Written {@code 2024-H1}.
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    /** The notation, as a regular expression. */
    public static final String PATTERN = "[0-9]{4}-H[12]";

    /** No half-year comes before it: a year is written in four digits. */
    public static final HalfYear FIRST = new HalfYear(1000, 1);

    /** No half-year comes after it: a year is written in four digits. */
    public static final HalfYear LAST = new HalfYear(9999, 2);

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the half is neither 1 nor 2, or the year has not four digits */
    public HalfYear {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("a year has two halves, not a half " + half);
        }
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("not a year of four digits: " + year);
        }
    }

    /**
     * Reads the notation {@code 2024-H1}.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static HalfYear valueOf(String text) {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("not a half-year such as 2024-H1: " + text);
        }
        return new HalfYear(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    /** The half-year that a day belongs to. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonth().compareTo(Month.JULY) < 0 ? 1 : 2);
    }

    /** First day. */
    public LocalDate start() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    /** Last day. */
    public LocalDate end() {
        return start().plusMonths(6).minusDays(1);
    }

    /** The number of half-years from this one to the last, both included; 0 when the last is before this one. */
    public int countTo(HalfYear last) {
        return Math.max(0, 2 * (last.year - year) + last.half - half + 1);
    }

    /**
     * The half-year after this one.
     *
     * @throws IllegalArgumentException after {@link #LAST}
     */
    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    /**
     * The half-year before this one.
     *
     * @throws IllegalArgumentException before {@link #FIRST}
     */
    public HalfYear previous() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    /** Whether the day falls in this half-year. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    @Override
    public int compareTo(HalfYear other) {
        return start().compareTo(other.start());
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}
