// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for another process. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(40);

    private Waiting() {}

    /**
     * Polls a condition.
     *
     * @return whether the condition held within the time
     */
    public static boolean until(BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
