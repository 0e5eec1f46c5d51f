// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Rejection;

/** Why the rule of a signal is not set. */
public sealed interface SignalRejection extends Rejection {

    /** Its first day is not in the future. */
    record RuleNotInFuture(LocalDate effectiveOn) implements SignalRejection {

        @Override
        public List<Object> arguments() {
            return List.of(effectiveOn.toString());
        }
    }

    /** The province has a rule of that kind and day. */
    record RuleExists(SignalKind kind, LocalDate effectiveOn) implements SignalRejection {

        @Override
        public List<Object> arguments() {
            return List.of(kind.name(), effectiveOn.toString());
        }
    }

    /** Days are part of the rule of {@code HOMES_SHORT}, and of no other. */
    record RuleDaysMisplaced(SignalKind kind) implements SignalRejection {

        @Override
        public List<Object> arguments() {
            return List.of(kind.name());
        }
    }
}
