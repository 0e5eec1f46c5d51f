// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.HalfYear;

/**
 * The persons that belong to one half-year, wherever a reorganisation moved them: takeovers keep the half-year that
 * they come from.
 *
 * @param halfYear the cohort
 * @param quota its quota, forecast included
 * @param realised persons housed in it, corrections included
 * @param opening the opening balance of an earlier administration that stands in it; negative is backlog
 */
public record CohortSums(HalfYear halfYear, long quota, long realised, long opening) {

    /** Both together; of one cohort. */
    public CohortSums plus(CohortSums other) {
        return new CohortSums(halfYear, quota + other.quota, realised + other.realised, opening + other.opening);
    }

    /** Whether nothing belongs to it. */
    public boolean isEmpty() {
        return quota == 0 && realised == 0 && opening == 0;
    }
}
