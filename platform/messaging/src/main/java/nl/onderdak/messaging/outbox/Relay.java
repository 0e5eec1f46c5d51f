// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes the events of the outbox, and watermarks. One thread that sleeps until an append wakes it or the poll
 * interval ends; survives an absent database and an absent broker.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Looks after a wake-up that found nothing: the transaction that woke the relay commits a little later. */
    private static final long[] AFTER_WAKING_MILLIS = {2, 4, 8, 16, 32};

    /** Under load a pass waits this long for more to join it. */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** The least pause between watermarks. */
    private static final Duration BETWEEN_WATERMARKS = Duration.ofMillis(100);

    private final RelayPass pass;
    private final WatermarkPass watermarks;
    private final OutboxConfig config;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;
    private long lastWatermark = System.nanoTime();
    private Duration watermarkPause = BETWEEN_WATERMARKS;

    Relay(RelayPass pass, WatermarkPass watermarks, OutboxConfig config) {
        this.pass = pass;
        this.watermarks = watermarks;
        this.config = config;
    }

    /** Wakes the relay: a transaction is about to commit events. Never blocks. */
    public void nudge() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            wakeUps.release();
            thread.join(Duration.ofSeconds(5));
            thread.interrupt();
        }
        pass.close();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        int looksAfterWaking = AFTER_WAKING_MILLIS.length;
        long lastPass = System.nanoTime() - GATHERING_NANOS;
        while (running) {
            try {
                var outcome = pass.publishNext();
                boolean gathering =
                        outcome == RelayPass.Outcome.SOME && System.nanoTime() - lastPass < GATHERING_NANOS * 2;
                lastPass = System.nanoTime();
                watermark(outcome);
                if (outcome != RelayPass.Outcome.BROKER_AWAY) {
                    pause = FIRST_PAUSE_MILLIS;
                }
                switch (outcome) {
                    case MORE -> looksAfterWaking = 0;
                    case SOME -> {
                        looksAfterWaking = 0;
                        if (gathering) {
                            TimeUnit.NANOSECONDS.sleep(GATHERING_NANOS);
                        }
                    }
                    case NOTHING -> {
                        long wait = looksAfterWaking < AFTER_WAKING_MILLIS.length
                                ? AFTER_WAKING_MILLIS[looksAfterWaking++]
                                : config.poll().toMillis();
                        if (wakeUps.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                            looksAfterWaking = 0;
                        }
                    }
                    case NOT_LEADER -> wakeUps.tryAcquire(4 * config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    case BROKER_AWAY -> pause = rest(pause);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                if (running) {
                    LOG.warnf("the outbox cannot be emptied now, trying again: %s", away.toString());
                    try {
                        pause = rest(pause);
                    } catch (InterruptedException stopped) {
                        return;
                    }
                }
            }
        }
    }

    /**
     * Soon after a publication, or while a watermark is held back; otherwise at a longer interval. Also while more
     * events wait than one pass takes: a look then costs more, and the next one is not the last.
     */
    private void watermark(RelayPass.Outcome outcome) {
        switch (outcome) {
            case SOME -> watermarkPause = BETWEEN_WATERMARKS;
            case MORE -> watermarkPause = config.watermarkPause();
            case NOTHING -> {}
            case NOT_LEADER, BROKER_AWAY -> {
                return;
            }
        }
        if (config.watermarks() && System.nanoTime() - lastWatermark >= watermarkPause.toNanos()) {
            lastWatermark = System.nanoTime();
            boolean heldBack = watermarks.publish(watermarkPause.dividedBy(2));
            watermarkPause = heldBack ? BETWEEN_WATERMARKS : config.watermarkPause();
        }
    }

    private static long rest(long pause) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause);
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
}
