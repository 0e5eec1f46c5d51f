// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks that keeps what it gets. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String location;

    /**
     * What came in.
     *
     * @param headers by their name in lower case
     * @param body as it came
     */
    record Delivery(Map<String, String> headers, byte[] body) {

        List<Integer> numbers() {
            try {
                var numbers = new ArrayList<Integer>();
                for (JsonNode event : JSON.readTree(body)) {
                    numbers.add(event.path("data").path("number").asInt());
                }
                return numbers;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            deliveries.add(new Delivery(headers, exchange.getRequestBody().readAllBytes()));
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    static Receiver open() throws IOException {
        return new Receiver(0);
    }

    /** Where one stood before. */
    static Receiver at(int port) throws IOException {
        return new Receiver(port);
    }

    Receiver answering(int code, String redirect) {
        status = code;
        location = redirect;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    List<Integer> numbers() {
        return deliveries.stream().flatMap(one -> one.numbers().stream()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
