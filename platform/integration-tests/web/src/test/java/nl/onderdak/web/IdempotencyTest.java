// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.web.idempotency.IdempotentAnswers;
import nl.onderdak.web.things.Things;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Inject
    Things things;

    @Inject
    IdempotentAnswers answers;

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
    void whatFailedIsNotKept() {
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
    void oldAnswersAreForgotten() throws Throwable {
        // Given
        post(Api.token(), key(), Bodies.thing()).then().statusCode(201);

        // When
        int afterAWeek = VertxContextSupport.subscribeAndAwait(() -> answers.forget(Duration.ofDays(7), 1_000));
        int atOnce = VertxContextSupport.subscribeAndAwait(() -> answers.forget(Duration.ofSeconds(-5), 1));

        // Then
        assertEquals(0, afterAWeek);
        assertEquals(1, atOnce);
    }
}
