// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import nl.onderdak.messaging.event.TraceContext;
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
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    public void note(ContainerRequestContext request) {
        TraceContext.set(request.getHeaderString("traceparent"));
        String transaction = request.getHeaderString(FSC);
        if (transaction != null && FORM.matcher(transaction).matches()) {
            MDC.put(FSC, transaction);
            LOG.infof(
                    "%s %s: %s %s",
                    FSC,
                    transaction,
                    request.getMethod(),
                    request.getUriInfo().getRequestUri().getRawPath());
        }
    }
}
