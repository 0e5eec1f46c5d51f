// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.onderdak.contracts.Service;
import nl.onderdak.testkit.Events;

/** The owners of the ledger's sources: they keep publishing watermarks for all their facts, until a test does so. */
public final class Owners {

    public static final List<Service> ALL = List.of(Service.QUOTA, Service.PLACEMENT, Service.SUPERVISION);

    private static final Object TURN = new Object();
    private static boolean silent;
    private static ScheduledExecutorService voice;

    private Owners() {}

    /** From now on they speak, five times a second. */
    public static void speak() {
        synchronized (TURN) {
            silent = false;
            if (voice == null) {
                voice = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("owners").daemon().factory());
                voice.scheduleWithFixedDelay(Owners::watermark, 0, 200, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** From now on only the test publishes watermarks. */
    public static void silence() {
        synchronized (TURN) {
            silent = true;
        }
    }

    /** All owners publish a watermark: their facts up to this moment are on their topics. */
    public static void recordedUpTo(Instant moment) {
        ALL.forEach(owner -> Events.watermark(owner, moment));
    }

    private static void watermark() {
        synchronized (TURN) {
            if (!silent) {
                recordedUpTo(Instant.now().truncatedTo(ChronoUnit.MICROS));
            }
        }
    }
}
