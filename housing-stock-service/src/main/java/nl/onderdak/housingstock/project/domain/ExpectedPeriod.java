// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import java.time.LocalDate;

/**
 * The period in which the homes of a project are expected, as {@code 2026-Q4} to {@code 2027}.
 *
 * @param from when the first homes are expected
 * @param until when the last homes are expected
 */
public record ExpectedPeriod(ExpectedMoment from, ExpectedMoment until) {

    /** Whether it ends no earlier than it begins. */
    public boolean isInOrder() {
        return !until.lastDay().isBefore(from.firstDay());
    }

    /** Whether its end is later than that of another: the same end, written or begun otherwise, is no delay. */
    public boolean endsLaterThan(ExpectedPeriod other) {
        return lastDay().isAfter(other.lastDay());
    }

    /** First day on which homes are expected. */
    public LocalDate firstDay() {
        return from.firstDay();
    }

    /** Last day on which homes are expected. */
    public LocalDate lastDay() {
        return until.lastDay();
    }
}
