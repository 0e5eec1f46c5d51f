// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.servers.process.PidFile;
import nl.onderdak.servers.process.Ports;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers are killed, and their supervisor while it starts them again: the next start repairs it by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private static final Map<String, String> PID_FILES = Map.of(
            "PostgreSQL", "postgres/postgres.pid",
            "Kafka", "kafka/kafka.pid",
            "issuer", "logs/issuer.pid");

    @TempDir
    private static Path data;

    private final Map<String, Integer> ports =
            Map.of("PostgreSQL", Ports.free(), "Kafka", Ports.free(), "issuer", Ports.free());
    private final List<String> said = new ArrayList<>();
    private Process supervisor;
    private Path log;

    @BeforeAll
    void begin() {
        up();
    }

    @AfterAll
    void end() {
        supervisor.destroyForcibly();
        supervisor.onExit().join();
        Orphans.endThose(data, said::add);
    }

    /** How far the supervisor comes with the restart of each server before it is killed too. */
    enum Step {
        /** It has not begun. */
        DEAD,
        /** The process runs, and is not in the state of the run. */
        STARTED,
        /** The server takes connections. */
        LISTENING
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theNextStartComesUp(Step step) {
        // Given
        kill(PID_FILES.keySet());
        Awaitility.await(step.toString())
                .atMost(PATIENCE)
                .pollInterval(OFTEN)
                .pollDelay(Duration.ZERO)
                .until(() -> PID_FILES.keySet().stream().allMatch(server -> reached(server, step)));
        supervisor.destroyForcibly();
        supervisor.onExit().join();

        // When
        up();

        // Then
        ports.values().forEach(port -> assertTrue(Ports.answers(port)));
        var state = State.readFrom(data).orElseThrow();
        assertEquals(supervisor.pid(), state.supervisor().pid());
        PID_FILES
                .keySet()
                .forEach(name -> assertEquals(
                        process(name).pid(), state.named(name).orElseThrow().pid(), name));
    }

    @Test
    void whatIsLeftOfAKilledRestartIsStoppedByName() {
        // Given
        kill(Set.of("Kafka"));
        Awaitility.await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> reached("Kafka", Step.LISTENING));
        supervisor.destroyForcibly();
        supervisor.onExit().join();
        said.clear();

        // When
        var found = Orphans.endThose(data, said::add);

        // Then
        assertTrue(found);
        assertTrue(said.stream().anyMatch(line -> line.contains("left kafka")), said.toString());
        ports.values().forEach(port -> assertTrue(Ports.isFree(port)));
        up();
    }

    private void kill(Set<String> servers) {
        var killed = servers.stream().map(this::process).toList();
        killed.forEach(ProcessHandle::destroyForcibly);
        killed.forEach(process -> process.onExit().join());
    }

    private boolean reached(String server, Step step) {
        return switch (step) {
            case DEAD -> true;
            case STARTED -> pidFile(server).process().isPresent();
            case LISTENING -> pidFile(server).process().isPresent() && Ports.answers(ports.get(server));
        };
    }

    private ProcessHandle process(String server) {
        return pidFile(server).process().orElseThrow();
    }

    private PidFile pidFile(String server) {
        return new PidFile(data.resolve(PID_FILES.get(server)));
    }

    private void up() {
        try {
            log = Files.createTempFile(data, "supervisor-", ".log");
            supervisor = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ServersOnly.class.getName(),
                            data.toString(),
                            ports.get("PostgreSQL").toString(),
                            ports.get("Kafka").toString(),
                            ports.get("issuer").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Awaitility.await("the servers to be ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("the supervisor ended: see " + log, () -> !supervisor.isAlive())
                .until(() -> log().contains(ServersOnly.READY));
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
