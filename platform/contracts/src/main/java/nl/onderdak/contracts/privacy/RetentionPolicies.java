// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

/**
 * The policies of retention, each from its day on. A policy is never edited: a new one is added with the day from which
 * it holds, and until that day the old one decides what is destroyed.
 */
public record RetentionPolicies(List<RetentionPolicy> all) {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    /** As adopted. */
    public static final RetentionPolicies ADOPTED = new RetentionPolicies(List.of(
            new RetentionPolicy(Kept.COA_REFERENCE, Period.ofYears(2), "art. 5(1)(e) AVG", BEGINNING),
            new RetentionPolicy(Kept.ERASED_REFERENCE, Period.ofYears(7), "art. 3 and 5 Archiefwet 1995", BEGINNING),
            new RetentionPolicy(Kept.AUDIT_RECORD, Period.ofYears(5), "art. 5(2) AVG; art. 3:310 BW", BEGINNING)));

    /**
     * The policy that holds on a day.
     *
     * @throws IllegalStateException when there is none: nothing may be destroyed without a policy
     */
    public RetentionPolicy on(LocalDate day, Kept what) {
        return all.stream()
                .filter(policy -> policy.what() == what)
                .filter(policy -> !policy.validFrom().isAfter(day))
                .max(Comparator.comparing(RetentionPolicy::validFrom))
                .orElseThrow(() -> new IllegalStateException("no policy for " + what + " on " + day));
    }
}
