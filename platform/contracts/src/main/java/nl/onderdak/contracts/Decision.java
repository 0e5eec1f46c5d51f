// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.util.List;

/**
 * What a rule of the domain answers to a command: a new state with the facts to tell, or a reason why not.
 *
 * @param <S> the state decided upon
 */
public sealed interface Decision<S> {

    /** The command is carried out. */
    record Accepted<S>(S state, List<DomainEvent> events) implements Decision<S> {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused, and nothing changes. */
    record Rejected<S>(Rejection reason) implements Decision<S> {}

    /** Carried out, with these facts to tell. */
    static <S> Decision<S> accepted(S state, DomainEvent... events) {
        return new Accepted<>(state, List.of(events));
    }

    /** Refused for this reason. */
    static <S> Decision<S> rejected(Rejection reason) {
        return new Rejected<>(reason);
    }
}
