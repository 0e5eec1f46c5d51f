// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The order of a list that the client chose, and the entry after which the page begins. Entries of the same day stand in
 * the order of their ids, so that pages hold each entry once. A cursor belongs to one order in one direction; a request
 * with another order refuses it.
 *
 * @param <O> the orders that the list has; its first constant is the one without a choice, by id alone
 * @param by the chosen order
 * @param reversed whether the list is the other way round
 * @param afterDay the day by which the entry before the first is placed; null in an order by id alone, and for the first
 *     page
 * @param afterId id of the entry before the first, or null for the first page
 */
public record Ordering<O extends Enum<O>>(O by, boolean reversed, LocalDate afterDay, UUID afterId) {

    private static final String SEPARATOR = "/";
    /** Of a day in a cursor: four digits of the year, so that the database can hold it. */
    private static final int DAY = "2023-01-01".length();

    /** From the first entry of an order on. */
    public static <O extends Enum<O>> Ordering<O> first(O by) {
        return new Ordering<>(by, false, null, null);
    }

    /**
     * The order of a request, with its place.
     *
     * @throws nl.onderdak.web.problem.BadInput when the cursor is of another list or another order
     */
    public static <O extends Enum<O>> Ordering<O> of(O by, boolean reversed, PageRequest page) {
        var first = new Ordering<>(by, reversed, null, null);
        var after = page.after(first::after);
        return after == null ? first : after;
    }

    /**
     * The place of an entry as text, from which the cursor to the next page is made.
     *
     * @param day by which this order places the entry; null in an order by id alone
     */
    public String key(LocalDate day, UUID id) {
        return isUsual() ? id.toString() : prefix() + SEPARATOR + (day == null ? "" : day) + SEPARATOR + id;
    }

    private Ordering<O> after(String key) {
        if (isUsual()) {
            return new Ordering<>(by, reversed, null, UUID.fromString(key));
        }
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(prefix()) || parts[1].isEmpty() != isById()) {
            throw new IllegalArgumentException("a place in another order: " + key);
        }
        return new Ordering<>(by, reversed, isById() ? null : day(parts[1]), UUID.fromString(parts[2]));
    }

    private boolean isById() {
        return by.ordinal() == 0;
    }

    private boolean isUsual() {
        return isById() && !reversed;
    }

    private String prefix() {
        return reversed ? by.name() + " reversed" : by.name();
    }

    private static LocalDate day(String text) {
        if (text.length() != DAY) {
            throw new IllegalArgumentException("no day: " + text);
        }
        return LocalDate.parse(text);
    }
}
