// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A token without a known organisation gets 403 everywhere, also where the response is the same for all; so does one
 * without a scope of the operation that its kind of organisation may hold.
 */
@ApplicationScoped
public class OrganisationCheck {

    private final Caller caller;

    public OrganisationCheck(Caller caller) {
        this.caller = caller;
    }

    /**
     * Of an operation with several scopes one is enough: each is that of another kind of organisation.
     *
     * @throws ForbiddenException when the organisation is unknown, or holds no scope that its kind may hold (403)
     */
    @ServerRequestFilter(priority = FilterOrder.ORGANISATION)
    public void check(ResourceInfo resource) {
        List<String> scopes = Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
                .flatMap(place -> Stream.of(place.getAnnotationsByType(PermissionsAllowed.class)))
                .flatMap(needed -> Stream.of(needed.value()))
                .toList();
        if (scopes.isEmpty()) {
            return;
        }
        caller.organisation();
        if (scopes.stream().noneMatch(caller::holds)) {
            throw new ForbiddenException();
        }
    }
}
