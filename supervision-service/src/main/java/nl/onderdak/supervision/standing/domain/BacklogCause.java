// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.onderdak.contracts.HalfYear;

/**
 * A part of a backlog that explains it, in persons.
 *
 * @param kind what it is
 * @param halfYear of the quota, the shortage or the takeover
 * @param persons the part of the backlog
 * @param due persons to house for the half-year; null for other kinds than an open quota
 * @param housed persons that count for it; null for other kinds than an open quota
 */
public record BacklogCause(Kind kind, HalfYear halfYear, long persons, Long due, Long housed) {

    /** What a part of a backlog is. */
    public enum Kind {
        /** The quota of a half-year is not met, by the rule that persons count for the oldest open one. */
        QUOTA_OPEN,
        /** Of those: too few persons were coupled on the reference date of the half-year. */
        TOO_FEW_COUPLINGS,
        /** Of those: taken over in the half-year from municipalities that ended or from an earlier administration. */
        TAKEN_OVER
    }

    private static final Comparator<BacklogCause> LARGEST_FIRST = Comparator.comparing(BacklogCause::kind)
            .thenComparing(BacklogCause::persons, Comparator.reverseOrder())
            .thenComparing(BacklogCause::halfYear);

    /**
     * Why a municipality is behind, the largest part first: open quotas add up to the backlog, and the other kinds are
     * parts of them, so each kind adds up to the backlog at most. None without backlog.
     */
    public static List<BacklogCause> of(Standing standing) {
        var causes = new ArrayList<BacklogCause>();
        var backlog = standing.balance().backlog();
        if (backlog > 0) {
            standing.cohorts(Attribution.OLDEST_FIRST).stream()
                    .filter(cohort -> cohort.open() > 0)
                    .forEach(cohort -> causes.add(new BacklogCause(
                            Kind.QUOTA_OPEN, cohort.halfYear(), cohort.open(), cohort.due(), cohort.attributed())));
            if (standing.excuse().excusable() > 0) {
                causes.add(new BacklogCause(
                        Kind.TOO_FEW_COUPLINGS,
                        HalfYear.of(standing.validOn()),
                        standing.excuse().excusable(),
                        null,
                        null));
            }
            causes.addAll(takenOver(standing));
        }
        causes.sort(LARGEST_FIRST);
        return List.copyOf(causes);
    }

    /** Persons housed count for what is oldest, so that what is left of the backlog was taken over last. */
    private static List<BacklogCause> takenOver(Standing standing) {
        var causes = new ArrayList<BacklogCause>();
        var left = standing.balance().backlog();
        for (var each : standing.behindInARow().reversed()) {
            var persons = Math.min(left, -each.sums().takenOver());
            if (persons > 0) {
                causes.add(new BacklogCause(Kind.TAKEN_OVER, each.halfYear(), persons, null, null));
                left -= persons;
            }
        }
        return causes;
    }
}
