// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether the database of the service under test reads a page of a list from an index that has its order. */
public final class OrderedPages {

    private static final String PAGE = """
        explain select * from %1$s where %2$s and (%3$s, id) %4$s (date '2025-01-01', '019593fa-5d95-7000-8000-000000000000'::uuid)
        order by %3$s%5$s, id%5$s limit 20\
        """;

    private OrderedPages() {}

    /**
     * The plans, for both directions, in which PostgreSQL reads more rows than those of the page and sorts them. It sorts
     * only where no index can have the order: sorting is switched off otherwise, whatever the table holds.
     *
     * @param organisation that asks, under row security
     * @param condition which rows of the table are listed
     * @param day the column of the order; entries of one day follow each other by id
     */
    public static List<String> sorted(String organisation, String table, String condition, String day)
            throws SQLException {
        var sorted = new ArrayList<String>();
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
                    plan(statement, PAGE.formatted(table, condition, day, ">", "")),
                    plan(statement, PAGE.formatted(table, condition, day, "<", " desc")))) {
                if (plan.contains("Sort")) {
                    sorted.add(plan);
                }
            }
        }
        return sorted;
    }

    private static String plan(Statement statement, String query) throws SQLException {
        var plan = new StringBuilder();
        try (var lines = statement.executeQuery(query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
