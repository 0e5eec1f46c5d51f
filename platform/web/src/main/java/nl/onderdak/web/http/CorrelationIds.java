// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.messaging.event.TraceContext.Trace;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.Incident;
import org.jboss.logging.MDC;

/**
 * Sends on every response the id under which the request is in the log: the trace id of the client's {@code traceparent}
 * (W3C Trace Context), or a new one.
 */
@ApplicationScoped
public class CorrelationIds {

    void filters(@Observes Filters filters) {
        filters.register(this::begin, FilterOrder.CORRELATION_ID);
    }

    /** The id of a request, which is also on its response from now on. */
    static String of(RoutingContext request) {
        String known = request.get(Incident.CORRELATION);
        if (known != null) {
            return known;
        }
        String id = Trace.below(request.request().getHeader("traceparent"))
                .map(Trace::traceId)
                .orElseGet(TraceContext::newTraceId);
        request.put(Incident.CORRELATION, id);
        request.response().putHeader(Incident.HEADER, id);
        return id;
    }

    private void begin(RoutingContext request) {
        MDC.put(Incident.HEADER, of(request));
        request.next();
    }
}
