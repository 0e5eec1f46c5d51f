// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import nl.onderdak.servers.DatabaseAccess;

/** Creates a database for a service: its owner, its application user, its worker role, and the rights of each. */
public final class Provisioning {

    /** How to reach a database of the server as superuser. */
    public interface Connections {
        Connection to(String database) throws SQLException;
    }

    private Provisioning() {}

    /** Creates the missing parts. */
    public static void of(DatabaseAccess access, Connections connections) throws SQLException {
        boolean newWorker;
        try (var connection = connections.to("postgres")) {
            user(connection, access.ownerUser(), access.ownerPassword());
            user(connection, access.appUser(), access.appPassword());
            newWorker = worker(connection, access);
            archivist(connection, access);
            if (!exists(connection, "select 1 from pg_database where datname = ?", access.database())) {
                run(connection, "create database " + access.database() + " owner " + access.ownerUser());
            }
            run(connection, "revoke all on database " + access.database() + " from public");
            run(connection, "grant connect on database " + access.database() + " to " + access.appUser());
        }
        try (var connection = connections.to(access.database())) {
            run(connection, "revoke all on schema public from public");
            grant(connection, access.ownerUser(), access.appUser());
            grant(connection, access.ownerUser(), access.workerRole());
            if (newWorker) {
                run(
                        connection,
                        "grant select, insert, update, delete on all tables in schema public to "
                                + access.workerRole());
                run(connection, "grant usage, select on all sequences in schema public to " + access.workerRole());
            }
        }
    }

    private static void grant(Connection connection, String owner, String role) throws SQLException {
        var byDefault = "alter default privileges for role " + owner + " in schema public grant ";
        run(connection, "grant usage on schema public to " + role);
        run(connection, byDefault + "select, insert, update, delete on tables to " + role);
        run(connection, byDefault + "usage, select on sequences to " + role);
    }

    /**
     * It cannot log in, and the application user has its rights only in a transaction that sets the role.
     * Returns whether it is new, and so perhaps younger than the tables.
     */
    private static boolean worker(Connection connection, DatabaseAccess access) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", access.workerRole())) {
            return false;
        }
        run(connection, "create role " + access.workerRole() + " nologin nosuperuser nocreatedb nocreaterole");
        run(connection, "grant " + access.workerRole() + " to " + access.appUser() + " with inherit false, set true");
        return true;
    }

    /** It cannot log in and no service has its rights: for readers of data retained by law only. */
    private static void archivist(Connection connection, DatabaseAccess access) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", access.archivistRole())) {
            run(connection, "create role " + access.archivistRole() + " nologin nosuperuser nocreatedb nocreaterole");
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
