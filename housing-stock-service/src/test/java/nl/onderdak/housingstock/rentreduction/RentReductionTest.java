// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class RentReductionTest {

    @Test
    void theRentIsLowerUntilTheMonthOfTheBirthday() {
        // Given
        var dwelling = dwelling(50_000);

        // When
        reduce(dwelling, 45_447, "2024-03", "2025-08").then().statusCode(201).body("reason", equalTo("YOUNG_TENANT"));

        // Then
        rent(dwelling, "2024-02").then().body("rentDue", equalTo(50_000)).body("reason", nullValue());
        rent(dwelling, "2024-03").then().body("rentDue", equalTo(45_447)).body("reason", equalTo("YOUNG_TENANT"));
        rent(dwelling, "2025-08").then().body("rentDue", equalTo(45_447)).body("contractRent", equalTo(50_000));
        rent(dwelling, "2025-09").then().body("rentDue", equalTo(50_000));
        asOperator()
                .get("/v1/dwellings/" + dwelling + "/rent-reductions")
                .then()
                .body("items.rentPerMonth", contains(45_447));
    }

    @Test
    void onlyALowerRentIsAReductionAndOneAtATime() {
        // Given
        var dwelling = dwelling(50_000);
        reduce(dwelling, 49_999, "2024-03", "2025-08").then().statusCode(201);

        // Then
        reduce(dwelling, 50_000, "2026-01", "2026-02")
                .then()
                .statusCode(409)
                .body("type", endsWith("reduction-above-rent"));
        reduce(dwelling, 40_000, "2025-08", "2026-02")
                .then()
                .statusCode(409)
                .body("type", endsWith("reduction-overlaps"));
        reduce(dwelling, 40_000, "2025-09", "2026-02").then().statusCode(201);
        reduce(dwelling, 40_000, "2026-09", "2026-02").then().statusCode(400);
        reduce(Stock.dwelling(Stock.municipality(), 2), 1, "2025-09", "2026-02")
                .then()
                .statusCode(409)
                .body("type", endsWith("reduction-above-rent"));
        reduce("nothing", 1, "2025-09", "2026-02").then().statusCode(404);
        rent(dwelling, "2025-13").then().statusCode(400);
        asOperator().get("/v1/dwellings/" + dwelling + "/rent").then().statusCode(400);
    }

    private static Response rent(String dwelling, String month) {
        return asOperator().get("/v1/dwellings/" + dwelling + "/rent?month=" + month);
    }

    private static Response reduce(String dwelling, int rent, String from, String until) {
        return send(Map.of("reason", "YOUNG_TENANT", "rentPerMonth", rent, "from", from, "until", until))
                .post("/v1/dwellings/" + dwelling + "/rent-reductions");
    }

    private static String dwelling(int rent) {
        var landlord = Stock.landlord();
        var reference = unique(landlord);
        var body = new HashMap<String, Object>(Stock.dwelling(reference, landlord, Stock.municipality(), 2));
        body.put("rentPerMonth", rent);
        send(body).post("/v1/dwellings").then().statusCode(201);
        return reference;
    }
}
