// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;

/** Follows the stream of balances: each figure of persons realised, as it becomes visible. */
final class BalanceWatch implements Figures, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Long> realised = new ConcurrentHashMap<>();
    private final CountDownLatch snapshot = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile long lastFigure = System.nanoTime();
    private volatile ObjLongConsumer<String> listener = (municipality, persons) -> {};

    BalanceWatch(int port, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/balances/stream?area=NL"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the stream returned " + answer.statusCode());
        }
        var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("balance-watch").start(() -> read(reader));
        if (!snapshot.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the stream sends no snapshot");
        }
    }

    @Override
    public long realised(String municipality) {
        return realised.getOrDefault(municipality, 0L);
    }

    /** Waits until no figure has changed for a while: earlier housings have arrived. */
    void awaitQuiet(Duration quiet) throws InterruptedException {
        while (System.nanoTime() - lastFigure < quiet.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void onFigure(ObjLongConsumer<String> consumer) {
        listener = consumer;
    }

    private void read(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    take(JSON.readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException broken) {
            if (!closed) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void take(JsonNode data) {
        if (data.has("balances")) {
            data.path("balances").forEach(this::figure);
            snapshot.countDown();
        } else {
            figure(data);
        }
    }

    private void figure(JsonNode figure) {
        var area = figure.path("area").asText();
        long persons = figure.path("realised").asLong();
        lastFigure = System.nanoTime();
        realised.put(area, persons);
        listener.accept(area, persons);
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}
