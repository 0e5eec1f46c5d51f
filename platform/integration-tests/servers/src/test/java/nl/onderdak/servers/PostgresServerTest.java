// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.onderdak.servers.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {

    @TempDir
    static Path folder;

    private static PostgresServer postgres;

    @BeforeAll
    static void begin() {
        postgres = PostgresServer.in(folder.resolve("postgres"), Ports.free());
    }

    @BeforeEach
    void run() {
        postgres.start();
    }

    @AfterAll
    static void end() {
        postgres.stop();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "listen_addresses, 127.0.0.1"})
    void commitsAreDurableAndTheWorldIsOutside(String setting, String expected) throws SQLException {
        // Given
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement()) {

            // When
            var row = statement.executeQuery("show " + setting);

            // Then
            assertTrue(row.next());
            assertEquals(expected, row.getString(1));
        }
    }

    @Test
    void anApplicationUserWorksInTablesThatTheOwnerMakes() throws SQLException {
        // Given
        var access = postgres.createDatabase("permitted");
        run(access, Who.OWNER, "create table rooms (id int primary key, serial_number serial)");

        // When
        run(access, Who.APP, "insert into rooms (id) values (1)");
        run(access, Who.APP, "update rooms set id = 2");
        run(access, Who.APP, "delete from rooms");

        // Then
        assertRefused("42501", access, "create table mine (id int)");
        assertRefused("42501", access, "truncate rooms");
        assertRefused("42501", access, "drop table rooms");
    }

    @Test
    void anApplicationUserHasTheRightsOfTheWorkerOnlyWhenItAsks() throws SQLException {
        // Given
        var access = postgres.createDatabase("worked");
        run(access, Who.OWNER, "create table desks (id int primary key)");
        run(access, Who.OWNER, "alter table desks enable row level security, force row level security");
        run(access, Who.OWNER, "create policy of_service on desks to " + access.workerRole() + " using (true)");

        // Then
        assertRefused("42501", access, "insert into desks values (1)");
        try (var worker = DriverManager.getConnection(access.workerJdbcUrl(), access.appUser(), access.appPassword());
                var statement = worker.createStatement()) {
            assertEquals(1, statement.executeUpdate("insert into desks values (1)"));
        }
        try (var app = connect(access, Who.APP);
                var statement = app.createStatement()) {
            assertEquals(0, statement.executeUpdate("update desks set id = 2"));
        }
    }

    @Test
    void aDatabaseIsMadeOnce() throws SQLException {
        // Given
        var first = postgres.createDatabase("twice");
        run(first, Who.OWNER, "create table kept (id int primary key)");

        // When
        var second = postgres.createDatabase("twice");

        // Then
        assertEquals(first, second);
        run(second, Who.APP, "insert into kept values (1)");
    }

    @Test
    void oneServiceStaysOutOfTheDatabaseOfAnother() {
        // Given
        var mine = postgres.createDatabase("mine");
        var yours = postgres.createDatabase("yours");

        // When
        var intruder = new DatabaseAccess(
                yours.host(), yours.port(), yours.database(), "", "", mine.appUser(), mine.appPassword());

        // Then
        var refusal = assertThrows(SQLException.class, () -> connect(intruder, Who.APP));
        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void aWrongPasswordIsRefused() {
        // Given
        var access = postgres.createDatabase("guarded");

        // When
        var guess =
                new DatabaseAccess(access.host(), access.port(), access.database(), "", "", access.appUser(), "guess");

        // Then
        assertThrows(SQLException.class, () -> connect(guess, Who.APP));
    }

    @Test
    void passwordsAreForTheirOwnerOnly() throws Exception {
        // Given
        var file = folder.resolve("postgres/passwords.properties");

        // When
        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));

        // Then
        assertEquals("rw-------", permissions);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres.log())));
        assertFalse(postgres.createDatabase("printed").toString().contains("password"));
    }

    @Test
    void aCommittedRowSurvivesAKill() throws SQLException {
        // Given
        var access = postgres.createDatabase("survivor");
        run(access, Who.OWNER, "create table facts (id int primary key)");
        run(access, Who.APP, "insert into facts values (7)");
        var before = postgres.pid();

        // When
        postgres.kill();
        assertFalse(postgres.answers());
        postgres.start();

        // Then
        assertNotEquals(before, postgres.pid());
        assertThrows(SQLException.class, () -> run(access, Who.APP, "insert into facts values (7)"));
    }

    @Test
    void aServerThatAKilledRunLeftIsReplaced() {
        // Given
        var orphan = postgres.pid();

        // When
        var next =
                PostgresServer.in(folder.resolve("postgres"), postgres.port()).start();

        // Then
        assertTrue(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive).isEmpty());
        assertTrue(next.answers());
        next.stop();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        // Given
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var other = PostgresServer.in(folder.resolve("other"), socket.getLocalPort());

            // When
            var failure = assertThrows(IllegalStateException.class, other::start);

            // Then
            assertTrue(failure.getMessage().contains(Integer.toString(socket.getLocalPort())), failure.getMessage());
        }
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        // Then
        assertThrows(IllegalArgumentException.class, () -> postgres.createDatabase("x; drop database postgres"));
    }

    private enum Who {
        OWNER,
        APP
    }

    private static Connection connect(DatabaseAccess access, Who who) throws SQLException {
        return switch (who) {
            case OWNER -> DriverManager.getConnection(access.jdbcUrl(), access.ownerUser(), access.ownerPassword());
            case APP -> DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword());
        };
    }

    private static void run(DatabaseAccess access, Who who, String sql) throws SQLException {
        try (var connection = connect(access, who);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(String state, DatabaseAccess access, String sql) {
        var refusal = assertThrows(SQLException.class, () -> run(access, Who.APP, sql));
        assertEquals(state, refusal.getSQLState());
    }
}
