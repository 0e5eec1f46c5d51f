// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.List;

/**
 * The way in which the lines of a bulk intake are carried out.
 *
 * @param dryRun report the outcome without changing anything
 * @param mode treatment of the good lines when others are refused
 * @param unreadable lines that were refused before any rule of the domain
 */
public record Intake(boolean dryRun, IntakeMode mode, int unreadable) {

    /** Of lines of which some could perhaps not be read. */
    static Intake of(boolean dryRun, IntakeMode mode, List<? extends BulkLine<?>> lines) {
        var unreadable = lines.stream().filter(line -> !line.faults().isEmpty()).count();
        return new Intake(dryRun, mode, (int) unreadable);
    }

    /** Everything or nothing, for real. */
    public static Intake allOrNothing() {
        return new Intake(false, IntakeMode.ALL_OR_NOTHING, 0);
    }

    /** Whether the good lines are carried out, when this many were refused by rules of the domain. */
    public boolean applies(int refused) {
        return !dryRun
                && switch (mode) {
                    case ALL_OR_NOTHING -> unreadable + refused == 0;
                    case PARTIAL -> true;
                };
    }
}
