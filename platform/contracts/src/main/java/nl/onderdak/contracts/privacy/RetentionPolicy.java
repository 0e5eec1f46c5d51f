// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

import java.time.LocalDate;
import java.time.Period;

/**
 * The term for which data is kept (<i>bewaartermijn</i>).
 *
 * @param what the data
 * @param term the term
 * @param basis legal basis of the term
 * @param validFrom the first day on which this holds, until the next policy for the same data does
 */
public record RetentionPolicy(Kept what, Period term, String basis, LocalDate validFrom) {

    /** Kept until this day when its term begins on the given one. */
    public LocalDate end(LocalDate begin) {
        return begin.plus(term);
    }

    /** The term of data that began before this day is over today. */
    public LocalDate longAgo(LocalDate today) {
        return today.minus(term);
    }
}
