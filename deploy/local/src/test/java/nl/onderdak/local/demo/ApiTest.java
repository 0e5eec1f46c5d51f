// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private HttpServer server;
    private Api api;

    @BeforeEach
    void refuseEverything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var problem = "{\"type\":\"urn:nld:onderdak:problem:%s\"}"
                    .formatted(exchange.getRequestMethod())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(409, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        server.start();
        api = new Api("http://localhost:" + server.getAddress().getPort(), "token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFailureNamesRequestAndProblem() {
        // When
        var created = assertThrows(IllegalStateException.class, () -> api.post("/v1/things", Map.of("name", "one")));
        var changed = assertThrows(IllegalStateException.class, () -> api.put("/v1/things/1", "\"1\"", Map.of("a", 2)));
        var read = assertThrows(IllegalStateException.class, () -> api.get("/v1/things"));
        var downloaded = assertThrows(IllegalStateException.class, () -> api.download("/v1/things", "text/csv"));

        // Then
        assertEquals(
                "POST /v1/things {\"name\":\"one\"} returns 409: {\"type\":\"urn:nld:onderdak:problem:POST\"}",
                created.getMessage());
        assertEquals(
                "PUT /v1/things/1 {\"a\":2} returns 409: {\"type\":\"urn:nld:onderdak:problem:PUT\"}",
                changed.getMessage());
        assertEquals("GET /v1/things returns 409: {\"type\":\"urn:nld:onderdak:problem:GET\"}", read.getMessage());
        assertEquals(read.getMessage(), downloaded.getMessage());
    }
}
