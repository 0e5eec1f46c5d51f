// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EveryAnswerTest {

    private static final Pattern CORRELATION = Pattern.compile("\r\nCorrelation-Id: [0-9a-f]{32}\r\n");

    @TestHTTPResource("/")
    URI home;

    private static ValidatableResponse problem(Response response, int status, String code) {
        return headers(response)
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("urn:nld:onderdak:problem:" + code))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }

    private static ValidatableResponse headers(Response response) {
        return response.then()
                .header("API-Version", "1.2.3")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", startsWith("max-age="))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", containsString("Accept-Encoding"))
                .header("Correlation-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void successHasTheHeaders() {
        headers(Api.authorized().get("/v1/things")).statusCode(200);
    }

    @Test
    void resourceMaySetAHeaderOtherwise() {
        Response response = Api.authorized().get("/v1/things/reference");
        assertEquals(List.of("public, max-age=60"), response.headers().getValues("Cache-Control"));
        assertEquals(List.of("default-src 'self'"), response.headers().getValues("Content-Security-Policy"));
    }

    @Test
    void noTokenIs401WithChallenge() {
        problem(Api.anonymous().get("/v1/things"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=1",
                "?cursor=MTp0NQ",
                "?cursor=nonsense",
                "?municipality=GM0141&validOn=2024-01-01",
                "?knownAt=2024-01-01T00:00:00Z",
                "?unknown=1",
                "/00000000-0000-0000-0000-000000000007",
                "/nonsense"
            })
    void aStrangerIsRefusedBeforeAnybodyLooksAtTheQuestion(String question) {
        for (var header : Map.of("If-Match", "\"1\"", "If-None-Match", "*", "Accept", "application/json")
                .entrySet()) {
            problem(
                    Api.anonymous().header(header.getKey(), header.getValue()).get("/v1/things" + question),
                    401,
                    "unauthenticated");
            problem(
                    Api.anonymous()
                            .header("Authorization", "Bearer " + Tokens.withScopes(null, "stock:read"))
                            .header(header.getKey(), header.getValue())
                            .get("/v1/things" + question),
                    403,
                    "forbidden");
        }
    }

    @Test
    void badTokenIs401AndSaysSo() {
        for (String token : new String[] {
            Tokens.expired(Role.CORPORATION),
            Tokens.forOtherAudience(Role.CORPORATION),
            Tokens.ofOtherIssuer(Role.CORPORATION),
            Tokens.forged(Role.CORPORATION),
            "nonsense",
            "a.b.c"
        }) {
            problem(
                            Api.anonymous()
                                    .header("Authorization", "Bearer " + token)
                                    .get("/v1/things"),
                            401,
                            "unauthenticated")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void missingScopeIs403() {
        problem(
                Api.anonymous()
                        .header("Authorization", "Bearer " + Tokens.withScopes("COA", "stock:write"))
                        .get("/v1/things"),
                403,
                "forbidden");
    }

    @Test
    void aScopeThatIsNotForItsKindOfOrganisationIsWorthNothing() {
        // Given
        String municipality = "Bearer " + Tokens.withScopes("GM0141", "stock:read", "stock:write");

        // Then
        problem(
                Api.anonymous()
                        .header("Authorization", municipality)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body(Bodies.thing())
                        .post("/v1/things"),
                403,
                "forbidden");
        headers(Api.anonymous().header("Authorization", municipality).get("/v1/things"))
                .statusCode(200);
    }

    @Test
    void operationWithoutScopeIsDenied() {
        problem(Api.authorized().get("/v1/forgotten"), 403, "forbidden");
    }

    @Test
    void unknownOrganisationIs403() {
        for (String organisation : new String[] {"GM1", "", "corporation:", "gm0141", "PV234"}) {
            problem(
                    Api.anonymous()
                            .header("Authorization", "Bearer " + Tokens.withScopes(organisation, "stock:read"))
                            .get("/v1/things/caller"),
                    403,
                    "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/nothing",
                "/v1/things/",
                "/v1/things/words/",
                "/v1",
                "/v1/things/00000000-0000-0000-0000-000000000000",
                "/v1/things/not-a-uuid",
                "/v1/things/1-1-1-1-1"
            })
    void whatIsNotThereIs404(String path) {
        problem(Api.authorized().get(path), 404, "not-found").body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/things | GET, HEAD, OPTIONS, POST",
                "/v1/things/018f2d3e-0000-7000-8000-000000000000 | GET, HEAD, OPTIONS, PUT"
            })
    void optionsListsTheMethodsOfAPath(String path, String methods) {
        headers(Api.anonymous().options(path)).statusCode(200).header("Allow", equalTo(methods));
    }

    @Test
    void otherMethodIs405WithAllow() {
        problem(Api.authorized().delete("/v1/things"), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void otherAcceptIs406() {
        problem(Api.authorized().accept("image/png").get("/v1/things"), 406, "not-acceptable");
        problem(Api.authorized().accept("text/csv").get("/v1/things/caller"), 406, "not-acceptable");
    }

    @Test
    void refusalOfTheDomainIs409WithItsOwnTypeAndWords() {
        problem(Api.authorized().get("/v1/things/failures/refused"), 409, "shelf-full")
                .body("title", equalTo("De plank is vol"))
                .body("detail", equalTo("Er passen 12 dingen op de plank."));
    }

    @Test
    void missingIfMatchIs428() {
        problem(Api.authorized().put("/v1/things/" + UUID.randomUUID()), 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"1\"", "\"x\"", "\"3\",\"4\"", "\"0\""})
    void ifMatchWithoutTheCurrentTagIs412(String tags) {
        problem(Api.authorized().header("If-Match", tags).put(aThing()), 412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "\"7\", \"1\"", "W/\"2\",,\"1\""})
    void ifMatchWithTheCurrentTagOrAnyIsCarriedOut(String tags) {
        Api.authorized()
                .header("If-Match", tags)
                .put(aThing())
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
    }

    @Test
    void ifMatchMayStandInSeveralLines() {
        Api.authorized()
                .header("If-Match", "\"7\"", "\"1\"")
                .put(aThing())
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "w/\"3\"", "*, \"3\"", "x"})
    void ifMatchOfAnotherFormIs400AndNamed(String tags) {
        problem(Api.authorized().header("If-Match", tags).put(aThing()), 400, "bad-request")
                .body("errors[0].parameter", equalTo("If-Match"))
                .body("errors[0].code", equalTo("invalid-entity-tags"));
    }

    private static String aThing() {
        return Api.posting(Bodies.thing())
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void staleVersionIs412AndTheRightOneMovesOn() {
        // Given
        String location = Api.posting(Bodies.thing())
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/v1"));
        Api.authorized()
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");

        // When
        Response second = Api.authorized().header("If-Match", "\"1\"").put(path);

        // Then
        problem(second, 412, "precondition-failed");
    }

    @Test
    void largeBodyIs413() {
        String large = "{\"name\":\"" + "x".repeat(262_144) + "\"}";
        problem(Api.posting(large).post("/v1/things"), 413, "content-too-large");
    }

    @Test
    void largeBodyOfUnannouncedLengthIs413() throws IOException, InterruptedException {
        byte[] large = ("{\"name\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/v1/things/echo"))
                .header("Authorization", "Bearer " + Api.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("urn:nld:onderdak:problem:content-too-large"), answer.body());
        }
    }

    @Test
    void bodyLargerThanBulkIs413BeforeItIsSent() {
        String answer = Raw.exchange(
                home.getPort(), "POST /v1/things/bulk", "Content-Type: text/csv", "Content-Length: 17825792");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("urn:nld:onderdak:problem:content-too-large"), answer);
        assertTrue(answer.contains("API-Version: 1.2.3"), answer);
    }

    @Test
    void aHeaderWithoutNameIs400() {
        // When
        String answer =
                Raw.exchange(home.getPort(), "GET /v1/things", "Authorization: Bearer " + Api.token(), ": nameless");

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void doubledSlashIs404() {
        String answer = Raw.exchange(home.getPort(), "GET /v1//things", "Authorization: Bearer " + Api.token());
        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        assertTrue(answer.contains("urn:nld:onderdak:problem:not-found"), answer);
    }

    @Test
    void otherWaysToThePathAre404() {
        String[] authorized = {"Authorization: Bearer " + Api.token()};
        for (String target : new String[] {
            "/v1/./things",
            "/v1/../v1/things",
            "/v1/%2e%2E/v1/things",
            "/v1/things/.",
            "/v1/things;a=b",
            "/v1/things/;a=b"
        }) {
            refused("GET " + target, 404, "not-found", authorized);
        }
    }

    @Test
    void otherContentTypeIs415() {
        problem(
                Api.authorized().contentType("application/xml").body("<a/>").post("/v1/things/echo"),
                415,
                "unsupported-media-type");
        problem(
                Api.authorized().contentType(ContentType.JSON).body("{}").post("/v1/things/bulk"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "GZIP"})
    void compressedBodiesAre415AndSayWhichCodingWouldDo(String coding) {
        problem(
                        Api.posting(Bodies.thing())
                                .header("Content-Encoding", coding)
                                .post("/v1/things"),
                        415,
                        "unsupported-media-type")
                .header("Accept-Encoding", "identity");
        Api.authorized()
                .header("Content-Encoding", coding)
                .get("/v1/things")
                .then()
                .statusCode(200);
    }

    @Test
    void theCodingIdentityIsNone() {
        Api.posting(Bodies.thing())
                .header("Content-Encoding", "identity")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=iso-8859-1, 415",
        "application/json; charset=\"latin1\", 415",
        "application/json; charset=utf-16, 415",
        "application/json; charset=utf-80, 415",
        "application/json; charset=UTF-8, 201",
        "application/json;charset=\"utf-8\", 201"
    })
    void bodiesAreInUtf8(String type, int status) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/v1/things"))
                .header("Authorization", "Bearer " + Api.token())
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Bodies.thing()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(
                    status,
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void bugIs500WithoutItsWords() {
        problem(Api.authorized().get("/v1/things/failures/bug"), 500, "internal-error")
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("hunter2")))
                .body(not(containsString("Exception")));
        problem(Api.authorized().get("/v1/things/failures/quoted"), 500, "internal-error")
                .body(not(containsString("hunter2")));
    }

    @Test
    void machineThatIsAwayIs503WithRetryAfter() {
        problem(Api.authorized().get("/v1/things/failures/away"), 503, "service-unavailable")
                .header("Retry-After", "5");
        problem(Api.authorized().get("/v1/things/failures/timeout"), 503, "service-unavailable")
                .header("Retry-After", "5");
    }

    @Test
    void unreadableAddressIs400() {
        for (String target :
                new String[] {"/v1/things?limit=%zz", "/v1/things/%zz", "/v1/things?%=1", "/v1/{things}"}) {
            refused("GET " + target, 400, "bad-request");
        }
    }

    @Test
    void longAddressIs414() {
        refused("GET /v1/things?cursor=" + "x".repeat(8_192), 414, "uri-too-long");
    }

    @Test
    void manyHeadersAre431() {
        String[] headers = new String[200];
        Arrays.setAll(headers, i -> "X-Filler-" + i + ": " + "x".repeat(100));
        refused("GET /v1/things", 431, "headers-too-large", headers);
    }

    @Test
    void inputBeyondTheLimitsOfTheServerIsRefusedTheSameWay() {
        refused("GET /v1/things?cursor=" + "x".repeat(70_000), 414, "uri-too-long");
        refused("GET /v1/things", 431, "headers-too-large", "X-Filler: " + "x".repeat(70_000));
        refused("GET /v1/things", 400, "bad-request", "Content-Length: +2");
    }

    @Test
    void anUnreadableHeadIsNotAnsweredBeforeTheRequestsThatCameFirst() throws IOException {
        // Given
        String first = "GET /v1/things/caller HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Api.token()
                + "\r\n\r\n";

        // When
        String answers;
        try (Socket socket = new Socket("localhost", home.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((first + "GET /v1/things HTTP/1.1\r\nX-Filler: " + "x".repeat(70_000) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        assertTrue(answers.startsWith("HTTP/1.1 200 "), answers);
        assertTrue(answers.contains(" 431 "), answers);
    }

    @Test
    void otherVersionsOfTheProtocolAre505() throws IOException {
        for (String version : new String[] {"HTTP/9.9", "HTTP/1.2", "HTTP/3.0"}) {
            String answer;
            try (Socket socket = new Socket("localhost", home.getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("GET /v1/things " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            assertTrue(answer.contains(" 505 "), answer);
            assertTrue(answer.contains("urn:nld:onderdak:problem:http-version-not-supported"), answer);
        }
    }

    @Test
    void foldedHeadersAreReadAsOneLine() {
        // When
        String answer = Raw.exchange(
                home.getPort(), "GET /v1/things/caller", "Authorization: Bearer\r\n " + Api.token(), "Accept: */*");

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    private void refused(String methodAndTarget, int status, String code, String... headers) {
        String answer = Raw.exchange(home.getPort(), methodAndTarget, headers);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("urn:nld:onderdak:problem:" + code), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("API-Version: 1.2.3"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(CORRELATION.matcher(answer).find(), answer);
    }

    @Test
    void languageFollowsTheReader() {
        Api.anonymous()
                .get("/v1/things")
                .then()
                .header("Content-Language", "nl")
                .body("title", equalTo("Niet aangemeld"));
        Api.anonymous()
                .header("Accept-Language", "de, en-GB;q=0.8, nl;q=0.2")
                .get("/v1/things")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not authenticated"));
        Api.anonymous()
                .header("Accept-Language", "nonsense;;q=x")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", "nl");
        Api.authorized()
                .header("Accept-Language", "en")
                .get("/v1/things/failures/refused")
                .then()
                .body("detail", equalTo("The shelf holds 12 things."));
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        headers(Api.anonymous().get("/q/health/live")).statusCode(200);
        headers(Api.anonymous().get("/q/metrics")).statusCode(200);
    }

    @Test
    void traceAndCallerAreTakenOver() {
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.ofClient("client-a", "corporation:C001", "stock:read"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Fsc-Transaction-Id", "018f2d3e-0000-7000-8000-000000000000")
                .get("/v1/things/caller")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("Corporation[id=C001]"))
                .body("client", equalTo("client-a"))
                .body("trace", matchesPattern("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01"))
                .body("trace", not(containsString("b7ad6b7169203331")));
    }

    @Test
    void theCorrelationIdIsThatOfTheTraceOrANewOne() {
        Api.anonymous()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/nothing")
                .then()
                .header("Correlation-Id", "0af7651916cd43dd8448eb211c80319c");
        for (String nonsense : new String[] {"nonsense", "00-00000000000000000000000999990019-b7ad6b7169203331-01"}) {
            Api.anonymous()
                    .header("traceparent", nonsense)
                    .get("/v1/things")
                    .then()
                    .header("Correlation-Id", matchesPattern("[0-9a-f]{32}"))
                    .header("Correlation-Id", not(containsString("99999001")));
        }
    }

    @Test
    void anIncidentHasTheNumberOfItsRequest() {
        Api.authorized()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/things/failures/bug")
                .then()
                .statusCode(500)
                .header("Correlation-Id", "0af7651916cd43dd8448eb211c80319c")
                .body("instance", equalTo("urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000999990019-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-9999900190000000-01"
            })
    void aTraceThatMayBeTheNumberOfAPersonIsNot(String traceparent) {
        Api.authorized()
                .header("traceparent", traceparent)
                .get("/v1/things/caller")
                .then()
                .statusCode(200)
                .body("trace", equalTo("none"));
    }
}
