// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs work in a context of its own, so that it gets a session of its own: one that met an error is dead. */
@ApplicationScoped
public class FreshSession {

    private final Vertx vertx;

    FreshSession(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The event loop of the caller, or another when the caller is not on one. */
    public Context eventLoop() {
        return VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    /** The work, in a new context at each subscription. */
    public <T> Uni<T> run(Context eventLoop, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            var context = VertxContext.createNewDuplicatedContext(eventLoop);
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ready ->
                    Uni.createFrom().<T>deferred(() -> work.get()).subscribe().with(emitter::complete, emitter::fail));
        });
    }

    /** Goes on where the caller was. */
    public <T> Uni<T> backTo(Context caller, Uni<T> work) {
        return caller == null ? work : work.emitOn(task -> caller.runOnContext(ready -> task.run()));
    }
}
