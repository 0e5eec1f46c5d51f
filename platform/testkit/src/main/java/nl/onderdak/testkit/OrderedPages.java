// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether PostgreSQL can read a page of a list from an index that has its order, and no other rows. */
public final class OrderedPages {

    private static final String PAGE = """
            explain select * from %1$s
            where %2$s (%3$s, id) %4$s (date '2025-01-01', '019593fa-5d95-7000-8000-000000000000'::uuid)
            order by %3$s%5$s, id%5$s limit 20\
            """;

    private static final String INDEX =
            "select indexdef from pg_indexes where tablename = '%s' and position('%s' in indexdef) > 0";

    private OrderedPages() {}

    /** The plans for pages of all rows, see {@link #readingMore(String, String, String, String, String)}. */
    public static List<String> readingMore(String organisation, String table, String day) throws SQLException {
        return readingMore(organisation, table, "", "", day);
    }

    /**
     * The plans, of both directions, that do not find the rows of a page by the conditions of an index, or sort them; and
     * the index that begins with the column of the filter, when there is none. Other ways to read a table are switched
     * off, so that it does not count how many rows there are. Which of two indexes is taken does: with few rows, both cost
     * the same.
     *
     * @param organisation that asks, under row security
     * @param column by which the list is filtered
     * @param value of that column, one that few rows have
     * @param day the column of the order; entries of one day follow each other by id
     */
    public static List<String> readingMore(String organisation, String table, String column, String value, String day)
            throws SQLException {
        var filter = column.isEmpty() ? "" : column + " = '" + value + "' and";
        var readingMore = new ArrayList<String>();
        try (var connection = Databases.connect();
                var statement = connection.createStatement()) {
            Databases.run(
                    connection,
                    "set enable_sort = off",
                    "set enable_incremental_sort = off",
                    "set enable_seqscan = off",
                    "set enable_bitmapscan = off",
                    "select set_config('onderdak.organisation', '" + organisation + "', false)");
            for (var plan : List.of(
                    lines(statement, PAGE.formatted(table, filter, day, ">", "")),
                    lines(statement, PAGE.formatted(table, filter, day, "<", " desc")))) {
                var byIndex = plan.stream().anyMatch(line -> line.contains("Index Cond:") && line.contains(day));
                if (!byIndex || plan.stream().anyMatch(line -> line.contains("Sort"))) {
                    readingMore.add(String.join("\n", plan));
                }
            }
            var columns = "(" + (column.isEmpty() ? "" : column + ", ") + day + ", id)";
            if (lines(statement, INDEX.formatted(table, columns)).isEmpty()) {
                readingMore.add("no index of " + table + " on " + columns);
            }
        }
        return readingMore;
    }

    private static List<String> lines(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var lines = statement.executeQuery(query)) {
            while (lines.next()) {
                found.add(lines.getString(1));
            }
        }
        return found;
    }
}
