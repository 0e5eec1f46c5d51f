// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class FormPolicyResourceTest {

    private static final Map<String, Object> NO_LARGE_FACILITIES = Map.of(
            "effectiveOn",
            "2025-03-27",
            "excluded",
            List.of(Map.of("form", "TRANSIT_FACILITY", "fromPlaces", 25), Map.of("form", "GROUP_ACCOMMODATION")));

    @Test
    void aMunicipalityDecides() {
        // Given
        var municipality = Stock.municipality();
        var path = "/v1/form-policies/" + municipality;
        asOperator()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("decisions", empty())
                .body("inForce", nullValue());

        // When
        var decided = RestAssured.given()
                .auth()
                .oauth2(Tokens.municipality(municipality))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(NO_LARGE_FACILITIES)
                .put(path);

        // Then
        decided.then().statusCode(200).header("ETag", "\"2\"").body("inForce", equalTo(2));
        asOperator()
                .get(path + "?validOn=2025-03-26")
                .then()
                .body("inForce", nullValue())
                .body("decisions[0].excluded.form", contains("TRANSIT_FACILITY", "GROUP_ACCOMMODATION"))
                .body("decisions[0].excluded.fromPlaces", contains(25, 1));
        asOperator().get(path + "?validOn=2025-03-27").then().body("inForce", equalTo(2));
    }

    @Test
    void changesNothingThatHasMovedOn() {
        // Given
        var path = "/v1/form-policies/" + Stock.municipality();

        // Then
        send(NO_LARGE_FACILITIES).put(path).then().statusCode(428);
        send(NO_LARGE_FACILITIES).header("If-Match", "\"2\"").put(path).then().statusCode(412);
        asOperator().get(path).then().body("decisions", empty());
    }

    @Test
    void decisionsForAnyVersionAllHold() throws Exception {
        // Given
        var path = "/v1/form-policies/" + Stock.municipality();

        // When
        try (var officials = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officials.invokeAll(Collections.<Callable<Response>>nCopies(
                    8, () -> send(NO_LARGE_FACILITIES).header("If-Match", "*").put(path)));
            for (var answer : answers) {
                answer.get().then().statusCode(200);
            }
        }

        // Then
        asOperator().get(path).then().header("ETag", equalTo("\"9\""));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("excluded", List.of(Map.of("form", "HOTEL", "fromPlaces", 0), Map.of("fromPlaces", 2))))
                .header("If-Match", "\"1\"")
                .put("/v1/form-policies/" + Stock.municipality())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/effectiveOn", "/excluded/0/fromPlaces", "/excluded/1/form"));
    }

    @Test
    void isDecidedByTheMunicipalityAlone() {
        // Given
        var municipality = Stock.municipality();

        // Then
        RestAssured.given()
                .auth()
                .oauth2(Tokens.corporation(Stock.landlord()))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(NO_LARGE_FACILITIES)
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.municipality(Stock.municipality()))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(NO_LARGE_FACILITIES)
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(404);
    }
}
