// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads with {@code If-None-Match}, RFC 9110, 13.1.2. */
@QuarkusTest
class ConditionalReadTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\",\"1\"", "*"})
    void aClientThatHasTheStateDoesNotGetItAgain(String tags) {
        Api.authorized()
                .header("If-None-Match", tags)
                .get(aThing())
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .header("API-Version", "1.2.3")
                .header("Cache-Control", "no-store")
                .header("Content-Encoding", nullValue())
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"x\"", "1", "nonsense", ""})
    void anotherClientDoes(String tags) {
        Api.authorized()
                .header("If-None-Match", tags)
                .get(aThing())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("a thing"));
    }

    @Test
    void aResponseThatChangesWithoutItsVersionIsAlwaysSent() {
        Api.authorized()
                .header("If-None-Match", "\"1\"")
                .get(aThing() + "/age")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theTagsMayStandInSeveralLines() {
        Api.authorized()
                .header("If-None-Match", "\"7\"", "\"1\"")
                .get(aThing())
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html, application/json;q=0.9", "text/html, */*;q=0.8", "application/*", "text/csv,,*/*"})
    void theTypeOfTheResponseDecidesAndNotTheFirstThatIsAccepted(String accepted) {
        Api.authorized()
                .header("Accept", accepted)
                .header("If-None-Match", "\"1\"")
                .get(aThing())
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
    }

    @Test
    void afterAChangeTheStateIsSentAgain() {
        // Given
        String thing = aThing();

        // When
        Api.authorized().header("If-Match", "\"1\"").put(thing).then().statusCode(204);

        // Then
        Api.authorized()
                .header("If-None-Match", "\"1\"")
                .get(thing)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aHeadIsAnsweredTheSameWay() {
        Api.authorized().header("If-None-Match", "\"1\"").head(aThing()).then().statusCode(304);
    }

    @Test
    void whatIsNotThereIsStill404() {
        Api.authorized()
                .header("If-None-Match", "*")
                .get("/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aListHasNoTagAndIsAlwaysSent() {
        Api.authorized()
                .header("If-None-Match", "*")
                .get("/v1/things")
                .then()
                .statusCode(200)
                .header("ETag", nullValue());
    }

    private static String aThing() {
        return Api.posting(Bodies.thing())
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
