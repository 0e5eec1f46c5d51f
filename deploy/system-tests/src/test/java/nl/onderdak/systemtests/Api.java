// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;

/** Calls the REST APIs as another system would: over HTTP, with a token of the issuer. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * A response.
     *
     * @param status HTTP status
     * @param etag value of {@code ETag}, or null
     * @param body text
     */
    record Answer(int status, String etag, String body) {

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", was " + status + ": " + body);
            }
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final RunningSystem system;
    private final Role role;
    private final String organisation;
    private volatile String token;

    Api(RunningSystem system, Role role, String organisation) {
        this.system = system;
        this.role = role;
        this.organisation = organisation;
    }

    Api(RunningSystem system, Role role) {
        this(system, role, role.exampleOrganisation());
    }

    Answer get(Service service, String path) throws IOException {
        return send(request(service, path).GET());
    }

    Answer post(Service service, String path, String json) throws IOException {
        return post(service, path, json, UUID.randomUUID().toString(), null);
    }

    Answer post(Service service, String path, String json, String key, String ifMatch) throws IOException {
        var request = request(service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request);
    }

    Answer postLines(Service service, String path, String lines) throws IOException {
        return send(request(service, path)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    /** Status of a plain GET, or 0 without a response. */
    static int statusOf(String url) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .timeout(Duration.ofSeconds(3))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The body of a plain GET. */
    static String open(String url) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)))
                .expect(200)
                .body();
    }

    /** A request with a token, to be made into one that no well-meaning client sends. */
    HttpRequest.Builder request(Service service, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(system.url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token());
    }

    /** The token of this caller. */
    String token() throws IOException {
        if (token == null) {
            token = askForToken();
        }
        return token;
    }

    private String askForToken() throws IOException {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                role.client(),
                "client_secret",
                "local",
                "scope",
                String.join(" ", role.scopes()),
                "organisation",
                organisation);
        var request = HttpRequest.newBuilder(URI.create(system.tokenEndpoint()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        return send(request).expect(200).json().path("access_token").asText();
    }

    /** Sends it as it is. */
    static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(null), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
