// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.OnBehalfOf;
import nl.onderdak.messaging.sql.RowsOf;

/** The rows of the caller of the current request, or of the callers whose commands are carried out together. */
@ApplicationScoped
public class CallersRows implements OnBehalfOf {

    private static final String TOGETHER = "onderdak.organisations";

    private final Caller caller;
    private final CurrentVertxRequest request;

    CallersRows(Caller caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    /**
     * From now on, in a context that belongs to no single request.
     *
     * @param organisations organisation of the command about each object
     */
    public static void are(Map<UUID, Organisation> organisations) {
        ContextLocals.put(
                TOGETHER,
                new RowsOf.Each(organisations.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().claim()))));
    }

    @Override
    public RowsOf rows() {
        return ContextLocals.<RowsOf>get(TOGETHER)
                .orElseGet(
                        () -> inRequest() ? new RowsOf.One(caller.organisation().claim()) : new RowsOf.None());
    }

    private boolean inRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
