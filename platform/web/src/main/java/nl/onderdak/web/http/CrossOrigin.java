// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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
 * the response from the page, and other clients notice nothing. The contract is open to every origin: a page reads the same
 * headers of it, and may ask for it with the same ones.
 */
@ApplicationScoped
public class CrossOrigin {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int PREFLIGHT_SECONDS = 600;

    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final int NO_CONTENT = 204;

    private final Set<String> origins;
    private final CorsHandler handler;
    private final String requestHeaders;
    private final String responseHeaders;
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
        this.requestHeaders = String.join(",", requestHeaders);
        this.responseHeaders = String.join(",", responseHeaders);
        this.contract = contract;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::permit, FilterOrder.CROSS_ORIGIN);
    }

    private void permit(RoutingContext request) {
        String origin = request.request().getHeader("Origin");
        if (contract.equals(request.request().path())) {
            permitEvery(request);
        } else if (origin != null && origins.contains(origin)) {
            handler.handle(request);
        } else {
            request.next();
        }
    }

    /** The handler of Vert.x refuses origins that it cannot read, and leaves the permission out without an origin. */
    private void permitEvery(RoutingContext request) {
        request.response().putHeader(ALLOW_ORIGIN, "*");
        if (isPreflight(request.request())) {
            request.response()
                    .putHeader("Access-Control-Allow-Methods", "GET,HEAD")
                    .putHeader("Access-Control-Allow-Headers", requestHeaders)
                    .putHeader("Access-Control-Max-Age", Integer.toString(PREFLIGHT_SECONDS))
                    .setStatusCode(NO_CONTENT)
                    .end();
        } else {
            request.response().putHeader("Access-Control-Expose-Headers", responseHeaders);
            request.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Origin")
                && request.headers().contains(REQUESTED_METHOD);
    }
}
