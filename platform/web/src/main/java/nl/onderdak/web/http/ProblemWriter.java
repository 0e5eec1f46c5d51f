// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.onderdak.web.limit.FailedLogins;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemAnswer;

/** Writes the problem responses to requests that fail before they reach a resource. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper mapper;
    private final FailedLogins failedLogins;
    private final Map<String, HeaderConfig> onEveryAnswer;

    ProblemWriter(ObjectMapper mapper, FailedLogins failedLogins, VertxHttpConfig config) {
        this.mapper = mapper;
        this.failedLogins = failedLogins;
        this.onEveryAnswer = config.header();
    }

    /** Ends the response with the problem, unless it has begun already. */
    public void write(ProblemAnswer problem, RoutingContext request) {
        ProblemAnswer answer = failedLogins.counted(problem, request);
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        UnreadBody.closeAfter(request);
        CorrelationIds.of(request);
        // a request that fails before the first route has not passed the handlers that set them
        onEveryAnswer.forEach((name, header) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, header.value());
            }
        });
        response.setStatusCode(answer.problem().status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(bytes(answer.problem())));
    }

    private byte[] bytes(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
