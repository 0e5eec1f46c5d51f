// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.FilterOrder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A token without a known organisation gets 403 everywhere, also where the response is the same for all; so does a
 * scope that its kind of organisation may not hold.
 */
@ApplicationScoped
public class OrganisationCheck {

    private final Caller caller;

    public OrganisationCheck(Caller caller) {
        this.caller = caller;
    }

    /** @throws ForbiddenException when the organisation is unknown or its kind may not hold the scope (403) */
    @ServerRequestFilter(priority = FilterOrder.ORGANISATION)
    public void check(ResourceInfo resource) {
        List<String> scopes = Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
                .flatMap(place -> Stream.of(place.getAnnotationsByType(PermissionsAllowed.class)))
                .flatMap(needed -> Stream.of(needed.value()))
                .toList();
        if (scopes.isEmpty()) {
            return;
        }
        Organisation organisation = caller.organisation();
        if (!scopes.stream().allMatch(scope -> Mandates.allow(organisation, scope))) {
            throw new ForbiddenException();
        }
    }
}
