// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import nl.onderdak.messaging.time.RecordingClock;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Limits each transaction, at its start, to the rows that it may touch ({@link RowSettings}): those of the caller, or
 * with {@link AsService} all rows. The policies of the tables do the rest. The same statement begins the
 * recording of facts, unless the transaction records none ({@link NoFacts}). Runs inside the transaction that Panache's own
 * interceptor (priority 200) opens.
 */
@WithTransaction
@Interceptor
@Priority(210)
class RowSecurityScope {

    private static final String SCOPED = "onderdak.scoped-session";

    /** The outermost method of a transaction decided; the others join it. */
    private record Scoped(Mutiny.Session session, boolean asService) {}

    private final Sql sql;
    private final RowSettings settings;
    private final RecordingClock recording;

    RowSecurityScope(Sql sql, RowSettings settings, RecordingClock recording) {
        this.sql = sql;
        this.settings = settings;
        this.recording = recording;
    }

    @AroundInvoke
    Object scope(InvocationContext invocation) {
        boolean asService = invocation.getMethod().isAnnotationPresent(AsService.class);
        boolean facts = !invocation.getMethod().isAnnotationPresent(NoFacts.class);
        return Panache.getSession()
                .chain(session -> ContextLocals.<Scoped>get(SCOPED)
                        .filter(scoped -> scoped.session() == session)
                        .map(scoped -> join(scoped, asService))
                        .orElseGet(() -> begin(session, asService, facts)))
                .chain(Unchecked.supplier(() -> (Uni<?>) invocation.proceed()));
    }

    private static Uni<Void> join(Scoped outer, boolean asService) {
        if (asService && !outer.asService()) {
            throw new IllegalStateException("the transaction of a caller does not become the service's own");
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> begin(Mutiny.Session session, boolean asService, boolean facts) {
        ContextLocals.put(SCOPED, new Scoped(session, asService));
        return begin(facts, asService ? settings.ofService() : settings.ofCaller());
    }

    private Uni<Void> begin(boolean facts, RowSettings.Settings rows) {
        var arguments = rows.arguments().toArray();
        if (facts) {
            return sql.execute("select begin_recording(), " + rows.columns(), arguments)
                    .invoke(begun -> recording.begin(
                            begun.iterator().next().getOffsetDateTime(0).toInstant()))
                    .replaceWithVoid();
        }
        recording.refuse();
        return sql.execute("select " + rows.columns(), arguments).replaceWithVoid();
    }
}
