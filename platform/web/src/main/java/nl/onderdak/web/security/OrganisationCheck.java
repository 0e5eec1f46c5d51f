// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever names no organisation that we know may do nothing, also where the answer is the same for all. */
@ApplicationScoped
public class OrganisationCheck {

    private final Caller caller;

    OrganisationCheck(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(PermissionsAllowed.class)) {
            caller.organisation();
        }
    }
}
