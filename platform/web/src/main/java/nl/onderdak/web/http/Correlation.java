// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.audit.RequestInHand;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes over the trace that a request belongs to, for the events that come of it, and notes under which FSC transaction
 * it came, so that both sides can find it in their logs.
 */
public class Correlation {

    private static final Logger LOG = Logger.getLogger(Correlation.class);
    private static final String FSC = "Fsc-Transaction-Id";
    /** A UUID, as the standard has it: what might be anything is not passed on to logs. */
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final RequestInHand inHand;

    Correlation(RequestInHand inHand) {
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

    /** Once it is known which operation that is: a path may hold anything, its template does not. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void tell(ContainerRequestContext request) {
        if (MDC.get(FSC) != null) {
            LOG.infof("%s %s: %s", FSC, MDC.get(FSC), inHand.operation());
        }
    }
}
