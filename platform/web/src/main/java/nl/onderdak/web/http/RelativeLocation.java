// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends {@code Location} as a path (RFC 9110, 10.2.2): the framework prepends the host of the request, which is wrong
 * behind a proxy, and which the client chooses.
 */
public class RelativeLocation {

    @ServerResponseFilter(priority = FilterOrder.RELATIVE_LOCATION)
    public void relate(ContainerResponseContext answer) {
        var location = answer.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, of(URI.create(location)));
        }
    }

    /** Path and query of a location. */
    public static String of(URI location) {
        return location.getRawQuery() == null
                ? location.getRawPath()
                : location.getRawPath() + "?" + location.getRawQuery();
    }
}
