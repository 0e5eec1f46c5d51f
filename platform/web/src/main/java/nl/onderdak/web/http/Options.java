// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.SortedSet;
import nl.onderdak.web.problem.AllowedMethods;

/** Tells what a path takes. The framework would tell what one class takes there, and others share its path. */
@ApplicationScoped
public class Options {

    private static final int AFTER_THE_FORM_OF_TOKENS = 850;

    private final AllowedMethods methods;

    Options(AllowedMethods methods) {
        this.methods = methods;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_FORM_OF_TOKENS);
    }

    private void answer(RoutingContext request) {
        boolean asks = request.request().method().equals(HttpMethod.OPTIONS);
        SortedSet<String> allowed = asks ? methods.of(request.request().path()) : Collections.emptySortedSet();
        if (allowed.isEmpty()) {
            request.next();
            return;
        }
        allowed.add(HttpMethod.OPTIONS.name());
        request.response().putHeader("Allow", String.join(", ", allowed)).end();
    }
}
