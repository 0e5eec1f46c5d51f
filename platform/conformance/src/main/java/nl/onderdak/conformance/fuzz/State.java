// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.testkit.Databases;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The state of the tables of the service: the number of rows of each, and a sum over their content. What the service
 * writes in the background is left out: the queue of the outbox, the feed and end offsets of the topic, the recording floor, seals
 * and the seal of a record, and positions of consumers.
 */
final class State implements AutoCloseable {

    private static final Map<String, String> WRITTEN_LATER = Map.of("audit_record", "seal");

    /* Partitions of which a consumer of the service has not read all that the service published. */
    private static final String UNREAD = """
            select (select count(*) from outbox_waiting) + (
                select count(*) from unnest(?) as reader (consumer) cross join outbox_position published
                left join inbox_position read
                    on read.consumer = reader.consumer and read.topic = ? and read.part = published.part
                where coalesce(read.next_offset, 0) < published.next_offset)
            """;

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

    /** Waits until the service has read its own events: what follows from a request is no change by the next one. */
    void awaitOwnEvents() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> unread() == 0);
    }

    private long unread() throws SQLException {
        var service = service();
        var readers = service.subscriptions().stream()
                .filter(subscription -> subscription.owner() == service)
                .map(Service.Subscription::group)
                .toArray(String[]::new);
        try (var statement = connection.prepareStatement(UNREAD)) {
            statement.setArray(1, connection.createArrayOf("text", readers));
            statement.setString(2, service.topic());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Service service() {
        var name = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return Stream.of(Service.values())
                .filter(one -> one.module().equals(name))
                .findFirst()
                .orElseThrow();
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
