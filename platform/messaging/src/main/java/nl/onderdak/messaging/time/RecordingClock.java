// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.time;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The moments at which facts are recorded: the time of the clock to the microsecond, as the database keeps it, but
 * never before the floor that the current transaction found at its beginning. A use case reads it once per fact, and
 * the fact's row and its event carry that moment.
 */
@ApplicationScoped
public class RecordingClock {

    private static final String FLOOR = "onderdak.recording-floor";

    private final Clock clock;

    RecordingClock(Clock clock) {
        this.clock = clock;
    }

    /**
     * The present moment, or the floor when the clock is behind it.
     *
     * @throws IllegalStateException when the current transaction records no facts, or there is none
     */
    public Instant now() {
        var floor = floor();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(floor) ? floor : now;
    }

    /**
     * Refuses a moment before the floor: a watermark may have been published that excludes it.
     *
     * @throws IllegalStateException when it is, or when the current transaction records no facts
     */
    public void check(Instant recordedAt) {
        if (recordedAt.isBefore(floor())) {
            throw new IllegalStateException("recorded before the floor: " + recordedAt);
        }
    }

    /** The current transaction records facts, none before the floor. */
    public void begin(Instant floor) {
        ContextLocals.put(FLOOR, floor);
    }

    /** The current transaction records no facts. */
    public void refuse() {
        ContextLocals.remove(FLOOR);
    }

    private static Instant floor() {
        return ContextLocals.<Instant>get(FLOOR)
                .orElseThrow(() -> new IllegalStateException("no current transaction that records facts"));
    }
}
