// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.domain;

import java.time.LocalDate;

/**
 * Least size of a large family (<i>groot gezin</i>); practice, the State's schemes of 2021 (8 persons), 3 July 2023 (7)
 * and 3 June 2024 (6).
 *
 * @param effectiveOn first day
 * @param persons least size from that day on
 */
public record LargeFamilyThreshold(LocalDate effectiveOn, int persons) {

    /** The kind of home for a number of persons, by size alone. */
    public HomeKind kindFor(int number) {
        if (number >= persons) {
            return HomeKind.LARGE_FAMILY;
        }
        return switch (number) {
            case 1 -> HomeKind.SINGLE;
            case 2 -> HomeKind.COUPLE;
            default -> HomeKind.FAMILY;
        };
    }
}
