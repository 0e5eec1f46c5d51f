// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ComplexResourceTest {

    private String municipality;
    private String landlord;

    @BeforeEach
    void surroundings() {
        municipality = Stock.municipality();
        landlord = Stock.landlord();
        var let = registered("K-1");
        registered("K-1");
        registered("K-2");
        send(Map.of("targetGroup", "PERMIT_HOLDERS", "letOn", "2025-03-03"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + Stock.announce(let, municipality).id() + "/letting")
                .then()
                .statusCode(200);
    }

    @Test
    void countsTheDwellingsOfEachComplex() {
        // Given
        exclude("K-2", "2025-01-01", "2025-12-31").then().statusCode(201);

        // Then
        asOperator()
                .get("/v1/complexes?landlord=" + landlord + "&validOn=2025-12-31")
                .then()
                .statusCode(200)
                .body("items.complex", contains("K-1", "K-2"))
                .body("items.dwellings", contains(2, 1))
                .body("items.letToPermitHolders", contains(1, 0))
                .body("items.excluded", contains(false, true));
        asOperator()
                .get("/v1/complexes?landlord=" + landlord + "&validOn=2026-01-01")
                .then()
                .body("items.excluded", contains(false, false));
        var first = asOperator().urlEncodingEnabled(false).get("/v1/complexes?limit=1&landlord=" + landlord);
        first.then().body("items.complex", contains("K-1"));
        asOperator().urlEncodingEnabled(false).get(Stock.nextPage(first)).then().body("items.complex", contains("K-2"));
    }

    @Test
    void excludesAComplexOnceAtATime() {
        // Given
        String id = exclude("K-1", "2025-01-01", "2025-06-30")
                .then()
                .statusCode(201)
                .body("reason", equalTo("LIVEABILITY"))
                .extract()
                .path("id");

        // Then
        exclude("K-1", "2025-06-30", null).then().statusCode(409).body("type", endsWith("complex-excluded-already"));
        exclude("K-1", "2025-07-01", null).then().statusCode(201);
        exclude("K-9", "2025-07-01", null).then().statusCode(409).body("type", endsWith("complex-unknown"));
        exclude("K-1", "2025-07-01", "2025-06-30").then().statusCode(400);
        change(id, 2, "2025-03-31").then().statusCode(412);
        change(id, 1, "2025-07-01").then().statusCode(409).body("type", endsWith("complex-excluded-already"));
        change(id, 1, "2025-03-31")
                .then()
                .statusCode(200)
                .body("until", equalTo("2025-03-31"))
                .body("version", equalTo(2));
        asOperator()
                .get("/v1/complex-exclusions?landlord=" + landlord)
                .then()
                .body("items.until", contains("2025-03-31", null));
        asOperator().get("/v1/complex-exclusions/" + id).then().body("complex", equalTo("K-1"));
    }

    private Response change(String id, int version, String until) {
        return send(Map.of("reason", "RENOVATION", "from", "2025-01-01", "until", until))
                .header("If-Match", "\"" + version + "\"")
                .put("/v1/complex-exclusions/" + id);
    }

    private Response exclude(String complex, String from, String until) {
        var body = new HashMap<String, Object>(Map.of(
                "landlord", landlord,
                "complex", complex,
                "municipality", municipality,
                "reason", "LIVEABILITY",
                "from", from));
        if (until != null) {
            body.put("until", until);
        }
        return send(body).post("/v1/complex-exclusions");
    }

    private String registered(String complex) {
        var reference = unique("D");
        var body = new HashMap<String, Object>(Stock.dwelling(reference, landlord, municipality, 4));
        body.put("complex", complex);
        send(body).post("/v1/dwellings").then().statusCode(201);
        return reference;
    }
}
