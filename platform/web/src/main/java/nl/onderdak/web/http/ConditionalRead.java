// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.concurrency.EntityTags;
import nl.onderdak.web.concurrency.Versioned;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers a read of a state that the client already has with 304 and without the state: {@code If-None-Match} holds the
 * entity tag of the response (RFC 9110, 13.1.2). The operation is carried out as always, so that it checks what the caller
 * may see and is in the audit trail.
 */
public class ConditionalRead {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerResponseFilter(priority = FilterOrder.CONDITIONAL_READ)
    public void answer(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo resource) {
        String tag = answer.getHeaderString(HttpHeaders.ETAG);
        if (tag != null
                && isWhollyVersioned(resource)
                && answer.getStatus() == Response.Status.OK.getStatusCode()
                && READS.contains(request.getMethod())
                && isJson(request, resource)
                && includes(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        }
    }

    private static boolean isWhollyVersioned(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method != null
                && method.isAnnotationPresent(Versioned.class)
                && method.getAnnotation(Versioned.class).wholly();
    }

    /** Other forms of a state have the version of the state as their tag too, and are other representations. */
    private static boolean isJson(ContainerRequestContext request, ResourceInfo resource) {
        return Negotiation.of(resource)
                .flatMap(negotiation -> negotiation.chosen(request.getAcceptableMediaTypes()))
                .filter(MediaType.APPLICATION_JSON_TYPE::isCompatible)
                .isPresent();
    }

    /** A value that is no list of tags is as good as none: the client gets the state. */
    static boolean includes(List<String> ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && !ifNoneMatch.isEmpty()
                && EntityTags.read(ifNoneMatch)
                        .filter(tags -> tags.includeWeakly(tag))
                        .isPresent();
    }
}
