// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

/**
 * The need and the supply of a municipality, in persons.
 *
 * @param waiting coupled persons who wait for a home
 * @param waitingTooLong those who wait longer than the rule allows
 * @param familyWaiting persons who wait for a home of a household of which others live in one
 * @param familyExpected family members who are expected within the months of the basis
 * @param free persons whom the free homes suit; counted when the basis does so
 * @param expected persons for whom projects bring places until the end of the half-year; counted when the basis does so
 */
public record NeedAndSupply(
        long waiting, long waitingTooLong, long familyWaiting, long familyExpected, long free, long expected) {

    /**
     * Persons for whom there is no home (<i>aanbodtekort</i>): of those who wait, or who are still to be housed for the
     * quota when those are more, the ones for whom no home is free and no place is expected; at least those who wait too
     * long, to whom nothing was offered whatever there is.
     *
     * @param stillToHouse persons still to be housed until the end of the half-year
     */
    long withoutHome(long stillToHouse) {
        return Math.max(waitingTooLong, Math.max(waiting, stillToHouse) - free - expected);
    }
}
