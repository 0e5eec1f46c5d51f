// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.onderdak.contracts.Watermark;

/**
 * The watermarks of one source, in any order of arrival: each stays true. Keeps the newest close together and older
 * ones ever further apart, so that a reader that is far behind still finds one. Safe for use by several threads.
 */
final class WatermarkHistory {

    private static final int MOST = 1_000;

    private final NavigableMap<Instant, Watermark> byMoment = new TreeMap<>();

    synchronized void add(Watermark watermark) {
        byMoment.put(watermark.recordedUpTo(), watermark);
        if (byMoment.size() > MOST) {
            thinOut();
        }
    }

    /** The moment up to which a reader with these positions has every fact; empty when unknown. */
    synchronized Optional<Instant> readUpTo(Map<Integer, Long> positions) {
        return byMoment.descendingMap().values().stream()
                .filter(watermark -> watermark.isReachedBy(positions))
                .findFirst()
                .map(Watermark::recordedUpTo);
    }

    /** Drops the one whose neighbours are closest together for its age; the oldest and the newest stay. */
    private void thinOut() {
        long newest = byMoment.lastKey().toEpochMilli();
        double least = Double.POSITIVE_INFINITY;
        Instant missedLeast = null;
        Instant before = null;
        Instant moment = null;
        for (var after : byMoment.keySet()) {
            if (before != null) {
                double gap = 1 + after.toEpochMilli() - before.toEpochMilli();
                double missed = gap / (1 + newest - moment.toEpochMilli());
                if (missed < least) {
                    least = missed;
                    missedLeast = moment;
                }
            }
            before = moment;
            moment = after;
        }
        byMoment.remove(missedLeast);
    }
}
