// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.testkit.Databases;
import nl.onderdak.web.idempotency.IdempotentAnswers;
import nl.onderdak.web.things.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Inject
    Things things;

    @Inject
    IdempotentAnswers answers;

    @TestHTTPResource("/")
    URI home;

    private static Response post(String token, String key, String body) {
        return Api.anonymous()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/things");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void sameKeyAndBodyGiveTheSameAnswer() {
        // Given
        String token = Api.token();
        String key = key();
        String body = Bodies.thing();
        Response first = post(token, key, body);
        first.then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString("/v1/things/"));

        // When
        Response second = post(token, key, " " + body + " ");

        // Then
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Content-Type"), second.header("Content-Type"));
    }

    @Test
    void otherBodyUnderTheKeyIs409() {
        // Given
        String key = key();
        post(Api.token(), key, Bodies.thing()).then().statusCode(201);

        // When
        Response second = post(Api.token(), key, Bodies.thing());

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:nld:onderdak:problem:idempotency-key-reused"));
    }

    @Test
    void keyOfAnotherClientIsAnotherKey() {
        // Given
        String key = key();
        String first = post(Api.tokenOf("client-1"), key, Bodies.thing())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        String second = post(Api.tokenOf("client-2"), key, Bodies.thing())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertNotEquals(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things?",
                "/v1/things?&",
                "/v1/things?&&&",
                "/v1/thing%73",
                "/%761/things",
                "http://elsewhere/v1/things"
            })
    void oneOperationIsOneHoweverItsAddressIsSpelled(String spelling) throws Throwable {
        // Given
        String key = key();
        String name = Bodies.name();
        Response first = post(Api.token(), key, Bodies.thing(name));
        first.then().statusCode(201);

        // When
        String second = raw(spelling, key, Bodies.thing(name));

        // Then
        assertTrue(second.startsWith("HTTP/1.1 201"), second);
        assertTrue(second.contains(first.path("id").toString()), second);
        assertEquals(1, VertxContextSupport.subscribeAndAwait(() -> things.count(name)));
    }

    @Test
    void anotherQueryIsAnotherOperationAndItsOrderIsNot() {
        // Given
        String key = key();
        String lines = "name,persons,municipality\r\na,3,GM0141\r\n";

        // When
        String first = intake("dryRun=true&mode=PARTIAL", key, lines);
        String reordered = intake("mode=PARTIAL&dryRun=true", key, lines.replace("a,3", "b,3"));
        String other = intake("mode=PARTIAL&dryRun=false", key, lines.replace("a,3", "b,3"));

        // Then
        assertTrue(first.startsWith("HTTP/1.1 200"), first);
        assertTrue(reordered.startsWith("HTTP/1.1 409"), reordered);
        assertTrue(other.startsWith("HTTP/1.1 200"), other);
    }

    @Test
    void aLargeBodyIsKnownAgain() {
        // Given
        String key = key();
        String lines = "name,persons,municipality\r\n" + "a,3,GM0141\r\n".repeat(40_000);
        String first = intake("dryRun=true", key, lines);

        // When
        String again = intake("dryRun=true", key, lines);
        String other = intake("dryRun=true", key, lines + "a,3,GM0141\r\n");

        // Then
        assertTrue(first.startsWith("HTTP/1.1 200"), first);
        assertTrue(again.startsWith("HTTP/1.1 200"), again);
        assertTrue(other.startsWith("HTTP/1.1 409"), other);
    }

    @Test
    void anErasedObjectIsWithheldFromEveryResponseWithItsLocation() throws Throwable {
        // Given
        String key = key();
        String name = Bodies.name();
        String first = raw("/v1/thing%73?&", key, Bodies.thing(name));
        String id = first.substring(first.indexOf("/v1/things/") + 11).substring(0, 36);

        // When
        VertxContextSupport.subscribeAndAwait(() -> things.withhold("/v1/things/" + id));

        // Then
        post(Api.token(), key, Bodies.thing(name)).then().statusCode(409);
        try (var database = Databases.connectAsSuperuser();
                var kept = database.createStatement()
                        .executeQuery(
                                "select 1 from idempotent_answer where encode(body, 'escape') like '%" + name + "%'")) {
            assertFalse(kept.next());
        }
    }

    @Test
    void whatIsToBeWithheldIsFoundByAnIndex() throws Exception {
        try (var database = Databases.connectAsSuperuser();
                var statement = database.createStatement()) {
            // When
            statement.execute("set enable_seqscan = off");
            var plan = new StringBuilder();
            try (var lines = statement.executeQuery(
                    "explain update idempotent_answer set body = '' where location = any(array['/v1/things/1'])")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }

            // Then
            assertTrue(plan.toString().contains("idempotent_answer_location"), plan.toString());
        }
    }

    private String raw(String target, String key, String body) {
        return Raw.exchange(
                home.getPort(),
                "POST " + target,
                List.of(
                        "Authorization: Bearer " + Api.token(),
                        "Idempotency-Key: " + key,
                        "Content-Type: application/json",
                        "Content-Length: " + body.length()),
                body);
    }

    private String intake(String query, String key, String body) {
        return Raw.exchange(
                home.getPort(),
                "POST /v1/things/intake?" + query,
                List.of(
                        "Authorization: Bearer " + Api.token(),
                        "Idempotency-Key: " + key,
                        "Content-Type: text/csv",
                        "Content-Length: " + body.length()),
                body);
    }

    @Test
    void parallelDuplicatesDoItOnce() throws Throwable {
        // Given
        String token = Api.token();
        String key = key();
        String name = Bodies.name();

        // When
        Set<String> different = inParallel(() -> post(token, key, Bodies.thing(name)), 16);

        // Then
        assertEquals(1, different.size(), different.toString());
        assertEquals(1, VertxContextSupport.subscribeAndAwait(() -> things.count(name)));
    }

    private static Set<String> inParallel(Callable<Response> call, int times) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<Response>> answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList());
            return answers.stream()
                    .map(answer ->
                            answer.resultNow().statusCode() + answer.resultNow().asString())
                    .collect(Collectors.toSet());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aFailedCommandIsNotKept() {
        // Given
        String name = Bodies.name();
        post(Api.token(), key(), Bodies.thing(name)).then().statusCode(201);
        String key = key();
        post(Api.token(), key, Bodies.thing(name))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:conflict"));

        // When
        Response again = post(Api.token(), key, Bodies.thing());

        // Then
        again.then().statusCode(201);
    }

    @Test
    void missingOrUnfitKeyIs400() {
        Api.authorized()
                .contentType(ContentType.JSON)
                .body(Bodies.thing())
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"))
                .body("errors[0].code", equalTo("missing"));
        for (String key : List.of("a b", "x".repeat(256), "")) {
            post(Api.token(), key, Bodies.thing())
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("invalid-idempotency-key"));
        }
    }

    @Test
    void aMissingKeyIsNamedWithTheFaultsOfTheRestOfTheRequest() {
        Api.authorized()
                .contentType(ContentType.JSON)
                .body("{\"stranger\": 1}")
                .post("/v1/things?unknown=1")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("unknown-parameter", "missing", "unknown-property"))
                .body("errors.parameter", hasItems("unknown", "Idempotency-Key"))
                .body("errors.pointer", hasItem("/stranger"));
    }

    @Test
    void aFaultOfAHeaderIsNamedThoughTheBodyIsRight() {
        Api.authorized()
                .contentType(ContentType.JSON)
                .body(Bodies.thing())
                .post("/v1/things?unknown=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("unknown", "Idempotency-Key"));
    }

    @Test
    void oldResponsesArePurged() throws Throwable {
        // Given
        post(Api.token(), key(), Bodies.thing()).then().statusCode(201);

        // When
        int afterAWeek = VertxContextSupport.subscribeAndAwait(() -> answers.purge(Duration.ofDays(7), 1_000));
        int atOnce = VertxContextSupport.subscribeAndAwait(() -> answers.purge(Duration.ofSeconds(-5), 1));

        // Then
        assertEquals(0, afterAWeek);
        assertEquals(1, atOnce);
    }
}
