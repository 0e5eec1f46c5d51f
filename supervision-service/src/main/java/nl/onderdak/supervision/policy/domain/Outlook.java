// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import nl.onderdak.supervision.standing.domain.Standing;

/**
 * What is expected of a municipality (<i>perspectief</i>).
 *
 * @param expectedBacklog persons behind at the end of the forecast, or null when nothing is expected
 * @param takenOver balance taken over until then and after the day of the figures, less what is handed over
 */
public record Outlook(Long expectedBacklog, long takenOver) {

    /** Nothing is expected. */
    public static final Outlook UNKNOWN = new Outlook(null);

    private static final int HALF_YEARS = 2;

    /** Nothing is taken over. */
    public Outlook(Long expectedBacklog) {
        this(expectedBacklog, 0);
    }

    /**
     * At unchanged pace: the next half-year has the quota of the last closed one, and realises the average of the last
     * two closed ones, rounded down. Serves to try a policy against history, where nothing was forecast.
     */
    public static Outlook atUnchangedPace(Standing standing) {
        var closed = standing.halfYears().stream()
                .filter(halfYear -> !halfYear.halfYear().end().isAfter(standing.validOn()))
                .toList();
        if (closed.isEmpty()) {
            return UNKNOWN;
        }
        var pace = closed.reversed().stream().limit(HALF_YEARS).toList();
        long realised = Math.floorDiv(
                pace.stream().mapToLong(each -> each.sums().realised()).sum(), pace.size());
        long quota = closed.getLast().sums().quota();
        return new Outlook(Math.max(0, quota - realised - standing.balance().balance()));
    }

    /**
     * Whether more are expected to be behind than are now, with what is taken over: a backlog that comes from another
     * municipality (<i>herindeling</i>) is no rise. Null when nothing is expected.
     *
     * @param balance now; negative is backlog
     */
    Boolean rises(long balance) {
        return expectedBacklog == null ? null : expectedBacklog > Math.max(0, -(balance + takenOver));
    }
}
