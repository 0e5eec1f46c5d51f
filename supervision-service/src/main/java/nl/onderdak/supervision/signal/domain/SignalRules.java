// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The rules of signals.
 *
 * @param rules of every province, kind and day
 */
public record SignalRules(List<SignalRule> rules) {

    public SignalRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rule of a kind on a day: the latest that the province has set, or else the latest that holds for all.
     *
     * @param province or null when it is unknown
     */
    public SignalRule of(ProvinceCode province, SignalKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && !rule.effectiveOn().isAfter(day))
                .filter(rule -> rule.province() == null || rule.province().equals(province))
                .max(Comparator.<SignalRule, Boolean>comparing(rule -> rule.province() != null)
                        .thenComparing(SignalRule::effectiveOn))
                .orElseThrow(() -> new IllegalStateException("no rule of " + kind + " for " + day));
    }

    /** The rule that a province has set of a kind from exactly this day on. */
    public Optional<SignalRule> setOn(ProvinceCode province, SignalKind kind, LocalDate effectiveOn) {
        return rules.stream()
                .filter(rule -> province.equals(rule.province()))
                .filter(rule -> rule.kind() == kind && rule.effectiveOn().equals(effectiveOn))
                .findFirst();
    }

    /** The rule of each kind. */
    public List<SignalRule> of(ProvinceCode province, LocalDate day) {
        return Arrays.stream(SignalKind.values())
                .map(kind -> of(province, kind, day))
                .toList();
    }

    /** Every number of days that a rule counts a wait from. */
    public Set<Integer> days() {
        return rules.stream().map(SignalRule::days).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
