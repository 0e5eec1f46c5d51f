// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void thereIsOnePairOfServers() {
        // When
        var first = Servers.running();
        var second = Servers.running();

        // Then
        assertSame(first, second);
        assertTrue(first.postgres().answers());
        assertTrue(first.kafka().isRunning());
    }

    @Test
    void anotherClassLoaderMeetsTheSameServers() throws Exception {
        // Given
        var here = Servers.running();
        var places = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(entry).toUri().toURL());
        }

        // When
        try (var stranger = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var type = stranger.loadClass(Servers.class.getName());
            var there = type.getMethod("running").invoke(null);
            var postgres = type.getMethod("postgres").invoke(there);
            var kafka = type.getMethod("kafka").invoke(there);

            // Then
            assertNotEquals(Servers.class, type);
            assertEquals(
                    here.postgres().pid(), postgres.getClass().getMethod("pid").invoke(postgres));
            assertEquals(here.kafka().pid(), kafka.getClass().getMethod("pid").invoke(kafka));
        }
    }

    @Test
    void postgresComesBackWithItsData() throws SQLException {
        // Given
        var database = Databases.fresh();
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
        }

        // When
        Servers.running().postgres().kill();
        Servers.running().postgres().start();

        // Then
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword());
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("insert into kept values (1)"));
        }
    }

    @Test
    void databasesAndTopicsAreForOneTestOnly() {
        // When
        var databases = List.of(Databases.fresh(), Databases.fresh());
        var topics = List.of(Topics.fresh(), Topics.fresh());

        // Then
        assertNotEquals(databases.getFirst().database(), databases.getLast().database());
        assertNotEquals(topics.getFirst(), topics.getLast());
        assertEquals(List.of(), Events.records(topics.getFirst()));
    }
}
