// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.onderdak.contracts.HalfYear;

/**
 * What every scene of the province needs.
 *
 * @param callers the organisations
 * @param today the day on which it is played
 * @param step prints the present step
 * @param say prints a result
 */
record Stage(Callers callers, LocalDate today, Consumer<String> step, Consumer<String> say) {

    void step(String what) {
        step.accept(what);
    }

    void say(String what) {
        say.accept("    " + what);
    }

    /** The half-year in which it is played. */
    HalfYear halfYear() {
        return HalfYear.of(today);
    }

    /** The day this number of days ago, but not before the present half-year: what happens on it counts in that. */
    LocalDate daysAgo(int days) {
        var day = today.minusDays(days);
        return day.isBefore(halfYear().start()) ? halfYear().start() : day;
    }
}
