// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import java.time.Duration;

/** Tokens of one client: refilled evenly, as many at most as a minute gives. */
final class Bucket {

    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private double tokens;
    private long seen;

    Bucket(int perMinute, long now) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.seen = now;
    }

    /**
     * The decision on a request.
     *
     * @param granted whether it may continue
     * @param remaining requests left at once
     * @param waitSeconds until the next one is granted when none is left, until the bucket is full otherwise
     */
    record Grant(boolean granted, int remaining, long waitSeconds) {}

    synchronized Grant take(long now) {
        tokens = Math.min(perMinute, tokens + (now - seen) * perMinute / MINUTE);
        seen = now;
        boolean granted = tokens >= 1;
        if (granted) {
            tokens -= 1;
        }
        double lacking = granted ? perMinute - tokens : 1 - tokens;
        return new Grant(granted, (int) tokens, (long) Math.ceil(lacking * 60 / perMinute));
    }

    synchronized boolean isFull(long now) {
        return tokens + (now - seen) * perMinute / MINUTE >= perMinute;
    }
}
