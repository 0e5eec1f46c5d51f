// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import java.util.function.Function;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;

/** Result of one of several commands in a transaction; the failure of one leaves the others as they are. */
public sealed interface Attempt<R> {

    /** It was carried out. */
    record Done<R>(R result) implements Attempt<R> {}

    /** It was refused and changed nothing. */
    record Failed<R>(RuntimeException reason) implements Attempt<R> {}

    /**
     * The attempt that a decision ends in.
     *
     * @param problem the problem that reports a rejection
     */
    static <S> Attempt<S> of(Decision<S> decision, Function<Rejection, RuntimeException> problem) {
        return switch (decision) {
            case Decision.Accepted<S>(var state, var _) -> new Done<>(state);
            case Decision.Rejected<S>(var reason) -> new Failed<>(problem.apply(reason));
        };
    }

    /** This attempt with another result. */
    default <S> Attempt<S> map(Function<R, S> mapper) {
        return switch (this) {
            case Done<R>(var result) -> new Done<>(mapper.apply(result));
            case Failed<R>(var reason) -> new Failed<>(reason);
        };
    }
}
