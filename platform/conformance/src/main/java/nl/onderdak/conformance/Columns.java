// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.testkit.Databases;

/** Every column of the database of the service under test, readable or not. */
public final class Columns {

    private static final String ALL = """
        select columns.table_schema, columns.table_name, columns.column_name, columns.data_type
        from information_schema.columns as columns
        join information_schema.tables as tables using (table_schema, table_name)
        where tables.table_type = 'BASE TABLE'
            and columns.table_schema not in ('pg_catalog', 'information_schema')
            and columns.table_name <> 'flyway_schema_history'
        """;

    private Columns() {}

    private record Column(String schema, String table, String column, String type) {

        String name() {
            return ("public".equals(schema) ? "" : schema + ".") + table + "." + column;
        }

        String holds() {
            return "bytea".equals(type)
                    ? "position(convert_to(?, 'UTF8') in %s) > 0".formatted(quoted(column))
                    : "position(? in %s::text) > 0".formatted(quoted(column));
        }

        String from() {
            return quoted(schema) + "." + quoted(table);
        }

        private static String quoted(String name) {
            return '"' + name + '"';
        }
    }

    /** Their names: {@code table.column}, with the schema before it when that is not the usual one. */
    public static Set<String> all() {
        try (var connection = connect()) {
            var names = new TreeSet<String>();
            columns(connection).forEach(column -> names.add(column.name()));
            return names;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Those that hold this text somewhere. */
    public static Set<String> holding(String text) {
        try (var connection = connect()) {
            var names = new TreeSet<String>();
            for (var column : columns(connection)) {
                try (var query = connection.prepareStatement(
                        "select exists (select from " + column.from() + " where " + column.holds() + ")")) {
                    query.setString(1, text);
                    var found = query.executeQuery();
                    found.next();
                    if (found.getBoolean(1)) {
                        names.add(column.name());
                    }
                }
            }
            return names;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            return columns;
        }
    }

    private static Connection connect() throws SQLException {
        return Databases.connectAsSuperuser();
    }
}
