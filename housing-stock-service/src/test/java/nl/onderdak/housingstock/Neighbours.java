// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** Two corporations, each with a vacant dwelling in a municipality of its own, where a household is coupled. */
record Neighbours(Home one, Home other) {

    /** What a corporation has. */
    record Home(
            String corporation,
            String municipality,
            String province,
            String dwelling,
            String vacancy,
            String coupling) {}

    static Neighbours planted() {
        return new Neighbours(home("PV23"), home("PV26"));
    }

    private static Home home(String province) {
        var municipality = Stock.municipality(province, null);
        var corporation = Stock.unique("H");
        as(corporation, Map.of("corporation", corporation, "name", "Woonzorg", "municipalities", List.of(municipality)))
                .post("/v1/corporations")
                .then()
                .statusCode(201);
        var dwelling = Stock.unique("D");
        as(corporation, Stock.dwelling(dwelling, corporation, municipality, 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        String vacancy = as(corporation, Map.of("dwelling", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var coupling = Stock.coupling(municipality, 3).toString();
        return new Home(corporation, municipality, province, dwelling, vacancy, coupling);
    }

    static RequestSpecification as(String corporation, Object body) {
        return given().auth()
                .oauth2(Tokens.corporation(corporation))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }
}
