// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.SortedSet;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.AllowedMethods;

/**
 * Responds to {@code OPTIONS} with the methods of a path. The framework lists those of one class, and classes share
 * paths.
 */
@ApplicationScoped
public class OptionsHandler {

    private final AllowedMethods methods;

    OptionsHandler(AllowedMethods methods) {
        this.methods = methods;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::answer, FilterOrder.OPTIONS);
    }

    private void answer(RoutingContext request) {
        boolean asks = request.request().method().equals(HttpMethod.OPTIONS);
        SortedSet<String> allowed = asks ? methods.of(request.request().path()) : Collections.emptySortedSet();
        if (allowed.isEmpty()) {
            request.next();
            return;
        }
        request.response().putHeader("Allow", String.join(", ", allowed)).end();
    }
}
