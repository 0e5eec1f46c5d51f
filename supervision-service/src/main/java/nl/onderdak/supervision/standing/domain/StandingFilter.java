// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.pace.domain.PaceClass;

/**
 * Which municipalities a list holds; null is no condition.
 *
 * @param leastBacklog with a backlog of at least this number of persons
 * @param behindSince behind since this half-year or longer
 * @param isFinal whether its figures are final
 * @param category that its province decided on last
 * @param paceClass how it keeps pace with its quota
 */
public record StandingFilter(
        Long leastBacklog, HalfYear behindSince, Boolean isFinal, String category, PaceClass paceClass) {

    /** Whether a municipality is in the list. */
    public boolean holds(RankedStanding ranked) {
        var standing = ranked.standing();
        return (category == null || category.equals(ranked.categoryName()))
                && (paceClass == null || paceClass == ranked.paceClass())
                && holds(standing);
    }

    private boolean holds(Standing standing) {
        return (leastBacklog == null || standing.balance().backlog() >= leastBacklog)
                && (behindSince == null || isBehindSince(standing))
                && (isFinal == null || isFinal == standing.provisional().isEmpty());
    }

    private boolean isBehindSince(Standing standing) {
        return standing.behindSince()
                .filter(since -> since.halfYear().compareTo(behindSince) <= 0)
                .isPresent();
    }
}
