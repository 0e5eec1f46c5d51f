// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.servers.process.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path data;

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
        var told = assertThrows(IllegalStateException.class, () -> Orphans.endThose(data, said::add));

        // Then
        assertTrue(told.getMessage().contains(Long.toString(supervisor.pid())), told.getMessage());
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
    void anUnreadableStateIsNoReasonNotToStart() throws Exception {
        // Given
        Files.writeString(data.resolve("state.json"), "{");

        // When
        Orphans.endThose(data, said::add);

        // Then
        assertEquals(List.of(), said);
    }

    private Child sleeper() {
        var child = Child.start("sleeper", List.of("sleep", "600"), Map.of(), data.resolve("sleeper.log"));
        started.add(child);
        return child;
    }

    private static State.Running running(String name, Child child) {
        return State.Running.of(name, child.pid(), 0, null);
    }
}
