// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what the measurement
 * @param figure with its unit
 * @param bound required value, or empty
 */
record Row(String what, String figure, String bound) {

    static Row of(String what, double figure) {
        return new Row(what, String.format(Locale.ROOT, "%,.0f", figure), "");
    }

    static Row ratio(String what, double ratio, String bound) {
        return new Row(what, String.format(Locale.ROOT, "%.2f", ratio), bound);
    }

    static Row seconds(String what, double seconds, String bound) {
        return new Row(what, String.format(Locale.ROOT, "%.1f s", seconds), bound);
    }

    static Row milliseconds(String what, Percentiles times, String bound) {
        return new Row(
                what,
                String.format(
                        Locale.ROOT, "p50 %.0f ms, p99 %.0f ms, max %.0f ms", times.p50(), times.p99(), times.max()),
                bound);
    }

    String markdown() {
        return "| " + what + " | " + figure + " | " + bound + " |";
    }
}
