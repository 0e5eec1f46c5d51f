// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.problem.Incident;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemAnswer;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;

/** Writes the refusals of requests whose head the server cannot read, with the same headers as every other response. */
@ApplicationScoped
@Unremovable
public class UnreadableHeads {

    private static final String END_OF_LINE = "\r\n";

    private final Problems problems;
    private final ObjectMapper mapper;
    private final Map<String, String> onEveryAnswer = new LinkedHashMap<>();

    UnreadableHeads(Problems problems, ObjectMapper mapper, VertxHttpConfig config) {
        this.problems = problems;
        this.mapper = mapper;
        config.header().forEach((name, header) -> onEveryAnswer.put(name, header.value()));
    }

    /** The whole response, after which the connection ends. */
    byte[] refusal(ProblemKind kind) {
        ProblemAnswer answer = problems.ofUnreadable(kind);
        byte[] body = bytes(answer.problem());
        Map<String, String> headers = new LinkedHashMap<>(onEveryAnswer);
        headers.put(Incident.HEADER, TraceContext.newTraceId());
        headers.putAll(answer.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Connection", "close");
        StringBuilder head = new StringBuilder("HTTP/1.1 " + HttpResponseStatus.valueOf(kind.status()) + END_OF_LINE);
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append(END_OF_LINE));
        byte[] start = head.append(END_OF_LINE).toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] response = new byte[start.length + body.length];
        System.arraycopy(start, 0, response, 0, start.length);
        System.arraycopy(body, 0, response, start.length, body.length);
        return response;
    }

    private byte[] bytes(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
