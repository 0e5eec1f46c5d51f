// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.web.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of configured origins call the API from a browser (CORS), with a token that they have themselves: no cookies
 * or client certificates go along. A request from another origin is answered without permission, so that a browser keeps
 * the response from the page, and other clients notice nothing. The contract is open to every origin.
 */
@ApplicationScoped
public class CrossOrigin {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int PREFLIGHT_SECONDS = 600;

    private final Set<String> origins;
    private final CorsHandler handler;
    private final String contract;

    CrossOrigin(
            @ConfigProperty(name = "onderdak.web.cors.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "onderdak.web.cors.request-headers") Set<String> requestHeaders,
            @ConfigProperty(name = "onderdak.web.cors.response-headers") Set<String> responseHeaders,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String contract) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        this.handler = CorsHandler.create()
                .addOrigins(List.copyOf(this.origins))
                .allowedMethods(Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .map(HttpMethod::valueOf)
                        .collect(Collectors.toSet()))
                .allowedHeaders(requestHeaders)
                .exposedHeaders(responseHeaders)
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        this.contract = contract;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::permit, FilterOrder.CROSS_ORIGIN);
    }

    private void permit(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        if (contract.equals(request.request().path())) {
            request.response().putHeader(ALLOW_ORIGIN, "*");
            request.next();
        } else if (origin != null && origins.contains(origin)) {
            handler.handle(request);
        } else {
            request.next();
        }
    }
}
