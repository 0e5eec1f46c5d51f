// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Cohort;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * The figures of a municipality that a policy weighs.
 *
 * @param shortfall persons behind
 * @param backlog its culpable part
 * @param quota of the half-year
 * @param missedInARow closed half-years in a row that ended with a culpable backlog
 * @param risingInARow closed half-years in a row in which the backlog rose, counted back from the last closed one
 * @param openForMonths whole months since the end of the oldest closed half-year that is still open, or null when none
 *     is
 * @param forecastRises whether the backlog is expected to rise, or null when nothing is expected
 */
public record Weighed(
        long shortfall,
        long backlog,
        long quota,
        int missedInARow,
        int risingInARow,
        Integer openForMonths,
        Boolean forecastRises) {

    private static final long WHOLE = 100;

    /** What a standing holds, its cohorts by a rule of attribution. */
    static Weighed of(Standing standing, Attribution attribution, Outlook outlook) {
        var excuse = standing.excuse();
        return new Weighed(
                excuse.shortfall(),
                excuse.culpable(),
                standing.balance().quota(),
                standing.missedInARow(),
                risingInARow(standing),
                openForMonths(standing, attribution),
                outlook.rises(standing.balance().balance()));
    }

    /** Whether there is a shortfall and all of it is excusable. */
    public boolean whollyExcusable() {
        return shortfall > 0 && backlog == 0;
    }

    /** Exact, by cross multiplication; any backlog is above every percentage of a quota of nothing. */
    boolean isAbove(int percentage) {
        return backlog * WHOLE > percentage * Math.max(0, quota);
    }

    private static int risingInARow(Standing standing) {
        int rising = 0;
        for (var halfYear : standing.halfYears().reversed()) {
            if (!halfYear.halfYear().end().isAfter(standing.validOn())) {
                if (!rose(halfYear)) {
                    return rising;
                }
                rising++;
            }
        }
        return rising;
    }

    /** Also when a surplus became a backlog; what was taken over in it counts as carried into it. */
    private static boolean rose(HalfYearBalance halfYear) {
        long carried = halfYear.openingBalance() + halfYear.sums().takenOver();
        return Math.max(0, -halfYear.balance()) > Math.max(0, -carried);
    }

    /** A sum over all half-years stands in the last one, so that it is open since the first one that was missed. */
    private static Integer openForMonths(Standing standing, Attribution attribution) {
        if (attribution == Attribution.AGGREGATE) {
            return standing.behindSince()
                    .map(since -> months(since.halfYear(), standing))
                    .orElse(null);
        }
        List<Cohort> cohorts = standing.cohorts(attribution);
        return cohorts.stream()
                .filter(cohort -> cohort.open() > 0)
                .findFirst()
                .map(cohort -> months(cohort.halfYear(), standing))
                .orElse(null);
    }

    private static Integer months(HalfYear halfYear, Standing standing) {
        var nextDay = standing.validOn().plusDays(1);
        var closed = halfYear.end().plusDays(1);
        return nextDay.isBefore(closed) ? null : (int) ChronoUnit.MONTHS.between(closed, nextDay);
    }
}
