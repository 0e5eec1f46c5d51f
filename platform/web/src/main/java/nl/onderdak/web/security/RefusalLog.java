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
 * Tells the log who was refused for lack of a token (401), of a right (403) or of patience (429): what an attack looks
 * like from inside. Names the operation and nothing that the client wrote, so that nobody writes the log but we.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger("nl.onderdak.security.refusals");
    private static final Set<Integer> TOLD = Set.of(401, 403, 429);
    private static final int UNAUTHENTICATED = 401;

    private final Caller caller;

    RefusalLog(Caller caller) {
        this.caller = caller;
    }

    /** Tells of this answer, if it is a refusal of that kind. */
    public void tell(int status, SimpleResourceInfo resource, RoutingContext request) {
        if (TOLD.contains(status)) {
            LOG.warnf(
                    "refused with %d: %s by %s at %s",
                    status,
                    operation(resource),
                    status == UNAUTHENTICATED || request.user() == null ? "nobody known" : who(),
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
            return "an organisation that is none";
        }
    }
}
