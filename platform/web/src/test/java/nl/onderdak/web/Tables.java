// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database behind the service's back. */
final class Tables {

    private Tables() {}

    static Connection asOwner() throws SQLException {
        return connect("quarkus.flyway");
    }

    static Connection asService() throws SQLException {
        return connect("quarkus.datasource");
    }

    static void run(String... statements) throws SQLException {
        try (var owner = asOwner()) {
            run(owner, statements);
        }
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static long number(String query) throws SQLException {
        try (var service = asService();
                var statement = service.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(
                config("quarkus.datasource.jdbc.url"), config(user + ".username"), config(user + ".password"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
