// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.supervision.SignalChanged;
import nl.onderdak.contracts.supervision.SignalChanged.State;

/**
 * A signal about a municipality as it opened or closed.
 *
 * @param id its identity
 * @param municipality CBS code
 * @param kind what it is about
 * @param state whether it is open
 * @param day the day whose final figures it was concluded from
 * @param value what was found
 * @param threshold from which value on it is open
 * @param ruleEffectiveOn the version of the rule
 * @param knownAt the moment that the figures were known at
 * @param version 1 when it opened, 2 when it closed
 */
public record Signal(
        UUID id,
        MunicipalityCode municipality,
        SignalKind kind,
        State state,
        LocalDate day,
        long value,
        long threshold,
        LocalDate ruleEffectiveOn,
        Instant knownAt,
        long version)
        implements Versioned {

    /**
     * The figures of one kind, of one municipality.
     *
     * @param municipality CBS code
     * @param kind what they are about
     * @param day their day
     * @param value what was found
     * @param rule that judges it
     * @param knownAt the moment that they were known at
     */
    public record Evidence(
            MunicipalityCode municipality,
            SignalKind kind,
            LocalDate day,
            long value,
            SignalRule rule,
            Instant knownAt) {}

    /**
     * Opens or closes a signal; empty when nothing changes. A day that is not after the last change is not judged again.
     *
     * @param last the last change of this kind, if there was one
     * @param ids identity of a new signal
     */
    public static Optional<Decision.Accepted<Signal>> judge(
            Optional<Signal> last, Evidence evidence, Supplier<UUID> ids) {
        if (last.filter(change -> !evidence.day().isAfter(change.day())).isPresent()) {
            return Optional.empty();
        }
        var open = last.filter(Signal::isOpen);
        var reached = evidence.rule().isReached(evidence.value());
        if (reached == open.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                reached
                        ? changed(ids.get(), State.OPENED, evidence, 1)
                        : changed(
                                open.get().id(),
                                State.CLOSED,
                                evidence,
                                open.get().version() + 1));
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return state == State.OPENED;
    }

    private static Decision.Accepted<Signal> changed(UUID id, State state, Evidence evidence, long version) {
        var rule = evidence.rule();
        var signal = new Signal(
                id,
                evidence.municipality(),
                evidence.kind(),
                state,
                evidence.day(),
                evidence.value(),
                rule.threshold(),
                rule.effectiveOn(),
                evidence.knownAt(),
                version);
        return new Decision.Accepted<>(
                signal,
                List.of(new SignalChanged(
                        id,
                        evidence.municipality(),
                        evidence.kind().published(),
                        state,
                        evidence.day(),
                        Math.toIntExact(evidence.value()),
                        Math.toIntExact(rule.threshold()))));
    }
}
