// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The terms of a scheme from a day on.
 *
 * @param scheme the scheme
 * @param effectiveOn first day on which they hold
 * @param shareBasisPoints share of the homes for permit holders, in basis points; 0 without one
 * @param startWithinMonths months after the grant within which construction starts, or null without such a term
 * @param socialRentYears years of social rent at least, or null without such a term
 */
public record SchemeTerms(
        FlexScheme scheme,
        LocalDate effectiveOn,
        int shareBasisPoints,
        Integer startWithinMonths,
        Integer socialRentYears) {

    /**
     * The terms in force on a day. Construction under the SFT starts within twelve months of a grant before 3 February
     * 2025, and within eighteen of a later one.
     */
    public static Optional<SchemeTerms> inForce(Collection<SchemeTerms> known, FlexScheme scheme, LocalDate day) {
        return known.stream()
                .filter(terms ->
                        terms.scheme() == scheme && !terms.effectiveOn().isAfter(day))
                .max(Comparator.comparing(SchemeTerms::effectiveOn));
    }
}
