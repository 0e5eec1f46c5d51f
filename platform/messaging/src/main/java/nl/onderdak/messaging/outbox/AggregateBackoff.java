// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Aggregates whose next event could not be published: their retries are delayed, longer each time, so that events that
 * can never be published do not fill every pass. Used by one thread.
 */
final class AggregateBackoff {

    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private record Hold(long until, long pause) {}

    private final Map<String, Hold> holds = new HashMap<>();

    /** Those that wait at this moment. */
    String[] subjects(long now) {
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().until() - now > 0)
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    void hold(String subject, long now) {
        holds.compute(subject, (same, before) -> {
            long pause = before == null ? FIRST_NANOS : Math.min(before.pause() * 2, LONGEST_NANOS);
            return new Hold(now + pause, pause);
        });
    }

    void release(String subject) {
        holds.remove(subject);
    }

    boolean isEmpty() {
        return holds.isEmpty();
    }
}
