// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.Problems;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.processing.Processing;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sets the operation of a request, by the template of its path. */
public class AuditContextFilter {

    private final Map<Method, String> templates = new ConcurrentHashMap<>();
    private final AuditContext request;
    private final Clock clock;

    AuditContextFilter(AuditContext request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Before other filters refuse the request, which then is logged with its template. */
    @ServerRequestFilter(priority = FilterOrder.OPERATION)
    public void note(ContainerRequestContext context, ResourceInfo resource, RoutingContext routing) {
        var uri = context.getUriInfo();
        var operation =
                context.getMethod() + " " + templates.computeIfAbsent(resource.getResourceMethod(), this::template);
        routing.put(Problems.OPERATION, operation);
        request.note(
                operation,
                uri.getRequestUri().getPath(),
                uri.getPathParameters().values().stream().flatMap(List::stream).toList(),
                processing(resource.getResourceMethod()));
    }

    private Processing processing(Method method) {
        var declared = method.isAnnotationPresent(Processes.class)
                ? method.getAnnotation(Processes.class)
                : method.getDeclaringClass().getAnnotation(Processes.class);
        return declared == null ? null : Processing.of(declared, clock.instant());
    }

    private String template(Method method) {
        return path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    }

    private static String path(Path annotation) {
        if (annotation == null
                || annotation.value().isEmpty()
                || annotation.value().equals("/")) {
            return "";
        }
        return annotation.value().startsWith("/") ? annotation.value() : "/" + annotation.value();
    }
}
