// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A header that a resource sets replaces the one that is set on every response; otherwise both would be sent. */
public class HeaderPrecedence {

    @ServerResponseFilter(priority = FilterOrder.HEADER_PRECEDENCE)
    public void prefer(ContainerResponseContext answer, RoutingContext request) {
        answer.getHeaders().keySet().forEach(request.response().headers()::remove);
    }
}
