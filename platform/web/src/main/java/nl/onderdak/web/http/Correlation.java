// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.audit.AuditContext;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Continues the trace of a request, for the events that result from it, and logs its FSC transaction, so that both sides
 * find it in their logs.
 */
public class Correlation {

    private static final Logger LOG = Logger.getLogger(Correlation.class);
    private static final String FSC = "Fsc-Transaction-Id";
    /** A UUID, as the standard requires: anything else is not logged. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final AuditContext inHand;

    Correlation(AuditContext inHand) {
        this.inHand = inHand;
    }

    @ServerRequestFilter(preMatching = true)
    public void note(ContainerRequestContext request) {
        TraceContext.enter(request.getHeaderString("traceparent"));
        String transaction = request.getHeaderString(FSC);
        if (transaction != null && FORM.matcher(transaction).matches()) {
            MDC.put(FSC, transaction);
        }
    }

    /** After the operation is known: a path may contain personal data, its template does not. */
    @ServerRequestFilter(priority = FilterOrder.CORRELATION)
    public void log(ContainerRequestContext request) {
        if (MDC.get(FSC) != null) {
            LOG.infof("%s %s: %s", FSC, MDC.get(FSC), inHand.operation());
        }
    }
}
