// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.List;

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

    /** Accepted, with these events to publish. */
    static <S> Decision<S> accepted(S state, DomainEvent... events) {
        return new Accepted<>(state, List.of(events));
    }

    /** Rejected for this reason. */
    static <S> Decision<S> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
