// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.onderdak.servers.postgres.PostgresHome;
import nl.onderdak.servers.postgres.Provisioning;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.PidFile;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.servers.process.Waiting;

/**
 * A real PostgreSQL as a child process on the loopback address, with its data in one folder. Commits are durable unless
 * the server is {@linkplain #expendable() expendable}.
 *
 * <p>Not for use by several threads at once.
 */
public final class PostgresServer implements AutoCloseable {

    /** The only address it listens on. */
    public static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    private final PostgresHome home;
    private final int port;
    private final boolean durable;
    private Child postmaster;

    private PostgresServer(PostgresHome home, int port, boolean durable) {
        this.home = home;
        this.port = port;
        this.durable = durable;
    }

    /**
     * A server that is not started yet.
     *
     * @param folder where data, passwords and log are kept; made when it is not there
     * @param port TCP port to listen on
     */
    public static PostgresServer in(Path folder, int port) {
        return new PostgresServer(new PostgresHome(folder.toAbsolutePath()), port, true);
    }

    /**
     * The same server for data that may be lost when the machine stops. A kill of its processes loses no commit, since
     * the operating system keeps written data.
     */
    public PostgresServer expendable() {
        return new PostgresServer(home, port, false);
    }

    /**
     * Starts it and waits until it takes connections. Stops a server that a killed run left on the same data.
     *
     * @throws IllegalStateException with the end of the log when it does not come up
     */
    public PostgresServer start() {
        if (isRunning()) {
            return this;
        }
        home.initialize(durable);
        for (int attempt = 1; ; attempt++) {
            Child.endOrphan(home.log(), TIME_TO_STOP);
            Ports.requireFree(port, "PostgreSQL");
            postmaster = Child.start("PostgreSQL", command(), Map.of(), home.log());
            if (Waiting.until(() -> !postmaster.isAlive() || answers(), PATIENCE) && postmaster.isAlive()) {
                return this;
            }
            postmaster.kill();
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("PostgreSQL did not start on port " + port + "; its log ends with:\n"
                        + postmaster.lastLines(15));
            }
            Waiting.until(() -> false, Duration.ofMillis(300L * attempt));
        }
    }

    /** Takes charge of a server that another part of this program started on the same folder, if it runs. */
    public PostgresServer attach() {
        if (!isRunning()) {
            PidFile.beside(home.log())
                    .process()
                    .ifPresent(process -> postmaster = Child.running("PostgreSQL", process, home.log()));
        }
        return this;
    }

    /** Stops it after the transactions in flight have been rolled back; committed ones stay. */
    public void stop() {
        if (postmaster != null) {
            postmaster.stop("INT", TIME_TO_STOP);
        }
    }

    /** Ends it without a chance to tidy up, as a crash would. */
    public void kill() {
        if (postmaster != null) {
            postmaster.kill();
        }
    }

    /** Whether its process lives. */
    public boolean isRunning() {
        return postmaster != null && postmaster.isAlive();
    }

    /** Whether it takes connections. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return postmaster.pid();
    }

    /** The running process, for its supervisor. */
    public Child process() {
        return postmaster;
    }

    /** The log file of the server. */
    public Path log() {
        return home.log();
    }

    /**
     * Creates the database with its owner and its application user unless they exist; the application user may read
     * and write rows of the owner's tables, and nothing else.
     *
     * @param name small letters, digits and underscores
     */
    public DatabaseAccess createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        var access = new DatabaseAccess(
                HOST,
                port,
                name,
                name + "_owner",
                home.password(name + "_owner"),
                name + "_app",
                home.password(name + "_app"));
        try {
            Provisioning.of(access, this::connect);
        } catch (SQLException broken) {
            throw new IllegalStateException("could not make database " + name, broken);
        }
        return access;
    }

    /** Removes the database and everything in it, and ends its connections. */
    public void dropDatabase(String name) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException broken) {
            throw new IllegalStateException("could not drop database " + name, broken);
        }
    }

    /** A connection as superuser, for tests and measurements. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresHome.SUPERUSER);
        properties.setProperty("password", home.password(PostgresHome.SUPERUSER));
        properties.setProperty("loginTimeout", "5");
        return new org.postgresql.Driver()
                .connect("jdbc:postgresql://" + HOST + ":" + port + "/" + database, properties);
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }

    private List<String> command() {
        var settings = new HashMap<>(Map.of(
                "port", Integer.toString(port),
                "listen_addresses", HOST,
                "unix_socket_directories", "",
                "synchronous_commit", "on",
                "max_connections", "200",
                "shared_buffers", durable ? "512MB" : "128MB",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        var sync = durable ? "on" : "off";
        settings.putAll(Map.of("fsync", sync, "full_page_writes", sync));
        if (durable) {
            // pages are written whole again after each checkpoint: under load the default makes one every few seconds
            settings.putAll(Map.of("max_wal_size", "2GB", "checkpoint_timeout", "15min"));
        } else {
            settings.putAll(Map.of("wal_level", "minimal", "max_wal_senders", "0"));
        }
        var command = new ArrayList<>(home.program("postgres"));
        command.add("-D");
        command.add(home.data().toString());
        settings.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    /** Removes data, passwords and log of a stopped server. */
    public void delete() {
        try {
            home.delete();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not remove the data of PostgreSQL", broken);
        }
    }
}
