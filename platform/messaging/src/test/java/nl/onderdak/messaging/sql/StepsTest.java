// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final int MANY = 200_000;
    private static final int SMALL_STACK = 256 * 1024;

    private final AtomicInteger taken = new AtomicInteger();

    private Uni<Integer> step(int backlog) {
        return Uni.createFrom().item(() -> taken.incrementAndGet() > backlog ? 0 : 1);
    }

    @Test
    void theyEndWithTheFirstThatDoesNothing() {
        // When
        long done = Steps.untilNothing(() -> step(5)).await().indefinitely();

        // Then
        assertEquals(5, done);
        assertEquals(6, taken.get());
    }

    @Test
    void theyEndWithTheFirstThatIsNotFull() {
        // When
        long done = Steps.whileAtLeast(10, () -> Uni.createFrom().item(() -> taken.incrementAndGet() < 3 ? 10 : 4))
                .await()
                .indefinitely();

        // Then
        assertEquals(24, done);
        assertEquals(3, taken.get());
    }

    @Test
    void theFirstThatFailsEndsThem() {
        assertThrows(
                IllegalStateException.class,
                () -> Steps.untilNothing(() -> taken.incrementAndGet() == 3
                                ? Uni.createFrom().failure(new IllegalStateException())
                                : Uni.createFrom().item(1))
                        .await()
                        .indefinitely());
        assertEquals(3, taken.get());
    }

    @Test
    void aLongBacklogTakesNoDeeperStackWhenStepsEndAtOnce() throws InterruptedException {
        assertEquals(MANY, onSmallStack(() -> step(MANY)));
    }

    @Test
    void aLongBacklogTakesNoDeeperStackWhenStepsEndElsewhere() throws InterruptedException {
        try (var elsewhere =
                Executors.newSingleThreadExecutor(task -> new Thread(null, task, "elsewhere", SMALL_STACK))) {
            assertEquals(MANY, onSmallStack(() -> step(MANY).emitOn((Executor) elsewhere)));
        }
    }

    private static long onSmallStack(Supplier<Uni<? extends Number>> step) throws InterruptedException {
        var done = new AtomicReference<>(-1L);
        var thread = new Thread(
                null, () -> done.set(Steps.untilNothing(step).await().indefinitely()), "small stack", SMALL_STACK);
        thread.start();
        thread.join();
        return done.get();
    }
}
