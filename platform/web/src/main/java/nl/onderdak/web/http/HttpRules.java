// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for every request, also for those that no resource ever sees. */
@ApplicationScoped
public class HttpRules {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final Problems problems;
    private final ProblemWriter writer;
    private final long largestCommand;
    private final long largestBulk;
    private final String contract;

    HttpRules(
            Problems problems,
            ProblemWriter writer,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") long largestCommand,
            @ConfigProperty(name = "onderdak.web.bulk.max-bytes") long largestBulk,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String contract) {
        this.problems = problems;
        this.writer = writer;
        this.largestCommand = largestCommand;
        this.largestBulk = largestBulk;
        this.contract = contract;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_ALL_OTHERS);
    }

    void failures(@Observes Router router) {
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::fail));
    }

    private void begin(RoutingContext request) {
        String path = request.request().path();
        if (path == null || isStrange(path)) {
            refuse(ProblemKind.NOT_FOUND, request);
        } else if (announced(request.request()) > largest(request.request())) {
            refuse(ProblemKind.CONTENT_TOO_LARGE, request);
        } else {
            if (path.equals(contract)) {
                request.response().putHeader("Access-Control-Allow-Origin", "*");
            }
            request.next();
        }
    }

    private static boolean isStrange(String path) {
        return (path.length() > 1 && path.endsWith("/") && !path.startsWith("/q/")) || path.contains("//");
    }

    private long largest(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        boolean isBulk = type != null && (type.startsWith("application/x-ndjson") || type.startsWith("text/csv"));
        return isBulk ? largestBulk : largestCommand;
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private void refuse(ProblemKind kind, RoutingContext request) {
        writer.write(problems.of(kind, request), request);
    }

    private void fail(RoutingContext request) {
        writer.write(
                request.failure() == null
                        ? problems.of(request.statusCode(), request)
                        : problems.of(request.failure(), request),
                request);
    }
}
