// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds the number of large intakes in memory. Takes a place before the body is read and after the token was
 * verified: a caller without the right occupies no place.
 */
@ApplicationScoped
public class IntakesAtOnce {

    private final Semaphore room;
    private final long small;

    IntakesAtOnce(
            @ConfigProperty(name = "onderdak.web.bulk.at-once") int most,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") long small) {
        this.room = new Semaphore(most);
        this.small = small;
    }

    @ServerRequestFilter(priority = FilterOrder.INTAKES)
    void take(RoutingContext request, ResourceInfo resource) {
        if (takesBytes(resource) && isLarge(request)) {
            if (!room.tryAcquire()) {
                throw new Unavailable("room for another intake");
            }
            // before the response is sent, so that a client that has it may send the next at once; or when the client
            // hung up
            Runnable once = once(room::release);
            request.addHeadersEndHandler(answering -> once.run());
            request.addEndHandler(ended -> once.run());
        }
    }

    private static Runnable once(Runnable act) {
        var done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                act.run();
            }
        };
    }

    private static boolean takesBytes(ResourceInfo resource) {
        return Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(byte[].class);
    }

    private boolean isLarge(RoutingContext request) {
        String announced = request.request().getHeader("Content-Length");
        return announced == null || Long.parseLong(announced) > small;
    }
}
