// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.web.http.OpenPaths;
import nl.onderdak.web.http.ProblemWriter;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;

/**
 * Credentials come in one form: one header {@code Authorization} with {@code Bearer} and a signed token. Whatever else
 * would be read by one party and overlooked by another is refused before anybody reads it.
 */
@ApplicationScoped
public class BearerForm {

    private static final int BEFORE_RESOURCES = 900;
    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Problems problems;
    private final ProblemWriter writer;

    BearerForm(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, BEFORE_RESOURCES);
    }

    private void check(RoutingContext request) {
        List<String> credentials = request.request().headers().getAll("Authorization");
        if (isOneBearer(credentials) || OpenPaths.contain(request)) {
            request.next();
        } else {
            writer.write(problems.of(ProblemKind.UNAUTHENTICATED.status(), request), request);
        }
    }

    private static boolean isOneBearer(List<String> credentials) {
        return credentials.isEmpty()
                || credentials.size() == 1
                        && BEARER.matcher(credentials.getFirst()).matches();
    }
}
