// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;

/**
 * Persons that each addition brings in each half-year; negative when it takes them away.
 *
 * @param persons by addition and half-year; an absent one brings none
 * @param origins where those of each addition come from
 */
public record Additions(Map<Addition, Map<HalfYear, Long>> persons, Map<Addition, AdditionOrigin> origins) {

    /** No additions. */
    public static final Additions NONE = new Additions(Map.of(), Map.of());

    public Additions {
        persons = persons.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
        origins = Map.copyOf(origins);
    }

    /** One of them in a half-year. */
    public long of(Addition addition, HalfYear halfYear) {
        return persons.getOrDefault(addition, Map.of()).getOrDefault(halfYear, 0L);
    }

    /** Several of them in a half-year. */
    long of(Set<Addition> additions, HalfYear halfYear) {
        return additions.stream().mapToLong(addition -> of(addition, halfYear)).sum();
    }
}
