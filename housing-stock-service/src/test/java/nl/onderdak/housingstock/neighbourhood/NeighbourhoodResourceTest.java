// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood;

import static io.restassured.RestAssured.given;
import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class NeighbourhoodResourceTest {

    @Test
    void theSixthOfAHundredGetsAWarningAndNoRefusal() {
        // Given
        var municipality = Stock.municipality();
        var neighbourhood = neighbourhood(municipality);
        decide(municipality, neighbourhood, "2025-01-01", 100, 500).then().statusCode(201);
        for (int i = 0; i < 3; i++) {
            var let = vacant(municipality, neighbourhood);
            send(Map.of("targetGroup", "PERMIT_HOLDERS", "letOn", "2025-03-03"))
                    .header("If-Match", "\"1\"")
                    .post("/v1/vacancies/" + let.id() + "/letting")
                    .then()
                    .statusCode(200);
        }
        var other = vacant(municipality, neighbourhood);
        send(Map.of("targetGroup", "REGULAR", "letOn", "2025-03-03"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + other.id() + "/letting")
                .then()
                .statusCode(200);

        // Then
        reserve(municipality, neighbourhood).then().statusCode(201).body("warning", nullValue());
        reserve(municipality, neighbourhood).then().statusCode(201).body("warning", nullValue());
        figure(municipality, neighbourhood)
                .then()
                .statusCode(200)
                .body("dwellings", equalTo(6))
                .body("letToPermitHolders", equalTo(3))
                .body("reserved", equalTo(2))
                .body("homes", equalTo(100))
                .body("shareBasisPoints", equalTo(500))
                .body("capBasisPoints", equalTo(500))
                .body("warning", equalTo(false));

        // When
        var sixth = reserve(municipality, neighbourhood);

        // Then
        sixth.then()
                .statusCode(201)
                .body("warning.neighbourhood", equalTo(neighbourhood))
                .body("warning.shareBasisPoints", equalTo(600))
                .body("warning.capBasisPoints", equalTo(500))
                .body("warning.capEffectiveOn", equalTo("2025-01-01"));
        figure(municipality, neighbourhood)
                .then()
                .body("shareBasisPoints", equalTo(600))
                .body("warning", equalTo(true));
    }

    @Test
    void whatWasDecidedLastCountsFromItsDay() {
        // Given
        var municipality = Stock.municipality();
        var neighbourhood = neighbourhood(municipality);
        decide(municipality, neighbourhood, "2025-01-01", 100, 500)
                .then()
                .statusCode(201)
                .body("number", equalTo(1));
        decide(municipality, neighbourhood, "2026-01-01", 110, 800).then().body("number", equalTo(2));
        decide(municipality, neighbourhood, "2025-01-01", 90, 500).then().body("number", equalTo(3));

        // Then
        figure(municipality, neighbourhood + "?validOn=2024-12-31").then().statusCode(404);
        figure(municipality, neighbourhood + "?validOn=2025-12-31").then().body("homes", equalTo(90));
        figure(municipality, neighbourhood + "?validOn=2026-01-01")
                .then()
                .body("homes", equalTo(110))
                .body("capBasisPoints", equalTo(800))
                .body("capNumber", equalTo(2));
        figure(municipality, neighbourhood + "/capacities").then().body("items.number", contains(1, 2, 3));
    }

    @Test
    void listsNeighbourhoodsWithoutADecisionToo() {
        // Given
        var municipality = Stock.municipality();
        var decided = neighbourhood(municipality);
        var undecided = decided.replaceFirst("0101$", "0102");
        decide(municipality, decided, "2025-01-01", 100, 500).then().statusCode(201);
        vacant(municipality, undecided);

        // Then
        figure(municipality, undecided)
                .then()
                .body("dwellings", equalTo(1))
                .body("capBasisPoints", nullValue())
                .body("shareBasisPoints", equalTo(0))
                .body("warning", equalTo(false));
        asOperator()
                .get("/v1/neighbourhoods?municipality=" + municipality)
                .then()
                .body("items.neighbourhood", contains(decided, undecided));
        asOperator()
                .accept("text/csv")
                .get("/v1/neighbourhoods?limit=1&municipality=" + municipality)
                .then()
                .body(startsWith("neighbourhood,municipality,dwellings,letToPermitHolders,reserved,shareBasisPoints,"));
    }

    @Test
    void onlyItsMunicipalityDecides() {
        // Given
        var municipality = Stock.municipality();
        var neighbour = Stock.municipality();

        // Then
        decide(neighbour, neighbourhood(municipality), "2025-01-01", 100, 500)
                .then()
                .statusCode(404);
        decide(municipality, "BU0141", "2025-01-01", 100, 500).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.corporation("C001"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("effectiveOn", "2025-01-01", "homes", 100, "capBasisPoints", 500))
                .post("/v1/neighbourhoods/" + neighbourhood(municipality) + "/capacities")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.corporation("C001"))
                .get("/v1/neighbourhoods?municipality=" + municipality)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void namesEveryFault() {
        // Given
        var municipality = Stock.municipality();

        // Then
        decide(municipality, neighbourhood(municipality), "soon", 0, 10_001)
                .then()
                .statusCode(400);
        as(municipality)
                .body(Map.of("homes", 0, "capBasisPoints", 10_001))
                .post("/v1/neighbourhoods/" + neighbourhood(municipality) + "/capacities")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/effectiveOn", "/homes", "/capBasisPoints"));
    }

    private static String neighbourhood(String municipality) {
        return "BU" + municipality.substring(2) + "0101";
    }

    private static RequestSpecification as(String municipality) {
        return given().auth()
                .oauth2(Tokens.withScopes(municipality, "stock:plan", "stock:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private static Response decide(
            String municipality, String neighbourhood, String effectiveOn, int homes, int capBasisPoints) {
        return as(municipality)
                .body(Map.of("effectiveOn", effectiveOn, "homes", homes, "capBasisPoints", capBasisPoints))
                .post("/v1/neighbourhoods/" + neighbourhood + "/capacities");
    }

    private static Response figure(String municipality, String neighbourhood) {
        return given().auth()
                .oauth2(Tokens.withScopes(municipality, "stock:read"))
                .get("/v1/neighbourhoods/" + neighbourhood);
    }

    private static Response reserve(String municipality, String neighbourhood) {
        return Stock.reserve(
                vacant(municipality, neighbourhood),
                Stock.coupling(municipality, 2),
                Instant.now().plusSeconds(86_400));
    }

    private static Stock.Announced vacant(String municipality, String neighbourhood) {
        var landlord = Stock.landlord();
        var reference = unique("D");
        var body = new HashMap<String, Object>(Stock.dwelling(reference, landlord, municipality, 4));
        body.put("neighbourhood", neighbourhood);
        send(body).post("/v1/dwellings").then().statusCode(201);
        return Stock.announce(reference, municipality);
    }
}
