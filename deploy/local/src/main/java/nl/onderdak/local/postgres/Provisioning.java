// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import nl.onderdak.local.DatabaseAccess;

/** Makes a database for a service: its owner, its application user, and what each may do. */
public final class Provisioning {

    /** How to reach a database of the server as superuser. */
    public interface Connections {
        Connection to(String database) throws SQLException;
    }

    private Provisioning() {}

    /** Makes what is not there yet. */
    public static void of(DatabaseAccess access, Connections connections) throws SQLException {
        try (var connection = connections.to("postgres")) {
            user(connection, access.ownerUser(), access.ownerPassword());
            user(connection, access.appUser(), access.appPassword());
            if (!exists(connection, "select 1 from pg_database where datname = ?", access.database())) {
                run(connection, "create database " + access.database() + " owner " + access.ownerUser());
            }
            run(connection, "revoke all on database " + access.database() + " from public");
            run(connection, "grant connect on database " + access.database() + " to " + access.appUser());
        }
        try (var connection = connections.to(access.database())) {
            run(connection, "revoke all on schema public from public");
            run(connection, "grant usage on schema public to " + access.appUser());
            run(
                    connection,
                    "alter default privileges for role " + access.ownerUser()
                            + " in schema public grant select, insert, update, delete on tables to "
                            + access.appUser());
            run(
                    connection,
                    "alter default privileges for role " + access.ownerUser()
                            + " in schema public grant usage, select on sequences to " + access.appUser());
        }
    }

    private static void user(Connection connection, String user, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", user) ? "alter" : "create";
        run(
                connection,
                verb + " role " + user + " login nosuperuser nocreatedb nocreaterole password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
