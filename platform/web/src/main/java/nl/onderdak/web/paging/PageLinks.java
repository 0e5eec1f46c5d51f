// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the way to the first and the next page in {@code Link} (RFC 8288). */
public class PageLinks {

    @ServerResponseFilter(priority = FilterOrder.PAGE_LINKS)
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            UriInfo uri = request.getUriInfo();
            if (page.nextKey() != null) {
                response.getHeaders().add(HttpHeaders.LINK, link(uri, Cursor.of(page.nextKey()), "next"));
            }
            if (uri.getQueryParameters().containsKey("cursor")) {
                response.getHeaders().add(HttpHeaders.LINK, link(uri, null, "first"));
            }
        }
    }

    private static String link(UriInfo uri, String cursor, String relation) {
        UriBuilder target = UriBuilder.fromPath(uri.getRequestUri().getRawPath());
        target.replaceQuery(uri.getRequestUri().getRawQuery());
        target.replaceQueryParam("cursor", cursor == null ? new Object[0] : new Object[] {cursor});
        return "<" + target.build() + ">; rel=\"" + relation + "\"";
    }
}
