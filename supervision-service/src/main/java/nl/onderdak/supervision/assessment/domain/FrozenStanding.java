// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * The figures on which an assessment rests, in persons, as they were when its round was held.
 *
 * @param validOn day at whose end they stand
 * @param knownAt facts recorded up to and including this moment
 * @param quota of the half-year of that day
 * @param balance negative is backlog, positive is surplus
 * @param open persons still to be housed to leave no backlog
 * @param excusable part of the backlog that too few couplings explain
 * @param culpable the rest of the backlog
 * @param missedInARow closed half-years in a row that ended with a culpable backlog
 */
public record FrozenStanding(
        LocalDate validOn,
        Instant knownAt,
        long quota,
        long balance,
        long open,
        long excusable,
        long culpable,
        int missedInARow) {

    static FrozenStanding of(Standing standing) {
        var balance = standing.balance();
        return new FrozenStanding(
                standing.validOn(),
                standing.knownAt(),
                balance.quota(),
                balance.balance(),
                balance.stillToHouse(),
                standing.excuse().excusable(),
                standing.excuse().culpable(),
                standing.missedInARow());
    }

    /** Persons behind, never negative. */
    public long backlog() {
        return Math.max(0, -balance);
    }
}
