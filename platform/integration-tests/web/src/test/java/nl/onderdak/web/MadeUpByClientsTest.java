// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a client in a path or a header is refused or repeated in the response, and goes no further. */
@QuarkusTest
class MadeUpByClientsTest {

    @Test
    void metricsNameTheTemplateAndNotThePath() {
        // When
        Api.authorized().get("/v1/things/" + UUID.randomUUID()).then().statusCode(404);
        Api.authorized().get("/v1/things/Kanarienaam");
        Api.authorized().post("/v1/things/Kanarienaam");
        Api.anonymous().get("/v1/things/Kanarienaam");
        Api.authorized().get("/Kanarienaam");

        // Then
        Api.anonymous()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/v1/things/{id}\""))
                .body(not(containsString("Kanarienaam")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kanarienaam", "/", "application/", ";"})
    void aContentTypeThatCannotBeReadIsRefused(String type) throws Exception {
        // Given
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
                .header("Authorization", "Bearer " + Tokens.withScopes("GM0141", "stock:write"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        // When
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertEquals(415, answer.statusCode());
    }

    @Test
    void aNumberInTheNameOfAPropertyIsNotEchoed() {
        Api.authorized()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"999990019\": 1}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body(not(containsString("999990019")));
    }
}
