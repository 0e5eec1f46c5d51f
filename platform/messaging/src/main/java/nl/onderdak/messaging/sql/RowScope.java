// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tells PostgreSQL, at the start of each transaction, whose rows it is about: those of the organisation on whose behalf
 * the work is done, on the day that it is in the Netherlands, or with {@link AsService} those of all. The policies of the tables do the rest; a transaction that
 * says neither finds no rows. Runs inside the transaction that Panache's own interceptor (priority 200) opens.
 */
@WithTransaction
@Interceptor
@Priority(210)
class RowScope {

    private static final String ROLE = "select set_config('role', $1, true)";
    private static final String ORGANISATION =
            "select set_config('onderdak.organisation', $1, true), set_config('onderdak.today', $2, true)";
    private static final String SCOPED = "onderdak.scoped-session";

    /** The outermost method of a transaction decided; the others join it. */
    private record Scoped(Mutiny.Session session, boolean asService) {}

    private final Sql sql;
    private final Instance<OnBehalfOf> caller;
    private final Clock clock;
    private final String worker;

    RowScope(
            Sql sql,
            Instance<OnBehalfOf> caller,
            Clock clock,
            @ConfigProperty(name = "onderdak.database.worker") String worker) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.worker = worker;
    }

    @AroundInvoke
    Object scope(InvocationContext invocation) {
        boolean asService = invocation.getMethod().isAnnotationPresent(AsService.class);
        return Panache.getSession()
                .chain(session -> ContextLocals.<Scoped>get(SCOPED)
                        .filter(scoped -> scoped.session() == session)
                        .map(scoped -> join(scoped, asService))
                        .orElseGet(() -> begin(session, asService)))
                .chain(Unchecked.supplier(() -> (Uni<?>) invocation.proceed()));
    }

    private static Uni<Void> join(Scoped outer, boolean asService) {
        if (asService && !outer.asService()) {
            throw new IllegalStateException("the transaction of a caller does not become the service's own");
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> begin(Mutiny.Session session, boolean asService) {
        ContextLocals.put(SCOPED, new Scoped(session, asService));
        if (asService) {
            return sql.execute(ROLE, worker).replaceWithVoid();
        }
        return caller.stream()
                .flatMap(one -> one.organisation().stream())
                .findFirst()
                .map(this::set)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> set(String organisation) {
        return sql.execute(
                        ORGANISATION, organisation, DutchCalendar.today(clock).toString())
                .replaceWithVoid();
    }
}
