// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.onderdak.servers.process.Child;

/** Keeps processes running: one that dies is started again, soon at first and later when it keeps dying. */
final class Supervisor implements AutoCloseable {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int OFTEN = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Consumer<String> say;
    private final Runnable onChange;
    private final List<Watched> watched = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            7, Thread.ofPlatform().daemon().name("supervisor-", 0).factory());
    private volatile boolean closed;

    /**
     * @param say prints progress
     * @param onChange called when a process has been started again
     */
    Supervisor(Consumer<String> say, Runnable onChange) {
        this.say = say;
        this.onChange = onChange;
    }

    /**
     * Watches a process from now on.
     *
     * @param name name for readers
     * @param running the process
     * @param again starts it again, waits until it is ready, and gives the new process
     */
    synchronized void watch(String name, Child running, Supplier<Child> again) {
        var one = new Watched(name, again);
        watched.add(one);
        one.follow(running);
    }

    /** Lets processes die from now on. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
    }

    private final class Watched {

        private final String name;
        private final Supplier<Child> again;
        private final Deque<Instant> deaths = new ArrayDeque<>();

        Watched(String name, Supplier<Child> again) {
            this.name = name;
            this.again = again;
        }

        void follow(Child child) {
            child.onExit(
                    () -> died(child.exitCode().map(code -> "exit code " + code).orElse("ended")));
        }

        private synchronized void died(String how) {
            if (closed) {
                return;
            }
            var now = Instant.now();
            deaths.addLast(now);
            while (deaths.getFirst().isBefore(now.minus(WINDOW))) {
                deaths.removeFirst();
            }
            var pause = pause();
            if (deaths.size() > OFTEN) {
                say.accept(name + " keeps dying: " + deaths.size() + " times in a minute (" + how
                        + "); next attempt in " + pause.toSeconds() + " s; see its log");
            } else {
                say.accept(name + " died (" + how + "); starting it again");
            }
            timer.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void restart() {
            if (closed) {
                return;
            }
            try {
                follow(again.get());
                onChange.run();
                if (!closed) {
                    say.accept(name + " is back");
                }
            } catch (RuntimeException broken) {
                died(broken.getMessage());
            }
        }

        private Duration pause() {
            if (deaths.size() > OFTEN) {
                return LONGEST_PAUSE;
            }
            return FIRST_PAUSE.multipliedBy(1L << (deaths.size() - 1));
        }
    }
}
