// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket for everybody who is counted, all of one size. */
final class Buckets {

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether anything is limited: a share of 0 means that nothing is. */
    boolean limit() {
        return perMinute > 0;
    }

    int perMinute() {
        return perMinute;
    }

    Bucket.Grant take(String who) {
        long now = System.nanoTime();
        return buckets.computeIfAbsent(who, ignored -> new Bucket(perMinute, now))
                .take(now);
    }

    /** A full bucket says no more than none. */
    void forgetTheIdle() {
        long now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
}
