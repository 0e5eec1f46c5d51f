// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons that are no number of persons of the country are refused beside every other fault, and change nothing. */
@ServiceTest
class AbsurdTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1000001",
                "2147483648",
                "9223372036854775808",
                "1.5",
                "18750.0",
                "\"18750\"",
                "true",
                "null"
            })
    void isPublishedNorRevised(String persons) {
        // Given
        var first = Ministry.freeYear();
        Ministry.population(first - 1, 1_000, true, Map.of(Ministry.registered(), 1_000))
                .statusCode(201);
        var published = first + "-H1";
        var unpublished = first + "-H2";
        Ministry.publish(published, 100).statusCode(201);

        // When
        var publication = send("/v1/national-targets", """
            {"halfYear":"%s","status":"DEFINITIVE","persons":%s,"publishedOn":"soon"}\
            """.formatted(unpublished, persons));
        var revision = send("/v1/national-targets/" + published + "/revisions", """
            {"status":"DEFINITIVE","persons":%s,"publishedOn":"soon","reason":"letter"}\
            """.formatted(persons));

        // Then
        for (var refused : List.of(publication, revision)) {
            refused.statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", containsInAnyOrder("/persons", "/publishedOn"));
        }
        Ministry.asks().get("/v1/national-targets/" + unpublished).then().statusCode(404);
        Ministry.asks()
                .get("/v1/national-targets/" + published)
                .then()
                .body("revision", equalTo(1))
                .body("persons", equalTo(100));
    }

    private static ValidatableResponse send(String path, String body) {
        return Ministry.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
