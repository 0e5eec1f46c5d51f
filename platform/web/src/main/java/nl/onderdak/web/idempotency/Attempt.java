// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import java.util.function.Function;
import java.util.function.Supplier;

/** Result of one of several commands in a transaction; the failure of one leaves the others as they are. */
public sealed interface Attempt<R> {

    /** It was carried out. */
    record Done<R>(R result) implements Attempt<R> {}

    /** It was refused and changed nothing. */
    record Failed<R>(RuntimeException reason) implements Attempt<R> {}

    /** Tries something that changes nothing outside memory. */
    static <R> Attempt<R> of(Supplier<R> decision) {
        try {
            return new Done<>(decision.get());
        } catch (RuntimeException refused) {
            return new Failed<>(refused);
        }
    }

    /** This attempt with another result. */
    default <S> Attempt<S> map(Function<R, S> mapper) {
        return switch (this) {
            case Done<R>(var result) -> new Done<>(mapper.apply(result));
            case Failed<R>(var reason) -> new Failed<>(reason);
        };
    }
}
