// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Shares one look-up among all callers within a short period. Callers during a look-up wait for its result. The look-up
 * has a context of its own and no organisation; when it fails, it fails for its waiting callers.
 *
 * @param <T> the result
 */
public final class Recent<T> {

    private final FreshSession sessions;
    private final Supplier<Uni<T>> source;
    private final long period;
    private volatile Found<T> last;
    private Uni<T> underWay;

    /**
     * The first look-up starts at the first call.
     *
     * @param period time that a result is used
     */
    public Recent(FreshSession sessions, Duration period, Supplier<Uni<T>> source) {
        this.sessions = sessions;
        this.source = source;
        this.period = period.toNanos();
    }

    private record Found<T>(T value, long asked) {}

    /** The result of a look-up within the period. */
    public Uni<T> get() {
        return Uni.createFrom().deferred(() -> {
            var found = last;
            return found != null && System.nanoTime() - found.asked() < period
                    ? Uni.createFrom().item(found.value())
                    : sessions.backTo(Vertx.currentContext(), lookUp());
        });
    }

    /** Does not use this any more: it turned out not to hold. */
    public synchronized void forget(T found) {
        if (last != null && last.value() == found) {
            last = null;
        }
    }

    private synchronized Uni<T> lookUp() {
        if (underWay == null) {
            long asked = System.nanoTime();
            underWay = sessions.run(sessions.eventLoop(), source)
                    .onItemOrFailure()
                    .invoke((value, failure) -> settle(failure == null ? new Found<>(value, asked) : null))
                    .memoize()
                    .indefinitely();
        }
        return underWay;
    }

    private synchronized void settle(Found<T> found) {
        last = found;
        underWay = null;
    }
}
