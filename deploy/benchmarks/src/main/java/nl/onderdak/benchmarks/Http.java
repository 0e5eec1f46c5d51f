// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A client of one service with little load of its own on the machine that it measures. */
final class Http implements AutoCloseable {

    /**
     * A response.
     *
     * @param status HTTP status
     * @param etag value of {@code ETag}, or null
     * @param next path of the next page, or null
     * @param body text
     */
    record Answer(int status, String etag, String next, String body) {

        Answer expect(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new IllegalStateException("returned " + status + ": " + body);
        }
    }

    private static final Pattern NEXT = Pattern.compile("<(?:https?://[^/>]+)?([^>]+)>; *rel=\"next\"");

    private final HttpClient client;
    private final int port;
    private final String authorization;

    Http(Vertx vertx, int port, String token, int connections) {
        this(
                vertx.createHttpClient(
                        new HttpClientOptions().setTcpNoDelay(true).setKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(connections)),
                port,
                token);
    }

    private Http(HttpClient client, int port, String token) {
        this.client = client;
        this.port = port;
        this.authorization = "Bearer " + token;
    }

    /** The same connections with another token. */
    Http as(String token) {
        return new Http(client, port, token);
    }

    /** Sends a request; a POST gets an idempotency key of its own. */
    Future<Answer> send(HttpMethod method, String path, String contentType, String body, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .putHeader("Authorization", authorization);
        headers.forEach(options::putHeader);
        if (method == HttpMethod.POST) {
            options.putHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (body != null) {
            options.putHeader("Content-Type", contentType);
        }
        return client.request(options)
                .compose(request -> body == null ? request.send() : request.send(Buffer.buffer(body)))
                .compose(response -> response.body()
                        .map(bytes -> new Answer(
                                response.statusCode(),
                                response.getHeader("ETag"),
                                next(response.getHeader("Link")),
                                bytes.toString())));
    }

    /** Sends JSON and waits for the response. */
    Answer post(String path, String json) throws Exception {
        return await(send(HttpMethod.POST, path, "application/json", json, Map.of()));
    }

    /** Sends lines and waits for the response. */
    Answer postLines(String path, String lines) throws Exception {
        return await(send(HttpMethod.POST, path, "application/x-ndjson", lines, Map.of()));
    }

    /** Sends a table and waits for the response. */
    Answer postTable(String path, String table) throws Exception {
        return await(send(HttpMethod.POST, path, "text/csv", table, Map.of()));
    }

    Answer get(String path) throws Exception {
        return await(send(HttpMethod.GET, path, null, null, Map.of()));
    }

    private static String next(String link) {
        var found = link == null ? null : NEXT.matcher(link);
        return found != null && found.find() ? found.group(1) : null;
    }

    private static Answer await(Future<Answer> answer) throws Exception {
        return answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        client.close();
    }
}
