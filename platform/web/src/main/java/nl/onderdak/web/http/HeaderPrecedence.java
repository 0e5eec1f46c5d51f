// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a resource says in a header goes before what every answer says in it; without this, both would be sent. */
public class HeaderPrecedence {

    @ServerResponseFilter
    public void prefer(ContainerResponseContext answer, RoutingContext request) {
        answer.getHeaders().keySet().forEach(request.response().headers()::remove);
    }
}
