// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

import java.time.LocalDate;

/**
 * A person of a household, known by a number within it.
 *
 * @param number 1 for the first
 * @param role place in the household
 * @param ageBand age band
 * @param arrivedOn day of arrival in the Netherlands, or the day of the coupling for members present then; null while
 *     expected
 * @param expectedOn day on which an expected member should arrive, or null while unknown
 */
public record Member(int number, MemberRole role, AgeBand ageBand, LocalDate arrivedOn, LocalDate expectedOn) {

    /** Whether the person has arrived; the others are expected. */
    public boolean hasArrived() {
        return arrivedOn != null;
    }

    /** The same person, who has arrived. */
    public Member arrived(LocalDate on) {
        return new Member(number, role, ageBand, on, expectedOn);
    }

    /** The same person under another number. */
    public Member numbered(int other) {
        return new Member(other, role, ageBand, arrivedOn, expectedOn);
    }
}
