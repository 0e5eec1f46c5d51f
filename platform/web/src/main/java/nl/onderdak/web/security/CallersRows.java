// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.OnBehalfOf;

/** The organisation of the request in hand, or of the requests whose commands are carried out together. */
@ApplicationScoped
public class CallersRows implements OnBehalfOf {

    private static final String TOGETHER = "onderdak.organisation";

    private final Caller caller;
    private final CurrentVertxRequest request;

    CallersRows(Caller caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    /** From now on, in a context that belongs to no single request. */
    public static void are(Organisation organisation) {
        ContextLocals.put(TOGETHER, organisation);
    }

    @Override
    public Optional<String> organisation() {
        return ContextLocals.<Organisation>get(TOGETHER)
                .or(() -> inRequest() ? Optional.of(caller.organisation()) : Optional.empty())
                .map(Organisation::claim);
    }

    private boolean inRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
