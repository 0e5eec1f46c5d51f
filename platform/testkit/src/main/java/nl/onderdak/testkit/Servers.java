// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.servers.PostgresServer;
import nl.onderdak.servers.process.Ports;

/**
 * One real PostgreSQL and one real Kafka for all tests of a module, started at the first use and ended with the
 * virtual machine of the tests. A test may stop, kill and start them, and must leave them running.
 */
public final class Servers {

    /** Class loaders of tests come and go; their shared state stands in the system properties. */
    private static final String FOLDER = "onderdak.testkit.folder";

    private static final String POSTGRES_PORT = "onderdak.testkit.postgres-port";
    private static final String KAFKA_PORT = "onderdak.testkit.kafka-port";

    private static Servers running;

    private final PostgresServer postgres;
    private final KafkaServer kafka;

    private Servers(PostgresServer postgres, KafkaServer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** The servers of this run. */
    public static Servers running() {
        synchronized (VirtualMachine.LOCK) {
            if (running == null) {
                running = System.getProperty(FOLDER) == null ? start() : find();
            }
            running.postgres.attach();
            running.kafka.attach();
            return running;
        }
    }

    /** PostgreSQL. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** Kafka. */
    public KafkaServer kafka() {
        return kafka;
    }

    private static Servers start() {
        try {
            var folder = Files.createTempDirectory("onderdak-test-");
            System.setProperty(FOLDER, folder.toString());
            System.setProperty(POSTGRES_PORT, Integer.toString(Ports.free()));
            System.setProperty(KAFKA_PORT, Integer.toString(Ports.free()));
            ServerShutdown.watch(folder);
            var servers = find();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(servers.kafka::start),
                            CompletableFuture.runAsync(servers.postgres::start))
                    .join();
            return servers;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Servers find() {
        var folder = Path.of(System.getProperty(FOLDER));
        return new Servers(
                PostgresServer.in(folder.resolve("postgres"), Integer.getInteger(POSTGRES_PORT))
                        .expendable(),
                KafkaServer.in(folder.resolve("kafka"), Integer.getInteger(KAFKA_PORT)));
    }

    /** Files that hold the process ids of the servers, in the folder of the run. */
    static List<String> pidFiles() {
        return List.of("postgres/data/postmaster.pid", "kafka/kafka.pid");
    }
}
