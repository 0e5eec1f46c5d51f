// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;

/**
 * The management paths of a service, which need no token. Extensions add paths of their own with each version; a path
 * that is not in this list gets 404.
 */
@ApplicationScoped
public class OpenPaths {

    private static final String MANAGEMENT = "/q";
    private static final Set<String> OPEN =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

    private final Problems problems;
    private final ProblemWriter writer;

    OpenPaths(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    /** Whether the request is for one of them, in any spelling of its path. */
    public static boolean contain(RoutingContext request) {
        return OPEN.contains(request.normalizedPath());
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.OPEN_PATHS);
    }

    private void check(RoutingContext request) {
        if (isManagement(request.normalizedPath()) && !contain(request)) {
            writer.write(problems.of(ProblemKind.NOT_FOUND, request), request);
        } else {
            request.next();
        }
    }

    private static boolean isManagement(String path) {
        return path.equals(MANAGEMENT) || path.startsWith(MANAGEMENT + "/");
    }
}
