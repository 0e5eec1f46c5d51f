// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import static io.restassured.RestAssured.given;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class MunicipalPropertyTest {

    @Test
    void aMunicipalityKeepsItsOwnStock() {
        // Given
        var municipality = Stock.municipality();
        var landlord = municipality.toLowerCase(Locale.ROOT);

        // When
        as("corporation:" + landlord, "stock:write")
                .body(landlord(landlord, "MUNICIPALITY", municipality))
                .post("/v1/landlords")
                .then()
                .statusCode(201)
                .body("kind", equalTo("MUNICIPALITY"));
        var dwelling = unique(landlord);
        as("corporation:" + landlord, "stock:write")
                .body(Stock.dwelling(dwelling, landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);

        // Then
        as(municipality, "stock:read")
                .get("/v1/dwellings?landlord=" + landlord)
                .then()
                .body("items.dwelling", contains(dwelling));
        as(municipality, "stock:write")
                .body(Stock.dwelling(unique("D"), landlord, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(403);
    }

    @Test
    void itsNameIsThatOfItsMunicipalityAndOfNoOther() {
        // Given
        var municipality = Stock.municipality();
        var other = Stock.municipality();
        var name = municipality.toLowerCase(Locale.ROOT);

        // Then
        refused(landlord(unique("P"), "MUNICIPALITY", municipality));
        refused(landlord(municipality, "MUNICIPALITY", municipality));
        refused(landlord(name, "MUNICIPALITY", other));
        refused(landlord(name, "CORPORATION", municipality));
        refused(landlord(municipality, "PRIVATE", municipality));
        send(landlord(unique("R"), "STATE", municipality))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
    }

    private static void refused(Map<String, Object> landlord) {
        send(landlord).post("/v1/landlords").then().statusCode(409).body("type", endsWith("landlord-misnamed"));
    }

    private static Map<String, Object> landlord(String id, String kind, String municipality) {
        return Map.of("landlord", id, "kind", kind, "name", "Vastgoed", "municipalities", List.of(municipality));
    }

    private static RequestSpecification as(String organisation, String scope) {
        return given().auth()
                .oauth2(Tokens.withScopes(organisation, scope))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
