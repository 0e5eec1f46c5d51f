// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All dated values.
 *
 * @param all in any order
 */
public record PolicyValues(List<PolicyValue> all) {

    public PolicyValues {
        all = List.copyOf(all);
    }

    /** The value of a term on a day; before its first day the first one, since no older one is known. */
    public PolicyValue on(Term term, LocalDate day) {
        var ofTerm = all.stream()
                .filter(value -> value.term() == term)
                .sorted(Comparator.comparing(PolicyValue::effectiveOn))
                .toList();
        return ofTerm.stream()
                .filter(value -> !value.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(ofTerm::getFirst);
    }

    /** The days after this one on which a term gets another value. */
    public List<LocalDate> changesAfter(Term term, LocalDate day) {
        return all.stream()
                .filter(value -> value.term() == term && value.effectiveOn().isAfter(day))
                .map(PolicyValue::effectiveOn)
                .sorted()
                .toList();
    }
}
