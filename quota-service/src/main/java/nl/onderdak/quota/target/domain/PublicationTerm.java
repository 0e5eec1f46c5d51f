// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.onderdak.contracts.HalfYear;

/**
 * When a national target must be published: at least thirteen weeks before the half-year starts, art. 29(1)
 * Huisvestingswet 2014. A late target is still a target; lateness is shown, not refused.
 */
public final class PublicationTerm {

    private static final int WEEKS = 13;

    private PublicationTerm() {}

    /** The last day on which publication is in time. */
    public static LocalDate latestDay(HalfYear halfYear) {
        return halfYear.start().minusWeeks(WEEKS);
    }

    /** Whether a publication on that day is in time. */
    public static boolean inTime(HalfYear halfYear, LocalDate publishedOn) {
        return !publishedOn.isAfter(latestDay(halfYear));
    }

    /** Days after the latest day, 0 when in time. */
    public static long daysLate(HalfYear halfYear, LocalDate publishedOn) {
        return Math.max(0, ChronoUnit.DAYS.between(latestDay(halfYear), publishedOn));
    }
}
