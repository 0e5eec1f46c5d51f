// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long something is kept (<i>bewaartermijn</i>).
 *
 * @param what it is about
 * @param term how long
 * @param basis why so long
 * @param validFrom the first day on which this holds, until the next policy for the same does
 */
public record RetentionPolicy(Kept what, Period term, String basis, LocalDate validFrom) {

    /** Kept until this day when its term begins on the given one. */
    public LocalDate end(LocalDate begin) {
        return begin.plus(term);
    }

    /** What began before this day has been kept long enough today. */
    public LocalDate longAgo(LocalDate today) {
        return today.minus(term);
    }
}
