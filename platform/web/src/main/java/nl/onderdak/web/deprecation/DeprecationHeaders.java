// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.deprecation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.web.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Announces the end of an operation on each of its responses, refusals too. */
public class DeprecationHeaders {

    private final Map<Method, Optional<Deprecation>> known = new ConcurrentHashMap<>();
    private final String policy;

    DeprecationHeaders(@ConfigProperty(name = "onderdak.web.deprecation-policy") String policy) {
        this.policy = policy;
    }

    @ServerResponseFilter(priority = FilterOrder.DEPRECATION)
    public void announce(ContainerResponseContext answer, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        known.computeIfAbsent(resource.getResourceMethod(), DeprecationHeaders::of)
                .ifPresent(deprecation -> {
                    answer.getHeaders().putSingle("Deprecation", deprecation.header());
                    answer.getHeaders().putSingle("Sunset", deprecation.sunsetHeader());
                    deprecation
                            .links(policy)
                            .forEach(link -> answer.getHeaders().add(HttpHeaders.LINK, link));
                });
    }

    private static Optional<Deprecation> of(Method operation) {
        return Optional.ofNullable(operation.getAnnotation(DeprecatedSince.class))
                .map(Deprecation::of);
    }
}
