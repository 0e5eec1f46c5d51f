// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LittlePatience.class)
class IntakesAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LARGE = "name,persons,municipality\n" + ("a".repeat(20) + ",3,GM0141\n").repeat(9_000);

    private static final String SMALL = "name,persons,municipality\na,3,GM0141\n";

    @TestHTTPResource("/")
    URI home;

    @Test
    void aThirdLargeIntakeWaitsOutside() throws IOException {
        try (var first = begin(Api.token());
                var second = begin(Api.token())) {
            // Then
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> send(LARGE)
                            .statusCode(503)
                            .header("Retry-After", equalTo("5"))
                            .body("type", endsWith("service-unavailable")));
            send(SMALL).statusCode(200);
        }

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> send(LARGE).statusCode(200));
    }

    @Test
    void anIntakeThatWaitsIsReadWhenThereIsAPlace() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var first = begin(Api.token());
                var second = begin(Api.token())) {
            // Given
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> send(LARGE).statusCode(503));
            var third = executor.submit(() -> Api.sendChunked(home, SMALL));
            assertThrows(TimeoutException.class, () -> third.get(200, TimeUnit.MILLISECONDS));

            // When
            second.close();

            // Then
            assertEquals(200, third.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aClientWithItsResponseMaySendTheNextAtOnce() throws IOException {
        // Given
        try (var first = begin(Api.token())) {

            // Then
            for (int time = 0; time < 30; time++) {
                send(LARGE).statusCode(200);
            }
        }
    }

    @Test
    void aRefusedClientKeepsNoOtherOut() throws IOException {
        try (var first = begin(Tokens.forged(Role.CORPORATION));
                var second = begin(Tokens.forged(Role.CORPORATION));
                var third = begin(Tokens.forged(Role.CORPORATION))) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> send(LARGE).statusCode(200));
        }
    }

    private static ValidatableResponse send(String body) {
        return Api.authorized()
                .contentType("text/csv")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/things/bulk")
                .then();
    }

    /** An intake of which the body is still to come. */
    private Socket begin(String token) throws IOException {
        var socket = new Socket("localhost", home.getPort());
        var head = "POST /v1/things/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                + LARGE.length() + "\r\nAuthorization: Bearer " + token + "\r\n\r\nname";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
