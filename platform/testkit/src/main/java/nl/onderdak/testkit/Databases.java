// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import java.util.UUID;
import nl.onderdak.servers.DatabaseAccess;
import org.postgresql.Driver;

/** Databases on the PostgreSQL of the tests. */
public final class Databases {

    private static final String OF_SERVICE = "service_under_test";
    private static final int ATTEMPTS = 5;

    private static DatabaseAccess ofService;

    private Databases() {}

    /** A new, empty database with its own users, for a test that wants to be alone. */
    public static DatabaseAccess fresh() {
        var name = "test_" + UUID.randomUUID().toString().substring(0, 8);
        return Servers.running().postgres().createDatabase(name);
    }

    /** The database that the service under test works in. */
    public static synchronized DatabaseAccess ofService() {
        if (ofService == null) {
            ofService = Servers.running().postgres().createDatabase(OF_SERVICE);
        }
        return ofService;
    }

    /** A connection of the service's application user: sees no rows until it sets an organisation. */
    public static Connection connect() throws SQLException {
        return connect(ofService().jdbcUrl());
    }

    /** A connection of the owner of the tables, as migrations have it. */
    public static Connection connectAsOwner() throws SQLException {
        return connect(
                ofService().jdbcUrl(), ofService().ownerUser(), ofService().ownerPassword());
    }

    /** A connection of the service as it does its own work: for the rows of every organisation. */
    public static Connection connectToAll() throws SQLException {
        return connect(ofService().workerJdbcUrl());
    }

    /** A connection of a superuser, to read and to break rows that the service itself may not. */
    public static Connection connectAsSuperuser() throws SQLException {
        ofService();
        return Servers.running().postgres().connect(OF_SERVICE);
    }

    private static Connection connect(String url) throws SQLException {
        return connect(url, ofService().appUser(), ofService().appPassword());
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return new Driver().connect(url, login);
    }

    /** Runs statements as the owner of the tables. */
    public static void run(String... statements) throws SQLException {
        try (var owner = connectAsOwner()) {
            run(owner, statements);
        }
    }

    /** Runs statements on this connection. */
    public static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one number that the service's application user gets for its question. */
    public static long number(String query) throws SQLException {
        try (var service = connect();
                var statement = service.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Empties every table of the service under test. The schema of Flyway stays, and so do tables that the scripts fill
     * (their comment says so); the running consumers keep their positions on the topics.
     */
    public static void clean() {
        ofService();
        for (int attempt = 1; ; attempt++) {
            try {
                truncate();
                return;
            } catch (SQLException broken) {
                // the relay or a consumer may hold the same tables in another order
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("could not clean the tables", broken);
                }
            }
        }
    }

    private static void truncate() throws SQLException {
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                  and tablename not like 'flyway%'
                  and tablename not in ('inbox_position', 'outbox_position', 'recording_floor')
                  and obj_description((quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass)
                      is distinct from 'Filled by scripts'
                """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty()) {
                statement.execute("set lock_timeout = '5s'");
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
            }
        }
    }
}
