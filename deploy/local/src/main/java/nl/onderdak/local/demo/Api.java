// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** One caller's view of one service: plain HTTP with a token, as any client would use it. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON_TYPE = "application/json";
    private static final String LINES_TYPE = "application/x-ndjson";
    private static final String NO_BODY = "";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String url;
    private final String token;

    Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /**
     * A response of a service.
     *
     * @param call method, path and body of the request
     * @param status HTTP status
     * @param etag version of the resource, or an empty text
     * @param body of the response
     */
    record Answer(String call, int status, String etag, JsonNode body) {

        /** @throws IllegalStateException with the request, and the problem of the response */
        Answer orThrow() {
            if (status >= 300) {
                throw failed(call, status, body.toString());
            }
            return this;
        }

        /** Identity of the resource. */
        String id() {
            return body.path("id").asText();
        }

        /** The entries of a list. */
        JsonNode items() {
            return body.path("items");
        }
    }

    Answer post(String path, Map<String, ?> body) {
        return tryPost(path, body).orThrow();
    }

    Answer tryPost(String path, Map<String, ?> body) {
        return write("POST", path, JSON_TYPE, json(body), "Idempotency-Key", key());
    }

    /** Changes the resource in this version. */
    Answer post(String path, String etag, Map<String, ?> body) {
        return tryPost(path, etag, body).orThrow();
    }

    Answer tryPost(String path, String etag, Map<String, ?> body) {
        return write("POST", path, JSON_TYPE, json(body), "Idempotency-Key", key(), "If-Match", etag);
    }

    /** Changes the resource in this version by a command that says everything with its path. */
    Answer post(String path, String etag) {
        return write("POST", path, JSON_TYPE, NO_BODY, "Idempotency-Key", key(), "If-Match", etag)
                .orThrow();
    }

    /** Sends lines of JSON. */
    Answer postLines(String path, String lines) {
        return write("POST", path, LINES_TYPE, lines, "Idempotency-Key", key()).orThrow();
    }

    /** Changes the resource in this version. */
    Answer put(String path, String etag, Map<String, ?> body) {
        return write("PUT", path, JSON_TYPE, json(body), "If-Match", etag).orThrow();
    }

    /** Replaces the resource as it is now. */
    Answer replace(String path, Map<String, ?> body) {
        return put(path, get(path).etag(), body);
    }

    Answer get(String path) {
        return tryGet(path).orThrow();
    }

    Answer tryGet(String path) {
        return send("GET " + path, request(path).GET());
    }

    /** The resource in another form than JSON. */
    byte[] download(String path, String mediaType) {
        var answer =
                exchange(request(path).setHeader("Accept", mediaType).GET(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw failed("GET " + path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private Answer write(String method, String path, String mediaType, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", mediaType)
                .headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(method + " " + path + " " + body, request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON_TYPE)
                .header("Accept-Language", "en")
                .timeout(PATIENCE);
    }

    private static Answer send(String call, HttpRequest.Builder request) {
        var answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        try {
            var body = answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Answer(
                    call,
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    body);
        } catch (IOException noJson) {
            throw failed(call, answer.statusCode(), answer.body());
        }
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static IllegalStateException failed(String call, int status, String body) {
        return new IllegalStateException(call + " returns " + status + ": " + body);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
