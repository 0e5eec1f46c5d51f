// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses with 406 a request whose response the client does not accept, before the operation runs: the framework checks
 * only when it has the response, and by then a write is committed and a read is in the audit trail.
 */
public class AcceptCheck {

    @ServerRequestFilter(priority = FilterOrder.ACCEPTANCE)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Negotiation.of(resource).ifPresent(negotiation -> {
            MediaType accepted =
                    negotiation.accepted(request.getAcceptableMediaTypes()).orElseThrow(NotAcceptableException::new);
            if (accepted.isWildcardSubtype() && !accepted.isWildcardType()) {
                name(request, negotiation.first(accepted));
            }
        });
    }

    /** Resolves {@code application/*} to one type: the framework, given a choice, would return octets. */
    private static void name(ContainerRequestContext request, Optional<MediaType> type) {
        type.ifPresent(one -> request.getHeaders().putSingle(HttpHeaders.ACCEPT, one.toString()));
    }
}
