// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee;

import static io.restassured.RestAssured.given;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GuaranteeResourceTest {

    private String municipality;

    @BeforeEach
    void surroundings() {
        municipality = Stock.municipality();
    }

    @Test
    void guaranteesTheRentOfAPrivateLandlord() {
        // Given
        var dwelling = dwelling("PRIVATE");

        // When
        var given = give(dwelling, "2025-01-01");

        // Then
        String id = given.then()
                .statusCode(201)
                .body("from", equalTo("2025-01-01"))
                .body("until", equalTo("2029-12-31"))
                .body("municipality", equalTo(municipality))
                .body("claimed", equalTo(0))
                .extract()
                .path("id");
        claim(id, "2025-01", 85_000)
                .then()
                .statusCode(201)
                .body("claimed", equalTo(85_000))
                .body("version", equalTo(2));
        claim(id, "2025-01", 85_000).then().statusCode(409).body("type", endsWith("month-claimed"));
        claim(id, "2024-12", 85_000).then().statusCode(409).body("type", endsWith("claim-outside-term"));
        claim(id, "2030-01", 85_000).then().statusCode(409).body("type", endsWith("claim-outside-term"));
        claim(id, "2025-02", 90_001).then().statusCode(409).body("type", endsWith("claim-above-monthly-limit"));
        as(municipality)
                .get("/v1/guarantees/" + id + "/claims")
                .then()
                .body("items.month", contains("2025-01"))
                .body("items.amount", contains(85_000));
        as(municipality).get("/v1/guarantees/" + id).then().body("claimed", equalTo(85_000));
        as(municipality)
                .get("/v1/guarantees?municipality=" + municipality)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void oneFollowsTheOther() {
        // Given
        var dwelling = dwelling("PRIVATE");
        give(dwelling, "2025-01-01").then().statusCode(201);

        // Then
        give(dwelling, "2029-12-31").then().statusCode(409).body("type", endsWith("guarantee-overlaps"));
        give(dwelling, "2030-01-01").then().statusCode(201);
    }

    @Test
    void isRefusedForOtherLandlords() {
        for (var kind : List.of("CORPORATION", "STATE")) {
            give(dwelling(kind), "2025-01-01")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("guarantee-for-private-only"));
        }
        give("nothing", "2025-01-01").then().statusCode(409).body("type", endsWith("guaranteed-dwelling-unknown"));
    }

    @Test
    void isGivenByTheMunicipalityOfTheDwelling() {
        // Given
        var dwelling = dwelling("PRIVATE");
        var other = Stock.municipality();

        // Then
        as(other)
                .body(Map.of("dwelling", dwelling, "from", "2025-01-01", "mostPerMonth", 1))
                .post("/v1/guarantees")
                .then()
                .statusCode(409)
                .body("type", endsWith("guaranteed-dwelling-unknown"));
        as(other)
                .body(Map.of("month", "2025-01", "amount", 1))
                .post("/v1/guarantees/" + UUID.randomUUID() + "/claims")
                .then()
                .statusCode(404);
    }

    @Test
    void namesEveryFault() {
        as(municipality)
                .body(Map.of("dwelling", "a b", "mostPerMonth", 0))
                .post("/v1/guarantees")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/dwelling", "/from", "/mostPerMonth"));
        as(municipality)
                .body(Map.of("dwelling", "D", "from", "2025-01-01"))
                .post("/v1/guarantees")
                .then()
                .statusCode(400)
                .body("errors.code", contains("without-limit"));
        as(municipality)
                .body(Map.of("dwelling", "D", "from", "2025-01-01", "until", "2024-12-31", "mostPerMonth", 1))
                .post("/v1/guarantees")
                .then()
                .statusCode(400)
                .body("errors.code", contains("before-from"));
    }

    private String dwelling(String kind) {
        var landlord = unique("P");
        send(Map.of("landlord", landlord, "kind", kind, "name", "Verhuur", "municipalities", List.of(municipality)))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        var reference = unique(landlord);
        send(Stock.dwelling(reference, landlord, municipality, 3))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return reference;
    }

    private Response give(String dwelling, String from) {
        return as(municipality)
                .body(Map.of("dwelling", dwelling, "from", from, "mostPerMonth", 90_000))
                .post("/v1/guarantees");
    }

    private Response claim(String id, String month, int amount) {
        return as(municipality).body(Map.of("month", month, "amount", amount)).post("/v1/guarantees/" + id + "/claims");
    }

    private static RequestSpecification as(String municipality) {
        return given().auth()
                .oauth2(Tokens.withScopes(municipality, "stock:plan", "stock:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
