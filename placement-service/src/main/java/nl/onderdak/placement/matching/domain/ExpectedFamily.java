// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;

/**
 * The family that a sponsor expects (<i>nareizigers</i>).
 *
 * @param persons of the household once it is there
 * @param rooms least number of rooms from then on
 * @param expectedOn first day on which a member of it should arrive, or else ends its term to travel; null while unknown
 */
public record ExpectedFamily(int persons, int rooms, LocalDate expectedOn) {

    private static final int DAYS_OF_SOON = 180;

    /** Whether it should arrive within half a year. */
    public boolean isSoon(LocalDate today) {
        return expectedOn != null && !expectedOn.isAfter(today.plusDays(DAYS_OF_SOON));
    }

    /** Whether the home suits the whole family. */
    public boolean fits(FreeHome home) {
        return persons <= home.capacity() && rooms <= home.rooms();
    }
}
