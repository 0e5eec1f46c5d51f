// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.household.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person of a household, known by a number within it.
 *
 * @param number 1 for the first
 * @param role place in the household
 * @param ageBand age band
 * @param arrivedOn day of arrival in the Netherlands, or the day of the coupling for members present then; null while
 *     expected
 * @param expectedOn day on which an expected member should arrive, or null while unknown
 * @param approvedOn day on which the entry of a family member was approved (<i>inwilliging mvv</i>), or null
 */
public record Member(
        int number, MemberRole role, AgeBand ageBand, LocalDate arrivedOn, LocalDate expectedOn, LocalDate approvedOn) {

    /** Practice of the IND: the visa of a family member is collected and used within three months of the approval. */
    public static final int MONTHS_TO_TRAVEL = 3;

    /** A person whose entry needs no approval, or has none yet. */
    public Member(int number, MemberRole role, AgeBand ageBand, LocalDate arrivedOn, LocalDate expectedOn) {
        this(number, role, ageBand, arrivedOn, expectedOn, null);
    }

    /** Whether the person has arrived; the others are expected. */
    public boolean hasArrived() {
        return arrivedOn != null;
    }

    /** The same person, who has arrived. */
    public Member arrived(LocalDate on) {
        return new Member(number, role, ageBand, on, expectedOn, approvedOn);
    }

    /** The last day to arrive, of an expected member whose entry was approved; empty for others. */
    public Optional<LocalDate> arriveBy() {
        return hasArrived()
                ? Optional.empty()
                : Optional.ofNullable(approvedOn).map(day -> day.plusMonths(MONTHS_TO_TRAVEL));
    }

    /**
     * The day on which an expected member should arrive, or else the last day of its term to travel; empty for others, and
     * while neither is known. Every expectation of family goes by this day.
     */
    public Optional<LocalDate> joinsOn() {
        return hasArrived() ? Optional.empty() : Optional.ofNullable(expectedOn).or(this::arriveBy);
    }

    /** The same person in another age band. */
    public Member aged(AgeBand band) {
        return new Member(number, role, band, arrivedOn, expectedOn, approvedOn);
    }

    /** The same person under another number. */
    public Member numbered(int other) {
        return new Member(other, role, ageBand, arrivedOn, expectedOn, approvedOn);
    }
}
