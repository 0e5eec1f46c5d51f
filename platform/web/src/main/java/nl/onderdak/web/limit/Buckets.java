// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket per caller, all of one size; beyond {@link #MOST} callers the others share one. */
final class Buckets {

    static final int MOST = 50_000;

    private static final String OTHERS = "others";

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether anything is limited: a share of 0 limits nothing. */
    boolean limit() {
        return perMinute > 0;
    }

    int perMinute() {
        return perMinute;
    }

    Bucket.Grant take(String who) {
        long now = System.nanoTime();
        var counted = buckets.size() < MOST || buckets.containsKey(who) ? who : OTHERS;
        return buckets.computeIfAbsent(counted, ignored -> new Bucket(perMinute, now))
                .take(now);
    }

    /** A full bucket equals a missing one. */
    void forgetTheIdle() {
        long now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }

    int size() {
        return buckets.size();
    }
}
