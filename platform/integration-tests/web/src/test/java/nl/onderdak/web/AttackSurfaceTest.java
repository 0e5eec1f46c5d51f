// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the edge of a service. */
@QuarkusTest
class AttackSurfaceTest {

    @TestHTTPResource("/")
    URI home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/application.properties",
                "/META-INF/microprofile-config.properties",
                "/db/platform/web/V50__idempotency.sql",
                "/security.txt",
                "/.git/config",
                "/q",
                "/q/dev-ui",
                "/q/swagger-ui",
                "/q/arc",
                "/index.html"
            })
    void nothingIsServedThatIsNotMeantToBe(String path) {
        Api.anonymous().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/../application.properties", "/..%2f..%2fetc/passwd", "/v1/%2e%2e/%2e%2e/etc/passwd"})
    void aPathLeadsNowhereElse(String path) {
        // When
        var answer = raw("GET " + path);

        // Then
        assertTrue(answer.matches("(?s)HTTP/1\\.1 40[04] .*"), answer);
        assertFalse(answer.contains("quarkus."), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things;x=1",
                "/v1;x/things",
                "/v1/things%3Bx",
                "/v1/%74hings",
                "//v1/things",
                "/v1/./things",
                "/q/health/live/..;x/../../../../v1/things",
                "/q/health;x/%2e%2e/%2e%2e/v1/things",
                "/v1/openapi.json;x/../things",
                "/V1/things",
                "/v1/parked-events;.json"
            })
    void noSpellingOfAPathComesInWithoutAToken(String path) {
        // When
        var answer = raw("GET " + path);

        // Then
        assertTrue(answer.matches("(?s)HTTP/1\\.1 40[014] .*"), answer);
    }

    @Test
    void aTraceIsNotSentBack() {
        // When
        var answer = raw("TRACE /v1/things", "Authorization: Bearer " + Api.token(), "X-Secret: hunter2");

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertFalse(answer.contains("hunter2"), answer);
    }

    @Test
    void aMethodIsTheOneOfTheRequest() {
        Api.authorized()
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Method-Override", "DELETE")
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void noResponseSetsACookieOrNamesItsServer() {
        for (var path : List.of("/v1/things", "/v1/nothing", "/q/health/live")) {
            Api.authorized()
                    .get(path)
                    .then()
                    .header("Set-Cookie", nullValue())
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue());
        }
    }

    @Test
    void aBrowserStaysWithTls() {
        Api.anonymous()
                .get("/v1/nothing")
                .then()
                .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"));
    }

    @Test
    void textNamesItsCharset() {
        Api.authorized()
                .accept("text/csv")
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", equalToIgnoringCase("text/csv;charset=utf-8"));
    }

    @Test
    void aCompressedBodyIsNotUnpacked() throws IOException {
        // Given
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Bodies.thing().getBytes(StandardCharsets.UTF_8));
        }

        // Then
        Api.authorized()
                .header("Content-Encoding", "gzip")
                .contentType(ContentType.JSON)
                .body(packed.toByteArray())
                .post("/v1/things/echo")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity");
    }

    @Test
    void aHeaderOfAnIntermediaryIsNotBelieved() {
        Api.posting(Bodies.thing())
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/elsewhere")
                .header("Forwarded", "host=elsewhere.example;proto=https")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/things/"));
    }

    @Test
    void whereSomethingIsDoesNotRepeatTheHostThatWasCalled() {
        // Given
        var key = UUID.randomUUID().toString();
        var thing = Bodies.thing();

        for (int attempt = 0; attempt < 2; attempt++) {
            Api.authorized()
                    .header("Host", "elsewhere.example")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(thing)
                    .post("/v1/things")
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith("/v1/things/"));
        }
    }

    @Test
    void aTokenIsTakenFromItsHeaderOnly() {
        Api.anonymous()
                .get("/v1/things?access_token=" + Api.token())
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(401)));
        Api.anonymous()
                .cookie("Authorization", "Bearer " + Api.token())
                .get("/v1/things")
                .then()
                .statusCode(401);
    }

    @Test
    void inputDoesNotBecomeAHeaderOrAPage() {
        // When
        var split = raw("GET /v1/things?limit=1%0d%0aX-Injected:%20yes", "Authorization: Bearer " + Api.token());
        var page = raw("GET /v1/%3Cscript%3Ealert(1)%3C/script%3E", "Accept: text/html");

        // Then
        assertTrue(split.startsWith("HTTP/1.1 400 "), split);
        assertFalse(split.toLowerCase(Locale.ROOT).contains("\r\nx-injected"), split);
        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("application/problem+json"), page);
        assertTrue(page.contains("nosniff"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 40",
                "Content-Length: +2",
                "Content-Length: 2, 40",
                "Content-Length: 2\r\nTransfer-Encoding: chunked"
            })
    void aRequestThatEndsInTwoPlacesIsRefused(String lengths) throws IOException {
        // When
        var answer = echo(lengths, "{}GET /v1/things HTTP/1.1\r\nHost: localhost\r\n\r\n");

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(1, answer.split("HTTP/1\\.1 ", -1).length - 1, answer);
    }

    @Test
    void otherOriginsMayNotAskWithATokenOfAReader() {
        Api.anonymous()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }

    /** Unlike {@link Raw} it stays connected until it has its response. */
    private String echo(String lengths, String body) throws IOException {
        try (var socket = new Socket("localhost", home.getPort())) {
            socket.setSoTimeout(10_000);
            var request =
                    "POST /v1/things/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + Api.token() + "\r\nContent-Type: application/json\r\n" + lengths + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String raw(String methodAndTarget, String... headers) {
        return Raw.exchange(home.getPort(), methodAndTarget, headers);
    }
}
