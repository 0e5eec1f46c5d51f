// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * One half-year in a series, in persons.
 *
 * @param halfYear which
 * @param openingBalance carried into it: what the one before ended with
 * @param sums what happened in it
 */
public record HalfYearBalance(HalfYear halfYear, long openingBalance, HalfYearSums sums) {

    /** The quota with the backlog added or the surplus taken off, what was taken over included. */
    public long correctedQuota() {
        return sums.quota() - openingBalance - sums.takenOver();
    }

    /** At its end, and carried into the next. */
    public long balance() {
        return openingBalance + sums.takenOver() - sums.quota() + sums.realised();
    }
}
