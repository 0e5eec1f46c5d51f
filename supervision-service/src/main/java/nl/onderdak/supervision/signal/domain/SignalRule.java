// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.ProvinceCode;

/**
 * From which value on a signal is open.
 *
 * @param province that has set it, or null where it holds for every other
 * @param kind of the signal
 * @param effectiveOn first day that it is used for
 * @param threshold the value, in the unit of the kind
 * @param days after which a household has waited too long; null for another kind than {@code HOMES_SHORT}
 */
public record SignalRule(ProvinceCode province, SignalKind kind, LocalDate effectiveOn, long threshold, Integer days) {

    /**
     * Sets the rule of a province from a later day on, so that no day that has been judged is judged by another rule.
     * Repeating a rule changes nothing.
     *
     * @param existing the rule of the province of that kind and day, if there is one
     * @param today the present day
     */
    public static Decision<SignalRule> set(SignalRule rule, Optional<SignalRule> existing, LocalDate today) {
        if (!rule.effectiveOn().isAfter(today)) {
            return Decision.rejected(new SignalRejection.RuleNotInFuture(rule.effectiveOn()));
        }
        if ((rule.kind() == SignalKind.HOMES_SHORT) != (rule.days() != null)) {
            return Decision.rejected(new SignalRejection.RuleDaysMisplaced(rule.kind()));
        }
        return existing.filter(other -> !other.equals(rule)).isPresent()
                ? Decision.rejected(new SignalRejection.RuleExists(rule.kind(), rule.effectiveOn()))
                : Decision.accepted(rule);
    }

    /** Whether a value opens a signal, or keeps it open. */
    public boolean isReached(long value) {
        return value >= threshold;
    }
}
