// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.project.Plans;
import nl.onderdak.testkit.Tokens;

/** Creates performance agreements, as their parties. */
public final class Agreed {

    private Agreed() {}

    /** 30 % of the vacated homes for all special groups together, 2 for the urgent, 15 % allocated directly. */
    public static Map<String, Object> terms() {
        var all = new HashMap<String, Object>(Map.of("share", 3_000));
        return new HashMap<>(Map.of(
                "targets",
                List.of(all, Map.of("targetGroup", "URGENT", "number", 2)),
                "directAllocationLimit",
                1_500,
                "rounding",
                "CEILING"));
    }

    /** The terms with another value. */
    public static Map<String, Object> terms(String property, Object value) {
        var terms = terms();
        terms.put(property, value);
        return terms;
    }

    /** Tries to propose an edition for 2025. */
    public static Response propose(String municipality, String landlord, Map<String, Object> terms) {
        var body = Map.of("landlord", landlord, "municipality", municipality, "year", 2025, "terms", terms);
        return given().auth()
                .oauth2(Tokens.withScopes("OPERATOR", "stock:plan"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/performance-agreements");
    }

    /** An edition for 2025. */
    public static String proposed(String municipality, String landlord, Map<String, Object> terms) {
        return propose(municipality, landlord, terms)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tries to change a proposal. */
    public static Response change(String municipality, String agreement, long version, Map<String, Object> terms) {
        return Plans.as(municipality, terms)
                .header("If-Match", "\"" + version + "\"")
                .put("/v1/performance-agreements/" + agreement);
    }

    /** The municipality agrees. */
    public static Response asMunicipality(String municipality, String agreement, long version) {
        return Plans.as(municipality)
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/performance-agreements/" + agreement + "/consents/municipality");
    }

    /** The landlord agrees. */
    public static Response asLandlord(String landlord, String agreement, long version) {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/performance-agreements/" + agreement + "/consents/landlord");
    }
}
