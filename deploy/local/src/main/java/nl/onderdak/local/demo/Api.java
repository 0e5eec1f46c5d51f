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

    /** A response of a service: status, version of the resource, body. */
    record Answer(int status, String etag, JsonNode body) {

        /** @throws IllegalStateException with the problem of the response */
        Answer orThrow(String path) {
            if (status >= 300) {
                throw new IllegalStateException(path + " returns " + status + ": " + body);
            }
            return this;
        }
    }

    Answer post(String path, Map<String, ?> body) {
        return tryPost(path, body).orThrow(path);
    }

    Answer tryPost(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(body)));
    }

    /** Changes the resource in this version. */
    Answer post(String path, String etag, Map<String, ?> body) {
        return tryPost(path, etag, body).orThrow(path);
    }

    Answer tryPost(String path, String etag, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(json(body)));
    }

    /** Changes the resource in this version. */
    Answer put(String path, String etag, Map<String, ?> body) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .PUT(json(body)))
                .orThrow(path);
    }

    Answer get(String path) {
        return tryGet(path).orThrow(path);
    }

    Answer tryGet(String path) {
        return send(request(path).GET());
    }

    /** The resource in another form than JSON. */
    byte[] download(String path, String mediaType) {
        var answer =
                exchange(request(path).setHeader("Accept", mediaType).GET(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " returns " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .timeout(PATIENCE);
    }

    private static Answer send(HttpRequest.Builder request) {
        var answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        try {
            var body = answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
