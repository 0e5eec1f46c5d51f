// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.servers.process.Child;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final List<String> LASTING = List.of("sleep", "600");
    private static final List<String> DYING = List.of("sh", "-c", "exit 3");

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void aProcessThatDiesIsStartedAgain() {
        // Given
        var again = new CopyOnWriteArrayList<Child>();
        try (var supervisor = new Supervisor(said::add, changes::incrementAndGet)) {
            var first = start(LASTING);
            supervisor.watch("worker", first, () -> {
                again.add(start(LASTING));
                return again.getLast();
            });

            // When
            first.kill();

            // Then
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> changes.get() == 1);
            assertEquals(1, again.size());
            assertTrue(again.getFirst().isAlive());
            assertEquals(
                    List.of("worker died (exit code 137); starting it again", "worker is back"), List.copyOf(said));
        }
        again.forEach(Child::kill);
    }

    @Test
    void aProcessThatKeepsDyingIsReported() {
        // Given
        try (var supervisor = new Supervisor(said::add, changes::incrementAndGet)) {

            // When
            supervisor.watch("worker", start(DYING), () -> start(DYING));

            // Then
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> said.stream().anyMatch(line -> line.startsWith("worker keeps dying: 6 times")));
        }
    }

    @Test
    void aProcessThatCannotBeStartedIsTriedAgain() {
        // Given
        var attempts = new AtomicInteger();
        var last = new CopyOnWriteArrayList<Child>();
        try (var supervisor = new Supervisor(said::add, changes::incrementAndGet)) {

            // When
            supervisor.watch("worker", start(DYING), () -> {
                if (attempts.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                }
                last.add(start(LASTING));
                return last.getLast();
            });

            // Then
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !last.isEmpty());
        }
        last.forEach(Child::kill);
    }

    @Test
    void afterClosingProcessesMayEnd() {
        // Given
        var supervisor = new Supervisor(said::add, changes::incrementAndGet);
        var child = start(LASTING);
        supervisor.watch("worker", child, () -> start(LASTING));

        // When
        supervisor.close();
        child.kill();

        // Then
        Awaitility.await()
                .during(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(2))
                .until(said::isEmpty);
    }

    private Child start(List<String> command) {
        return Child.start("worker", command, Map.of(), folder.resolve("worker.log"));
    }
}
