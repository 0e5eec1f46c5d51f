// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.util.Arrays;

/** Durations in milliseconds, by rank. */
record Percentiles(double p50, double p99, double max) {

    static Percentiles ofNanos(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1.0));
    }

    private static double at(long[] sorted, double share) {
        int index = Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
        return sorted[index] / 1e6;
    }
}
