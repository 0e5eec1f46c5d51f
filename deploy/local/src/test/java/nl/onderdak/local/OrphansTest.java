// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.servers.process.Child;
import nl.onderdak.servers.process.PidFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    private final List<String> said = new ArrayList<>();
    private final List<Child> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Child::kill);
    }

    @Test
    void processesOfAKilledRunAreStoppedLastStartedFirst() {
        // Given
        var supervisor = sleeper();
        var database = sleeper();
        var service = sleeper();
        new State(
                        running("supervisor", supervisor),
                        List.of(running("PostgreSQL", database), running("quota", service)))
                .writeTo(data);
        supervisor.kill();

        // When
        Orphans.endThose(data, said::add);

        // Then
        assertFalse(database.isAlive());
        assertFalse(service.isAlive());
        assertTrue(said.get(0).contains("quota"), said.toString());
        assertTrue(said.get(1).contains("PostgreSQL"), said.toString());
        assertTrue(State.readFrom(data).isEmpty());
    }

    @Test
    void aRunningSystemIsLeftAlone() {
        // Given
        var supervisor = sleeper();
        var service = sleeper();
        new State(running("supervisor", supervisor), List.of(running("quota", service))).writeTo(data);

        // When
        var failure = assertThrows(IllegalStateException.class, () -> Orphans.endThose(data, said::add));

        // Then
        assertTrue(failure.getMessage().contains(Long.toString(supervisor.pid())), failure.getMessage());
        assertTrue(service.isAlive());
    }

    @Test
    void aStrangerWithTheSameProcessIdIsLeftAlone() {
        // Given
        var stranger = sleeper();
        new State(
                        new State.Running("supervisor", 0, 0, 0, ""),
                        List.of(new State.Running("quota", stranger.pid(), 1, 0, "")))
                .writeTo(data);

        // When
        Orphans.endThose(data, said::add);

        // Then
        assertTrue(stranger.isAlive());
        assertEquals(List.of(), said);
    }

    @Test
    void whatStartedAfterTheStateWasWrittenIsStoppedToo() {
        // Given
        var service = sleeper(data.resolve("logs/quota-service.log"));
        var broker = sleeper(data.resolve("kafka/kafka.log"));

        // When
        var found = Orphans.endThose(data, said::add);

        // Then
        assertTrue(found);
        assertFalse(service.isAlive());
        assertFalse(broker.isAlive());
        assertTrue(said.get(0).contains("quota-service"), said.toString());
        assertTrue(said.get(1).contains("kafka"), said.toString());
        assertFalse(Orphans.endThose(data, said::add));
    }

    @Test
    void aStrangerThatGotTheNumberInAPidFileIsLeftAlone() throws Exception {
        // Given
        var stranger = sleeper();
        var file = Files.createDirectories(data.resolve("logs")).resolve("quota-service.pid");
        Files.writeString(file, Long.toString(stranger.pid()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));

        // When
        var found = Orphans.endThose(data, said::add);

        // Then
        assertFalse(found);
        assertTrue(stranger.isAlive());
    }

    @Test
    void anUnreadableStateIsNoReasonNotToStart() throws Exception {
        // Given
        Files.writeString(data.resolve("state.json"), "{");

        // When
        Orphans.endThose(data, said::add);

        // Then
        assertEquals(List.of(), said);
    }

    private Child sleeper() {
        return sleeper(elsewhere.resolve("sleeper.log"));
    }

    private Child sleeper(Path log) {
        var child = Child.start("sleeper", List.of("sleep", "600"), Map.of(), log);
        started.add(child);
        Awaitility.await()
                .until(() -> PidFile.beside(log)
                        .process()
                        .filter(process -> process.pid() == child.pid())
                        .isPresent());
        return child;
    }

    private static State.Running running(String name, Child child) {
        return State.Running.of(name, child.pid(), 0, null);
    }
}
