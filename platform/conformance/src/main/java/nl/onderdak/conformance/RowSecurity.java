// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.OneTrip;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proves that PostgreSQL by itself keeps the rows of organisations apart, for every statement of the application: as
 * the user of the service, without the service. A service extends it in a {@link ServiceTest}.
 */
public abstract class RowSecurity {

    private static final Map<String, String> OF_THE_PLATFORM = Map.ofEntries(
            Map.entry("audit_record", "found by organisation only, and sealed by one function for all of them"),
            Map.entry("audit_seal", "numbers and hashes"),
            Map.entry("audit_anchor", "a number and a hash"),
            Map.entry("flyway_schema_history", "migrations of Flyway"),
            Map.entry("outbox", "written in the transactions of all, read by the relay only"),
            Map.entry("outbox_position", "end offsets of the topic"),
            Map.entry("outbox_waiting", "numbers and moments of events that wait to be published"),
            Map.entry("recording_floor", "a moment"),
            Map.entry("write_probe", "holds no rows"),
            Map.entry("inbox_progress", "positions of consumers"),
            Map.entry("inbox_position", "positions of consumers"),
            Map.entry("inbox_rebuild", "number of rebuilds"),
            Map.entry("inbox_parked", "read with the scope of the operator only"),
            Map.entry("idempotent_answer", "found by client and organisation only, as part of its key"));

    private static final String OF_SUBSCRIPTION =
            " select id, %s from webhook_subscription where organisation = ? order by created_at desc limit 1";

    /** Rows of an organisation in the tables of webhooks; those of its subscription belong to the newest. */
    private static final List<String> WEBHOOKS = List.of(
            """
            webhook_subscription (id, organisation, url, types, municipalities, households, state, version, created_at)
            select gen_random_uuid(), ?, 'https://hooks.example/', '{}', '{}', false, 'SUSPENDED', 1, clock_timestamp()""",
            "webhook_secret (subscription, number, organisation, secret)"
                    + OF_SUBSCRIPTION.formatted("1, organisation, 'x'"),
            "webhook_progress (subscription, organisation, position, failures, next_attempt_at, leased_until)"
                    + OF_SUBSCRIPTION.formatted("organisation, 0, 0, now(), now()"),
            """
            webhook_delivery (subscription, id, organisation, attempted_at, first_position, last_position, events,
                              outcome, duration_ms)""" + OF_SUBSCRIPTION.formatted("gen_random_uuid(), organisation, now(), 1, 1, 1, 'DELIVERED', 1"));

    /**
     * An organisation of which the test has planted rows.
     *
     * @param organisation as tokens name it
     * @param rows for every fenced table the condition that its own rows, and no others, fulfil
     */
    public record Owner(String organisation, Map<String, String> rows) {}

    /** An organisation that owns the rows of these tables that name one of these municipalities. */
    protected static Owner owner(String organisation, List<String> municipalities, String... tables) {
        var own = municipalities.stream().collect(Collectors.joining("', '", "municipality in ('", "')"));
        return new Owner(organisation, Stream.of(tables).collect(Collectors.toMap(Function.identity(), table -> own)));
    }

    /** Tables of the service that are for every organisation, with the reason. */
    protected abstract Map<String, String> openTables();

    /** Methods of the service that work for no organisation, as {@code ExpireReservations.expire}. */
    protected abstract Set<String> ownWork();

    /** Plants rows of two organisations at least, in every fenced table; once, at the first call. */
    protected abstract List<Owner> owners();

    private List<Owner> owners;

    @BeforeEach
    void plant() throws SQLException {
        owners = new ArrayList<>();
        for (var owner : owners()) {
            owners.add(withTablesOfThePlatform(owner));
        }
    }

    /** The fenced tables that every service has. */
    private static Owner withTablesOfThePlatform(Owner owner) throws SQLException {
        var rows = new HashMap<>(owner.rows());
        var name = owner.organisation();
        var landlord = name.startsWith("corporation:") ? name.substring("corporation:".length()) : null;
        rows.put(
                "event_feed",
                landlord == null
                        ? "municipality = any (municipalities_of('" + name + "', current_date))"
                        : "landlord = '" + landlord + "'");
        try (var all = Databases.connectToAll()) {
            all.setAutoCommit(false);
            try (var event = all.prepareStatement("""
                    insert into event_feed (position, id, type, subject, sequence, municipality, landlord, recorded_at, data)
                    select coalesce(max(position), 0) + 1, gen_random_uuid(), 'planted', 'planted', 1,
                           coalesce((municipalities_of(?, current_date))[1], 'GM0000'), ?, now(), '{}'
                      from event_feed""")) {
                Databases.run(all, "select pg_advisory_xact_lock(hashtext('onderdak.outbox'))");
                event.setString(1, name);
                event.setString(2, landlord);
                event.executeUpdate();
            }
            for (var table : WEBHOOKS) {
                try (var row = all.prepareStatement("insert into " + table)) {
                    row.setString(1, name);
                    row.executeUpdate();
                }
            }
            all.commit();
        }
        for (var table : WEBHOOKS) {
            rows.put(table.substring(0, table.indexOf(' ')), "organisation = '" + name + "'");
        }
        return new Owner(name, rows);
    }

    @Test
    void everyTableIsFencedOrOpenForAReason() throws SQLException {
        // Given
        var open = new TreeSet<>(OF_THE_PLATFORM.keySet());
        open.addAll(openTables().keySet());

        // Then
        assertEquals(open, tables("not (relrowsecurity and relforcerowsecurity)"), "tables without row security");
        for (var table : fenced()) {
            assertEquals(
                    Set.of("of_organisation", "of_service"),
                    texts("select polname from pg_policy where polrelid = '" + table + "'::regclass"),
                    "policies of " + table);
        }
    }

    @Test
    void theServiceCannotStepOverTheFence() throws SQLException {
        var user = Databases.ofService().appUser();
        assertEquals(
                Set.of(),
                texts("select rolname from pg_roles where rolname in ('" + user + "', '"
                        + Databases.ofService().workerRole() + "') and (rolsuper or rolbypassrls)"));
        assertEquals(
                Set.of(),
                texts("select relname from pg_class where relowner = (select oid from pg_roles where rolname = '" + user
                        + "')"));
    }

    @Test
    void onlyNamedWorkIsForNoOrganisation() {
        // When
        var annotated = new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .flatMap(owner -> owner.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(AsService.class) || readsAsService(method))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet());

        // Then
        assertEquals(ownWork(), annotated);
    }

    @Test
    void aTransactionWithoutSettingsSeesNothing() throws SQLException {
        try (var connection = Databases.connect()) {
            for (var table : fenced()) {
                assertEquals(0, count(connection, table, "true"), table);
            }
        }
        for (var owner : owners) {
            assertEquals(fenced(), new TreeSet<>(owner.rows().keySet()), "planted by " + owner.organisation());
        }
    }

    @Test
    void commandsOfSeveralOrganisationsSeeTheirOwnObjectsOnly() throws SQLException {
        try (var connection = Databases.connect();
                var statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("select set_config('onderdak.today', '2026-01-01', true),"
                    + " set_config('onderdak.organisations', '{\"" + UUID.randomUUID() + "\": \"RIJK\"}', true)");

            // Then
            for (var table : fenced()) {
                assertEquals(0, count(connection, table, "true"), table + " shows rows that no command is about");
            }
        }
    }

    @Test
    void anOrganisationSeesItsOwnRowsOnly() throws SQLException {
        onEachTable((all, connection, owner, table) -> {
            // Given
            var own = table.getValue();
            long planted = count(all, table.getKey(), own);
            assertTrue(planted > 0, "nothing planted: " + owner + " " + table);
            assertTrue(count(all, table.getKey(), not(own)) > 0, "nothing of another: " + owner + " " + table);

            // Then
            assertEquals(planted, count(connection, table.getKey(), own), owner + " " + table);
            assertEquals(0, count(connection, table.getKey(), not(own)), owner + " " + table);
        });
    }

    @Test
    void anOrganisationTouchesItsOwnRowsOnly() throws SQLException {
        onEachTable((all, connection, owner, table) -> {
            var column = column(all, table.getKey());
            var others = table.getKey() + " set " + column + " = " + column + " where " + not(table.getValue());
            assertEquals(0, touched(connection, "update " + others), owner + " updates " + table);
            assertEquals(
                    0,
                    touched(connection, "delete from " + table.getKey() + " where " + not(table.getValue())),
                    owner + " deletes " + table);
        });
    }

    @Test
    void anOrganisationAddsItsOwnRowsOnly() throws SQLException {
        onEachTable((all, connection, owner, table) -> {
            // Given
            var name = table.getKey();
            var other = texts(
                            all,
                            "select to_jsonb(t)::text from " + name + " t where " + not(table.getValue()) + " limit 1")
                    .getFirst();

            // Then
            var before = connection.setSavepoint();
            try (var insert = connection.prepareStatement(
                    "insert into " + name + " select * from jsonb_populate_record(null::" + name + ", ?::jsonb)")) {
                insert.setString(1, other);
                var refusal = assertThrows(SQLException.class, insert::executeUpdate, owner + " adds to " + name);
                assertEquals("42501", refusal.getSQLState(), owner + " adds to " + name);
            }
            connection.rollback(before);
        });
    }

    /** Something that is tried with one table, beside a connection that sees all rows. */
    @FunctionalInterface
    private interface Attempt {
        void with(Connection all, Connection ofOwner, Owner owner, Map.Entry<String, String> table) throws SQLException;
    }

    /** One transaction for each owner: to connect takes longer than all that is tried with a table. */
    private void onEachTable(Attempt attempt) throws SQLException {
        try (var all = Databases.connectToAll()) {
            for (var owner : owners) {
                try (var connection = on(owner)) {
                    for (var table : owner.rows().entrySet()) {
                        attempt.with(all, connection, owner, table);
                    }
                }
            }
        }
    }

    private static boolean readsAsService(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(OneTrip.class)
                        && call.getName().equals("asService"));
    }

    private static int touched(Connection connection, String statement) throws SQLException {
        var before = connection.setSavepoint();
        try (var change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException refused) {
            assertEquals("P0001", refused.getSQLState(), "refused by something else than the table's own rule");
            return 0;
        } finally {
            connection.rollback(before);
        }
    }

    /** In a transaction that is rolled back when the connection closes. */
    private static Connection on(Owner owner) throws SQLException {
        var connection = Databases.connect();
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement(
                "select set_config('onderdak.organisation', ?, true), set_config('onderdak.today', ?, true)")) {
            set.setString(1, owner.organisation());
            set.setString(2, DutchCalendar.today(Clock.systemUTC()).toString());
            set.execute();
        }
        return connection;
    }

    private static String not(String condition) {
        return "(" + condition + ") is not true";
    }

    private static Set<String> fenced() throws SQLException {
        var fenced = tables("relrowsecurity and relforcerowsecurity");
        assertFalse(fenced.contains("flyway_schema_history"));
        return fenced;
    }

    private static Set<String> tables(String condition) throws SQLException {
        return texts(
                "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
                        + " and " + condition);
    }

    private static String column(Connection all, String table) throws SQLException {
        return texts(all, "select attname from pg_attribute where attnum = 1 and attrelid = '" + table + "'::regclass")
                .getFirst();
    }

    private static Set<String> texts(String query) throws SQLException {
        try (var connection = Databases.connectToAll()) {
            return new TreeSet<>(texts(connection, query));
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static long count(Connection connection, String table, String condition) throws SQLException {
        return Long.parseLong(texts(connection, "select count(*) from " + table + " where " + condition)
                .getFirst());
    }
}
