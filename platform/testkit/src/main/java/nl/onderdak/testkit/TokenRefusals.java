// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.local.Role;
import nl.onderdak.testkit.Forgeries.Forgery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Shows a service every token that it may not accept, at a read and at a write that a good token opens: each is refused
 * with a problem and a challenge, changes nothing, and leads the service to nobody whom the token names. A service
 * extends it in a {@link ServiceTest}.
 */
public abstract class TokenRefusals {

    private static final System.Logger LOG = System.getLogger(TokenRefusals.class.getName());
    private static final int FEWEST_FORGERIES = 120;
    private static final String PROBLEM = "application/problem+json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger trapped = new AtomicInteger();
    private HttpServer trap;

    /**
     * A request that succeeds with a good token.
     *
     * @param method of HTTP
     * @param path with query
     * @param body JSON, or null
     * @param role whose token opens it
     * @param organisation on whose behalf
     */
    public record Request(String method, String path, String body, Role role, String organisation) {}

    /** Looks at something. */
    protected abstract Request read();

    /** Makes something that is not there yet. */
    protected abstract Request write();

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

        for (var request : List.of(read(), write())) {
            var address = "http://127.0.0.1:" + trap.getAddress().getPort();
            var forgeries = Forgeries.of(request.role(), request.organisation(), address);
            assertTrue(forgeries.size() >= FEWEST_FORGERIES, forgeries.size() + " forgeries");
            var before = rows();

            // When
            for (var forgery : forgeries) {
                cases++;
                judge(request, forgery, faults);
            }

            // Then
            assertEquals(before, rows(), "something was changed");
            assertSuccess(send(request, List.of("Bearer " + good(request).sign())));
        }
        LOG.log(System.Logger.Level.INFO, "{0} forgeries refused", cases);
        assertEquals(List.of(), faults);
        assertEquals(0, trapped.get(), "somebody was asked whom only a forged token knows");
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

    private void judge(Request request, Forgery forgery, List<String> faults) throws InterruptedException {
        try {
            judge(request, forgery, send(request, forgery.credentials()), faults);
        } catch (IOException broken) {
            faults.add(request.method() + " with " + forgery.name() + ": " + broken);
        }
    }

    private static void judge(Request request, Forgery forgery, HttpResponse<String> answer, List<String> faults) {
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        var challenge = answer.headers().firstValue("WWW-Authenticate").orElse("none");
        var challenged = forgery.status() != 401 || challenge.startsWith("Bearer");
        // the server ends the connection there, before anybody could write a problem
        var explained = forgery.status() == 431 || type.equals(PROBLEM);
        if (answer.statusCode() != forgery.status() || !explained || !challenged) {
            faults.add(request.method() + " with " + forgery.name() + ": " + answer.statusCode() + " " + type + " "
                    + challenge + " " + answer.body());
        }
    }

    private HttpResponse<String> send(Request request, List<String> credentials)
            throws IOException, InterruptedException {
        var sent = HttpRequest.newBuilder(address(request.path())).timeout(Duration.ofSeconds(30));
        credentials.forEach(credential -> sent.header("Authorization", credential));
        if (request.body() == null) {
            sent.method(request.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            sent.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        }
        return http.send(sent.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static RawToken good(Request request) {
        return RawToken.good(request.role(), request.organisation());
    }

    private static List<String> bearer(RawToken token) {
        return List.of("Bearer " + token.sign());
    }

    private static void assertSuccess(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.statusCode() + " " + answer.body());
    }

    /** How many rows each table has; positions, seals and Flyway's own move by themselves. */
    private static Map<String, Long> rows() throws SQLException {
        var rows = new LinkedHashMap<String, Long>();
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("""
                    select tablename from pg_tables where schemaname = 'public'
                      and tablename not like 'inbox%' and tablename not like 'flyway%' and tablename <> 'audit_seal'
                    order by tablename
                    """)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery("select count(*) from " + table)) {
                    found.next();
                    rows.put(table, found.getLong(1));
                }
            }
        }
        return rows;
    }
}
