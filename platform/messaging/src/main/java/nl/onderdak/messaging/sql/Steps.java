// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Work that is done in steps, one after the other, each in a transaction of its own. Any number of steps takes the
 * stack of one.
 */
public final class Steps {

    private Steps() {}

    /**
     * Takes steps until one of them does nothing.
     *
     * @param step does the next part of the work and returns its amount
     * @return the total amount
     */
    public static Uni<Long> untilNothing(Supplier<Uni<? extends Number>> step) {
        return whileAtLeast(1, step);
    }

    /**
     * Takes steps as long as each of them does at least {@code full}.
     *
     * @param full the amount that a step does when more is left
     * @param step does the next part of the work and returns its amount
     * @return the total amount
     */
    public static Uni<Long> whileAtLeast(long full, Supplier<Uni<? extends Number>> step) {
        return Multi.createBy()
                .repeating()
                .uni(() -> step.get().map(Number::longValue))
                .whilst(done -> done >= full)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }
}
