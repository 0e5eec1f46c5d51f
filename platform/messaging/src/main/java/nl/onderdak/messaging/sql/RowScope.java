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
import java.util.Optional;
import nl.onderdak.messaging.time.RecordingClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sets PostgreSQL, at the start of each transaction, to the rows that it is about: those of the organisation on whose
 * behalf the work is done, or with {@link AsService} those of all. The policies of the tables do the rest; a transaction
 * that says neither finds no rows. The same statement begins the recording of facts, unless the transaction records none
 * ({@link NoFacts}). Runs inside the transaction that Panache's own interceptor (priority 200) opens.
 */
@WithTransaction
@Interceptor
@Priority(210)
class RowScope {

    private static final String SET = "select set_config($1, $2, true)";
    private static final String BEGIN = "select begin_recording()";
    private static final String BEGIN_AND_SET = "select begin_recording(), set_config($1, $2, true)";
    private static final String ORGANISATION = "onderdak.organisation";
    private static final String SCOPED = "onderdak.scoped-session";

    /** The outermost method of a transaction decided; the others join it. */
    private record Scoped(Mutiny.Session session, boolean asService) {}

    private record Setting(String name, String value) {}

    private final Sql sql;
    private final Instance<OnBehalfOf> caller;
    private final RecordingClock recording;
    private final String worker;

    RowScope(
            Sql sql,
            Instance<OnBehalfOf> caller,
            RecordingClock recording,
            @ConfigProperty(name = "onderdak.database.worker") String worker) {
        this.sql = sql;
        this.caller = caller;
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
        var setting = setting(asService);
        if (facts) {
            return setting.map(one -> sql.execute(BEGIN_AND_SET, one.name(), one.value()))
                    .orElseGet(() -> sql.execute(BEGIN))
                    .invoke(rows -> recording.begin(
                            rows.iterator().next().getOffsetDateTime(0).toInstant()))
                    .replaceWithVoid();
        }
        recording.refuse();
        return setting.map(one -> sql.execute(SET, one.name(), one.value()).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Optional<Setting> setting(boolean asService) {
        return asService
                ? Optional.of(new Setting("role", worker))
                : caller.stream()
                        .flatMap(one -> one.organisation().stream())
                        .findFirst()
                        .map(organisation -> new Setting(ORGANISATION, organisation));
    }
}
