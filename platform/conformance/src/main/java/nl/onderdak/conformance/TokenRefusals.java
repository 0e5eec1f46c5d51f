// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Shows an application every token that it may not accept, at a read and at a write that a good token permits: each is
 * refused with a problem and a challenge, changes nothing, and makes the application call no host that the token names.
 * The checks of tokens are the platform's, and the same in every service: the application of the platform's own tests
 * extends it, services extend {@link TokenSmoke}.
 */
public abstract class TokenRefusals extends ShownTokens {

    private static final System.Logger LOG = System.getLogger(TokenRefusals.class.getName());
    private static final int FEWEST_FORGERIES = 120;

    private final AtomicInteger trapped = new AtomicInteger();
    private HttpServer trap;

    @BeforeEach
    void setTrap() throws IOException {
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            trapped.incrementAndGet();
            exchange.close();
        });
        trap.start();
    }

    @AfterEach
    void removeTrap() {
        trap.stop(0);
    }

    @Test
    void everyForgeryIsRefusedAndChangesNothing() throws Exception {
        // Given
        var faults = new ArrayList<String>();
        int cases = 0;

        // When
        for (var request : List.of(read(), write())) {
            var address = "http://127.0.0.1:" + trap.getAddress().getPort();
            var forgeries = Forgeries.of(request.role(), request.organisation(), address);
            assertTrue(forgeries.size() >= FEWEST_FORGERIES, forgeries.size() + " forgeries");
            cases += forgeries.size();
            faults.addAll(refusedAndChangesNothing(request, forgeries));
        }

        // Then
        LOG.log(System.Logger.Level.INFO, "{0} forgeries refused", cases);
        assertEquals(List.of(), faults);
        assertEquals(0, trapped.get(), "a host was called that only a forged token names");
    }

    @Test
    void aTokenInAQueryOrAFormIsNoToken() throws Exception {
        // Given
        var read = read();
        var write = write();

        // When
        var separator = read.path().contains("?") ? "&" : "?";
        var inQuery = http.send(
                HttpRequest.newBuilder(address(read.path() + separator + "access_token="
                                + good(read).sign()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var inForm = http.send(
                HttpRequest.newBuilder(address(write.path()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "access_token=" + good(write).sign()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        // Then
        assertEquals(401, inQuery.statusCode(), inQuery.body());
        assertEquals(PROBLEM, inQuery.headers().firstValue("Content-Type").orElse(""));
        assertTrue(List.of(401, 415).contains(inForm.statusCode()), inForm.body());
    }

    @Test
    void clocksMayDifferByAMinute() {
        // Given
        var request = read();

        // Then
        soon(() -> assertSuccess(
                send(request, bearer(good(request).moment("iat", -600).moment("exp", -59)))));
        soon(() -> assertSuccess(send(request, bearer(good(request).moment("nbf", 59)))));
        soon(() -> assertSuccess(send(request, bearer(good(request).moment("iat", 59)))));
        soon(() -> assertEquals(
                401,
                send(request, bearer(good(request).moment("iat", -600).moment("exp", -61)))
                        .statusCode()));
        soon(() -> assertEquals(
                401, send(request, bearer(good(request).moment("nbf", 62))).statusCode()));
        soon(() -> assertEquals(
                401, send(request, bearer(good(request).moment("iat", 62))).statusCode()));
    }

    /** A second that passes between signing and judging must not decide. */
    private static void soon(Attempt attempt) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(attempt::make);
    }

    /** Something that may be tried again. */
    private interface Attempt {
        void make() throws Exception;
    }

    @Test
    void aTokenForManyAndATokenForAWhileAreGood() throws Exception {
        // Given
        var request = read();

        // Then
        assertSuccess(send(request, bearer(good(request).claim("aud", List.of("another", "onderdak")))));
        assertSuccess(send(request, bearer(good(request).moment("exp", 21_500))));
        assertSuccess(send(request, bearer(good(request).header("typ", "application/at+jwt"))));
        assertSuccess(send(request, bearer(good(request).claim("typ", "Bearer"))));
        assertSuccess(send(request, List.of("bearer " + good(request).sign())));
    }
}
