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
import nl.onderdak.messaging.time.RecordingClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sets PostgreSQL, at the start of each transaction, to the rows that it is about: those of the organisation on whose
 * behalf the work is done, on the day that it is in the Netherlands, or with {@link AsService} those of all. The policies of
 * the tables do the rest; a transaction that is on behalf of none finds no rows. The same statement begins the recording
 * of facts, unless the transaction records none ({@link NoFacts}). Runs inside the transaction that Panache's own
 * interceptor (priority 200) opens.
 */
@WithTransaction
@Interceptor
@Priority(210)
class RowScope {

    private static final String ROLE = "set_config('role', $1, true)";
    private static final String ORGANISATION =
            "set_config('onderdak.organisation', $1, true), set_config('onderdak.today', $2, true)";
    private static final String SCOPED = "onderdak.scoped-session";

    /** The outermost method of a transaction decided; the others join it. */
    private record Scoped(Mutiny.Session session, boolean asService) {}

    private final Sql sql;
    private final Instance<OnBehalfOf> caller;
    private final Clock clock;
    private final RecordingClock recording;
    private final String worker;

    RowScope(
            Sql sql,
            Instance<OnBehalfOf> caller,
            Clock clock,
            RecordingClock recording,
            @ConfigProperty(name = "onderdak.database.worker") String worker) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.recording = recording;
        this.worker = worker;
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
        return asService
                ? begin(facts, ROLE, worker)
                : begin(
                        facts,
                        ORGANISATION,
                        organisation(),
                        DutchCalendar.today(clock).toString());
    }

    private Uni<Void> begin(boolean facts, String settings, Object... values) {
        if (facts) {
            return sql.execute("select begin_recording(), " + settings, values)
                    .invoke(rows -> recording.begin(
                            rows.iterator().next().getOffsetDateTime(0).toInstant()))
                    .replaceWithVoid();
        }
        recording.refuse();
        return sql.execute("select " + settings, values).replaceWithVoid();
    }

    /** None is empty. */
    private String organisation() {
        return caller.stream()
                .flatMap(one -> one.organisation().stream())
                .findFirst()
                .orElse("");
    }
}
