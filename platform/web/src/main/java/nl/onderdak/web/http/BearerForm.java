// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;

/**
 * Accepts credentials in one form: one header {@code Authorization} with {@code Bearer} and a signed token. Any other form,
 * which a proxy and the service might read differently, is refused before it is read.
 */
@ApplicationScoped
public class BearerForm {

    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Problems problems;
    private final ProblemWriter writer;

    BearerForm(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BEARER_FORM);
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
