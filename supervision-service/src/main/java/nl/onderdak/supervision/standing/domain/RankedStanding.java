// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.time.LocalDate;
import nl.onderdak.supervision.pace.domain.PaceClass;

/**
 * A municipality in a list of those that are behind.
 *
 * @param standing where it stands
 * @param behindSince first of the days in a row that ended below zero, up to the day of the standing; null when it is not
 *     behind
 * @param category that its province decided on last; null when there is none, or when it is not read
 * @param paceClass how it keeps pace with its quota
 */
public record RankedStanding(Standing standing, LocalDate behindSince, LatestCategory category, PaceClass paceClass) {

    /** The name of the category, or null. */
    String categoryName() {
        return category == null ? null : category.category();
    }
}
