// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says where something is by its path alone (RFC 9110, 10.2.2): the framework puts before it the host that the client
 * called, which behind a proxy is not where it is, and which whoever sends the request chooses.
 */
public class RelativeLocation {

    @ServerResponseFilter
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
