// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The part of a list that comes after a row, by a column of days and then by id, or by id alone.
 *
 * @param day name of the column, or null for the order of ids
 * @param reversed whether the last day, and the last id of a day, come first
 * @param afterDay the day of the row before the first; null without a column, and for the first page
 * @param afterId id of the row before the first, or null for the first page
 */
public record Keyset(String day, boolean reversed, LocalDate afterDay, UUID afterId) {

    /** Adds the condition for rows after the last one of the page before. */
    public Conditions restrict(Conditions conditions) {
        var beyond = reversed ? " < " : " > ";
        if (afterId == null || day == null) {
            return conditions.and("id" + beyond + "?", afterId);
        }
        return conditions.and(
                "(" + day + ", id)" + beyond + "(" + conditions.parameter(afterDay) + "::date, ?)", afterId);
    }

    /** The clause that puts rows in this order, with a space before it. */
    public String orderBy() {
        var direction = reversed ? " desc" : "";
        return " order by " + (day == null ? "" : day + direction + ", ") + "id" + direction;
    }
}
