// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.testkit.Databases;

/**
 * The state of the tables of the service: the number of rows of each, and a sum over their content. What the service
 * writes in the background is left out: the queue of the outbox, the feed and end offsets of the topic, the recording floor, seals
 * and the seal of a record, and positions of consumers.
 */
final class State implements AutoCloseable {

    private static final Map<String, String> WRITTEN_LATER = Map.of("audit_record", "seal");

    private final Connection connection;
    private final String everything;

    private State(Connection connection, String everything) {
        this.connection = connection;
        this.everything = everything;
    }

    /** Looks through one connection: to make one takes longer than to look. */
    static State ofService() throws SQLException {
        var connection = Databases.connectToAll();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select relname from pg_class
                    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname !~ '^flyway'
                      and relname not in
                          ('audit_seal', 'event_feed', 'inbox_position', 'outbox_position', 'outbox_waiting',
                           'recording_floor')
                      and has_table_privilege(oid, 'select')
                    """)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return new State(connection, tables.stream().map(State::sum).collect(Collectors.joining(" union all ")));
        }
    }

    Map<String, String> now() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(everything)) {
            var state = new TreeMap<String, String>();
            while (rows.next()) {
                state.put(rows.getString(1), rows.getString(2) + " rows, sum " + rows.getString(3));
            }
            return state;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String sum(String table) {
        var later = WRITTEN_LATER.get(table);
        var row = later == null ? "t::text" : "(to_jsonb(t) - '" + later + "')::text";
        return "select '%s', count(*), coalesce(sum(hashtextextended(%s, 0)::numeric), 0) from %s t"
                .formatted(table, row, table);
    }
}
