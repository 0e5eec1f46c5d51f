// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused body is not read to its end. */
@QuarkusTest
class UnreadBodyTest {

    private static final String CHUNK = "10000\r\n" + "x".repeat(65_536) + "\r\n";

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Basic eDp5\r\n"})
    void aBodyWithoutATokenEndsTheConnection(String credentials) throws IOException {
        try (var socket = connected()) {
            // When
            send(socket, head(credentials + "Transfer-Encoding: chunked\r\n") + CHUNK);
            var answer = toTheEnd(socket);

            // Then
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
        }
    }

    @Test
    void soDoesALongOne() throws IOException {
        try (var socket = connected()) {
            // When
            send(socket, head("Content-Length: 1000000\r\n") + "name");

            // Then
            assertTrue(toTheEnd(socket).startsWith("HTTP/1.1 401 "));
        }
    }

    @Test
    void aClientThatGoesOnSendingIsCutOff() throws IOException {
        try (var socket = connected()) {
            // Given
            send(socket, head("Transfer-Encoding: chunked\r\n"));

            // Then
            assertThrows(SocketException.class, () -> {
                for (int chunks = 0; chunks < 10_000; chunks++) {
                    send(socket, CHUNK);
                }
            });
        }
    }

    @Test
    void aShortOneKeepsTheConnection() throws IOException {
        try (var socket = connected()) {
            // When
            var request = head("Content-Length: 4\r\n") + "name";
            send(socket, request + request.replace("Host: localhost\r\n", "Host: localhost\r\nConnection: close\r\n"));

            // Then
            assertEquals(2, toTheEnd(socket).split("HTTP/1\\.1 401 ", -1).length - 1);
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket("localhost", home.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String head(String more) {
        return "POST /v1/things/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n" + more + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What was sent before the connection ended, in order or with a reset. */
    private static String toTheEnd(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.write(next);
            }
        } catch (SocketException reset) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
