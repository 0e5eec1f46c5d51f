// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the address to go on from in {@code Link} (RFC 8288), also at the present end of the feed. */
public class FeedLinks {

    @ServerResponseFilter(priority = FilterOrder.PAGE_LINKS)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof FeedPage page) {
            var asked = request.getUriInfo().getRequestUri();
            var target = UriBuilder.fromPath(asked.getRawPath())
                    .replaceQuery(asked.getRawQuery())
                    .replaceQueryParam("after", page.next());
            response.getHeaders().add(HttpHeaders.LINK, "<" + target.build() + ">; rel=\"next\"");
        }
    }
}
