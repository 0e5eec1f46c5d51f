// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Logs requests that were refused with 401, 403 or 429, which reveal an attack. Logs the operation
 * and no text of the client, against log injection.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger("nl.onderdak.security.refusals");
    private static final Set<Integer> LOGGED = Set.of(401, 403, 429);
    private static final int UNAUTHENTICATED = 401;

    private final Caller caller;

    RefusalLog(Caller caller) {
        this.caller = caller;
    }

    /** Logs this response if it is a refusal of that kind. */
    public void log(int status, SimpleResourceInfo resource, RoutingContext request) {
        if (LOGGED.contains(status)) {
            LOG.warnf(
                    "refused with %d: %s by %s at %s",
                    status,
                    operation(resource),
                    status == UNAUTHENTICATED || request.user() == null ? "an unknown caller" : who(),
                    request.request().remoteAddress().hostAddress());
        }
    }

    private static String operation(SimpleResourceInfo resource) {
        Class<?> type = resource == null ? null : resource.getResourceClass();
        return type == null ? "no operation" : type.getSimpleName() + "." + resource.getMethodName();
    }

    private String who() {
        try {
            return caller.client() + " for " + caller.organisation().claim();
        } catch (ForbiddenException | UnauthorizedException unknown) {
            return "an invalid organisation";
        }
    }
}
