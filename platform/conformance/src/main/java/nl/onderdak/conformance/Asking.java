// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.onderdak.conformance.contract.ContractCheck;
import nl.onderdak.conformance.contract.Exchange;
import nl.onderdak.testkit.Tokens;

/** Sends requests to the service under test over HTTP, many at once: a matrix has thousands. */
final class Asking {

    private static final int AT_ONCE = 16;
    private static final String ORIGIN = "http://localhost:";
    private static final Optional<ContractCheck> CONTRACT = ContractCheck.ofModule();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "correlation-id", "date", "content-length", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Asking() {}

    /**
     * A response.
     *
     * @param headers by their name in lower case
     * @param content the body; of a problem without its instance, which repeats the address
     */
    record Answer(int status, Map<String, List<String>> headers, String body, String content) {

        static Answer of(HttpResponse<?> response, String body) {
            return of(response.statusCode(), new TreeMap<>(response.headers().map()), body);
        }

        static Answer of(int status, Map<String, List<String>> headers, String body) {
            return new Answer(status, headers, body, withoutInstance(body));
        }

        /**
         * Those of these secrets that it shows. Links and problems repeat the address, the content of a response never
         * does.
         */
        List<String> shown(Collection<String> secrets, String asked) {
            // once for all secrets: a matrix looks for many of them in each of thousands of responses
            var head = headers.toString();
            return secrets.stream()
                    .filter(secret -> standsIn(content, secret) || standsIn(head, secret) && !asked.contains(secret))
                    .toList();
        }

        /** By itself: as a part of an id or of a moment the same digits are a coincidence. */
        private static boolean standsIn(String text, String secret) {
            return text.contains(secret)
                    && Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(secret) + "(?![0-9A-Za-z])")
                            .matcher(text)
                            .find();
        }

        /** Its text with the given names replaced, and without values that change at every moment. */
        List<Object> withoutNames(Collection<String> names) {
            var lasting = new TreeMap<>(headers);
            lasting.keySet().removeAll(OF_THE_MOMENT);
            var text = lasting + content;
            for (var name : names.stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList()) {
                text = text.replace(name, "it");
            }
            return List.of(status, text);
        }

        private static String withoutInstance(String body) {
            // without escapes its text is all that it says
            if (!body.contains("\"instance\"") && body.indexOf('\\') < 0) {
                return body;
            }
            try {
                if (body.startsWith("{") && JSON.readTree(body) instanceof ObjectNode problem) {
                    problem.remove("instance");
                    return problem.toString();
                }
                return body;
            } catch (IOException notJson) {
                return body;
            }
        }
    }

    /** A token for an organisation, or without one. */
    static String token(String organisation, Collection<String> scopes) {
        return Tokens.withScopes(organisation, scopes.toArray(String[]::new));
    }

    /** The beginnings of a request. */
    static HttpRequest.Builder request(String token, String pathAndQuery) {
        var request = HttpRequest.newBuilder(URI.create(ORIGIN + RestAssured.port + pathAndQuery))
                .timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request without a body. */
    static Answer send(HttpRequest request) {
        return send(request, "");
    }

    private static Answer send(HttpRequest request, String sent) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return held(request, sent, Answer.of(response, response.body()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(request + ": " + broken, broken);
        }
    }

    /** The beginning of a stream: its snapshot, or the whole of a refusal. */
    static Answer beginning(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
            try (var lines = response.body()) {
                var begun = new StringBuilder();
                for (var line : (Iterable<String>) lines::iterator) {
                    begun.append(line).append('\n');
                    if (response.statusCode() == 200 && line.startsWith("data:")) {
                        break;
                    }
                }
                return held(request, "", Answer.of(response, begun.toString()));
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(request + ": " + broken, broken);
        }
    }

    /** Does this for each of them, in no order. */
    static <T> void each(Collection<T> all, Consumer<T> one) throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = all.stream()
                    .<Future<?>>map(each -> workers.submit(() -> one.accept(each)))
                    .toList();
            for (var each : begun) {
                each.get();
            }
        }
    }

    /** Sends a request with a body; null for none. */
    static Answer send(HttpRequest.Builder request, String method, String body) {
        return body == null
                ? send(request.method(method, HttpRequest.BodyPublishers.noBody())
                        .build())
                : send(
                        request.method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        body);
    }

    /** The response, checked against the contract. */
    private static Answer held(HttpRequest request, String sent, Answer answer) {
        CONTRACT.ifPresent(check -> check.holdSampled(new Exchange(
                request.method(),
                request.uri()
                        .toString()
                        .substring(ORIGIN.length()
                                + Integer.toString(RestAssured.port).length()),
                request.headers().firstValue("Content-Type").orElse(null),
                sent.getBytes(StandardCharsets.UTF_8),
                answer.status(),
                answer.headers(),
                answer.body())));
        return answer;
    }

    static List<String> without(Collection<String> scopes, String... left) {
        return scopes.stream()
                .filter(scope -> !Arrays.asList(left).contains(scope))
                .toList();
    }
}
