// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Carries each transaction to its end, also when the client hung up. A client that hangs up cancels its request; a
 * session that is closed in the middle of a statement may return a connection with its transaction still open, or
 * return none, so that the pool leaks a slot. Runs around Panache's own interceptor (priority 200), which opens the
 * transaction.
 */
@WithTransaction
@Interceptor
@Priority(190)
class UncancellableTransactions {

    @AroundInvoke
    Object carryOut(InvocationContext invocation) throws Exception {
        return whole((Uni<?>) invocation.proceed());
    }

    private static <T> Uni<T> whole(Uni<T> transaction) {
        return Uni.createFrom().emitter(waiting -> transaction.subscribe().with(waiting::complete, waiting::fail));
    }
}
