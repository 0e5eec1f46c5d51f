// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import java.time.Duration;

/** Pauses after failed deliveries: doubled each time up to an hour, and spread so that receivers are not hit at once. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /**
     * The pause.
     *
     * @param failures in a row, 1 after the first
     * @param chance from 0 up to 1
     */
    static Duration after(int failures, double chance) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD * chance)));
    }
}
