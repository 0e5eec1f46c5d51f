// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class SlowClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONGER_THAN_A_REQUEST_MAY_LAST = Duration.ofMillis(2_500);

    @TestHTTPResource("/")
    URI home;

    @Test
    void aClientThatDribblesHeadersIsCutOff() throws IOException {
        assertTrue(
                lasts("GET /v1/things HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").compareTo(PATIENCE) < 0);
    }

    @Test
    void aClientThatDribblesABodyIsCutOff() throws IOException {
        assertTrue(lasts("POST /v1/things/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + Api.token()
                                + "\r\nContent-Length: 1000\r\n\r\n{\"name\":\"")
                        .compareTo(PATIENCE)
                < 0);
    }

    @Test
    void aClientThatWaitsBetweenRequestsIsNot() throws IOException {
        try (Socket socket = new Socket("localhost", home.getPort())) {
            // Given
            assertAnswered(socket);

            // When
            silence(socket, LONGER_THAN_A_REQUEST_MAY_LAST);

            // Then
            assertAnswered(socket);
        }
    }

    private static void assertAnswered(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read());
    }

    /** How long the server bears a byte every now and then. */
    private Duration lasts(String beginning) throws IOException {
        Instant begun = Instant.now();
        try (Socket socket = new Socket("localhost", home.getPort())) {
            socket.setSoTimeout(200);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            while (Duration.between(begun, Instant.now()).compareTo(PATIENCE) < 0) {
                try {
                    if (answer.read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException stillOpen) {
                    socket.getOutputStream().write('x');
                }
            }
        } catch (IOException closed) {
            return Duration.between(begun, Instant.now());
        }
        return Duration.between(begun, Instant.now());
    }

    /** Reads until nothing has arrived for this time. */
    private static void silence(Socket socket, Duration quiet) throws IOException {
        socket.setSoTimeout((int) quiet.toMillis());
        try {
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
            throw new AssertionError("closed");
        } catch (SocketTimeoutException silent) {
            socket.setSoTimeout(0);
        }
    }
}
