// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.onderdak.web.limit.FailedLogins;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemAnswer;
import nl.onderdak.web.problem.Problems;
import nl.onderdak.web.security.RefusalLog;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Maps exceptions of resources and JAX-RS filters to problem responses. */
@ApplicationScoped
public class ProblemMappers {

    private final Problems problems;
    private final FailedLogins failedLogins;
    private final RefusalLog refusals;
    private final ObjectMapper mapper;

    ProblemMappers(Problems problems, FailedLogins failedLogins, RefusalLog refusals, ObjectMapper mapper) {
        this.problems = problems;
        this.failedLogins = failedLogins;
        this.refusals = refusals;
        this.mapper = mapper;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        ConstraintViolationException.class,
        ValidationException.class
    })
    public Response answer(Throwable failure, SimpleResourceInfo resource, RoutingContext request)
            throws JsonProcessingException {
        ProblemAnswer answer = failedLogins.counted(problems.of(failure, request), request);
        UnreadBody.closeAfter(request);
        refusals.log(answer.problem().status(), resource, request);
        Response.ResponseBuilder response = Response.status(answer.problem().status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .entity(mapper.writeValueAsBytes(answer.problem()));
        answer.headers().forEach(response::header);
        return response.build();
    }
}
