// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.testkit.Databases;

/** The rows of the service under test, behind its back. */
final class Rows {

    private static final String FENCED = "relforcerowsecurity";

    /** Tables that the service changes by itself. */
    private static final String ITS_OWN = "relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
            + " and relname not like 'flyway%' and relname not like 'inbox%' and relname not like 'audit%'"
            + " and relname not in ('outbox', 'outbox_position', 'outbox_waiting', 'event_feed', 'recording_floor',"
            + " 'idempotent_answer')";

    private Rows() {}

    /** Something that is undone at the end. */
    interface Undone extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    /** Every row of every table of the domain, and the number of events: no refused command may change them. */
    static Map<String, String> everything() throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        try (var connection = Databases.connectToAll()) {
            for (var table : tables(connection, ITS_OWN)) {
                rows.put(
                        table,
                        one(connection, "select string_agg(t::text, ' ' order by t::text) from " + table + " t"));
            }
            rows.put("outbox", one(connection, "select count(*) from outbox"));
        }
        return rows;
    }

    /** Row security is switched off until the end, as if a migration had forgotten it. */
    static Undone unfenced() throws SQLException {
        alterFenced("disable");
        return () -> alterFenced("enable");
    }

    /** Locks every fenced row until it is closed. */
    static Undone locked() throws SQLException {
        var connection = Databases.connectToAll();
        connection.setAutoCommit(false);
        for (var table : tables(connection, FENCED)) {
            one(connection, "select count(*) from (select from " + table + " for update) as locked");
        }
        return connection::close;
    }

    /** Releases the locks. */
    static Undone untouched() {
        return () -> {};
    }

    private static void alterFenced(String how) throws SQLException {
        try (var connection = Databases.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '10s'");
            for (var table : tables(connection, FENCED)) {
                statement.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }

    private static List<String> tables(Connection connection, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select relname from pg_class where " + condition + " order by 1")) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
        }
    }
}
