// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.List;
import java.util.Optional;

/**
 * The decision of a domain rule on a command: a new state with the events to publish, or the reason of a rejection.
 *
 * @param <S> the state decided upon
 */
public sealed interface Decision<S> {

    /** The command is accepted. */
    record Accepted<S>(S state, List<DomainEvent> events) implements Decision<S> {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is rejected, and nothing changes. */
    record Rejected<S>(Rejection reason) implements Decision<S> {}

    /** The state decided upon; empty when the command is rejected. */
    default Optional<S> accepted() {
        return switch (this) {
            case Accepted<S>(var state, var _) -> Optional.of(state);
            case Rejected<S> _ -> Optional.empty();
        };
    }

    /** Accepted, with these events to publish. */
    static <S> Decision<S> accepted(S state, DomainEvent... events) {
        return new Accepted<>(state, List.of(events));
    }

    /** Rejected for this reason. */
    static <S> Decision<S> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
