// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.util.Collection;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * How many municipalities expect not to make their quota.
 *
 * @param answered municipalities that said what they expect
 * @param expectShortfall those that expect not to make it
 */
public record ExpectationShare(int answered, int expectShortfall) {

    /** Counts self-assessments, one per municipality. */
    public static ExpectationShare of(Collection<SelfAssessment> latest) {
        return new ExpectationShare(
                latest.size(),
                (int) latest.stream().filter(one -> !one.expectsToMeetQuota()).count());
    }

    /** Those that expect not to make it, of those that answered. */
    public Share share() {
        return new Share(expectShortfall, answered);
    }
}
