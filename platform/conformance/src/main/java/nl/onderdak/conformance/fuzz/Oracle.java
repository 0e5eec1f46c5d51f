// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the faults of a response. */
final class Oracle {

    /** Refusals of a request that is meant for no operation. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(400, 404, 405);

    /** The server's response to an unknown version of HTTP. */
    private static final Set<Integer> OTHER_PROTOCOL = Set.of(501, 505);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int AGAIN = 2;
    private static final List<String> ON_EVERY_ANSWER = List.of(
            "api-version",
            "correlation-id",
            "cache-control",
            "content-security-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy");
    private static final Map<Integer, String> WITH_STATUS =
            Map.of(401, "www-authenticate", 405, "allow", 429, "retry-after", 503, "retry-after");
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|jakarta|io|org|com|nl\\.onderdak)\\.[a-z]+\\.[A-Za-z.]+|Exception|\\bat [a-z]+\\.");

    private Oracle() {}

    /**
     * The fault of a response that came late, as did those to the same request again: a processor that was busy with other
     * work makes one response late, an expensive request makes each late.
     */
    static Optional<String> lateness(Answer answer, Supplier<Answer> again) {
        return isLate(answer) && Stream.generate(again).limit(AGAIN).allMatch(Oracle::isLate)
                ? Optional.of("took " + answer.took().toMillis() + " ms, and as long again")
                : Optional.empty();
    }

    private static boolean isLate(Answer answer) {
        return answer.took().compareTo(LONGEST) > 0;
    }

    static List<String> faults(Shot shot, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500 && (shot.expected().isHttp() || !OTHER_PROTOCOL.contains(answer.status()))) {
            faults.add("is a failure of the service");
        }
        if (shot.expected().isHttp()) {
            judge(shot, answer, faults);
        } else if (!answer.isRefusal() || answer.body().equals("no response")) {
            faults.add("is no refusal of input that is no request");
        }
        return faults;
    }

    private static void judge(Shot shot, Answer answer, List<String> faults) {
        if (answer.status() == 0) {
            faults.add("is none");
            return;
        }
        judgeStatus(shot, answer.status(), faults);
        for (var name : ON_EVERY_ANSWER) {
            var values = answer.headers().getOrDefault(name, List.of());
            if (values.size() != 1) {
                faults.add("has " + name + " " + values.size() + " times");
            }
        }
        if (WITH_STATUS.containsKey(answer.status())
                && answer.header(WITH_STATUS.get(answer.status())).isEmpty()) {
            faults.add("lacks " + WITH_STATUS.get(answer.status()));
        }
        if (answer.status() >= 400 && !shot.method().equals("HEAD")) {
            judgeProblem(shot, answer, faults);
        }
    }

    private static void judgeStatus(Shot shot, int status, List<String> faults) {
        var expected = shot.expected().statuses();
        var documented =
                shot.operation() == null ? OF_NO_OPERATION : shot.operation().statuses();
        if (!expected.isEmpty() && !expected.contains(status)) {
            faults.add("is not " + expected);
        }
        if (shot.operation() != null && expected.isEmpty() && !documented.contains(status)) {
            faults.add("is not documented");
        }
        if (shot.operation() == null && expected.isEmpty() && !documented.contains(status)) {
            faults.add("is no refusal for an unknown address");
        }
    }

    private static void judgeProblem(Shot shot, Answer answer, List<String> faults) {
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            faults.add("is no problem");
            return;
        }
        try {
            var problem = JSON.readTree(answer.body());
            for (var name : List.of("type", "title", "status", "detail", "instance")) {
                if (problem.path(name).asText().isBlank()) {
                    faults.add("lacks " + name);
                }
            }
            if (problem.path("status").asInt() != answer.status()) {
                faults.add("has another status in its body");
            }
            if (answer.status() == 400) {
                judgeErrors(shot, problem.path("errors"), faults);
            }
            ((ObjectNode) problem).remove("instance");
            if (INSIDES.matcher(problem.toString()).find()) {
                faults.add("reveals its internals");
            }
        } catch (JsonProcessingException | ClassCastException unreadable) {
            faults.add("is no JSON");
        }
    }

    private static void judgeErrors(Shot shot, JsonNode errors, List<String> faults) {
        if (errors.isEmpty()) {
            faults.add("names no errors");
        }
        var pointers = new ArrayList<String>();
        for (var error : errors) {
            pointers.add(error.path("pointer").asText());
            if (error.path("code").asText().isBlank()
                    || error.path("detail").asText().isBlank()) {
                faults.add("has an error without code or detail");
            }
        }
        var wanted = shot.expected().pointer();
        if (wanted != null && pointers.stream().noneMatch(pointer -> pointer.startsWith(wanted))) {
            faults.add("finds the error at " + pointers + " and not at " + wanted);
        }
    }
}
