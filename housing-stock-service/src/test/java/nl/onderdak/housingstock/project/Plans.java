// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** Creates projects and what belongs to them, as their municipality. */
public final class Plans {

    private Plans() {}

    /** A request of a municipality. */
    public static RequestSpecification as(String municipality) {
        return given().auth()
                .oauth2(Tokens.municipality(municipality))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A request of a municipality with a body. */
    public static RequestSpecification as(String municipality, Object body) {
        return as(municipality).contentType(ContentType.JSON).body(body);
    }

    /** 100 to 150 homes of which 60 social, with 100 places, at the end of 2036 and in 2037. */
    public static Map<String, Object> plan() {
        return new HashMap<>(Map.of(
                "kind",
                "NEW_BUILDING",
                "name",
                "New homes",
                "status",
                "PLANNED",
                "homesLeast",
                100,
                "homesMost",
                150,
                "socialHomesMost",
                60,
                "permitHolderPlaces",
                100,
                "probability",
                7_500,
                "expectedFrom",
                "2036-Q4",
                "expectedUntil",
                "2037"));
    }

    /** The plan with another value. */
    public static Map<String, Object> plan(String property, Object value) {
        var plan = plan();
        plan.put(property, value);
        return plan;
    }

    /** Registers a project. */
    public static Response register(String municipality, Map<String, Object> plan) {
        var body = new HashMap<>(plan);
        body.put("municipality", municipality);
        return as(municipality, body).post("/v1/projects");
    }

    /** A request of a landlord with a body. */
    public static RequestSpecification asLandlord(String landlord, Object body) {
        return given().auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }

    /** Registers a project as its landlord. */
    public static Response registerOwn(String landlord, String municipality, Map<String, Object> plan) {
        var body = new HashMap<>(plan);
        body.put("municipality", municipality);
        body.put("landlord", landlord);
        return asLandlord(landlord, body).post("/v1/projects");
    }

    /** A project of a landlord, registered by itself. */
    public static String project(String municipality, String landlord) {
        return registerOwn(landlord, municipality, plan())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Records a delay of a project. */
    public static Response delay(String municipality, String project, long version, String until) {
        return as(municipality, Map.of("reason", "GRID_CONNECTION", "expectedFrom", "2037-Q2", "expectedUntil", until))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/projects/" + project + "/delays");
    }

    /** Property of a municipality. */
    public static String property(String municipality, String reference) {
        return addProperty(municipality, reference)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Tries to add property. */
    public static Response addProperty(String municipality, String reference) {
        return as(
                        municipality,
                        Map.of(
                                "municipality",
                                municipality,
                                "reference",
                                reference,
                                "size",
                                "MEDIUM",
                                "availableFrom",
                                "2026-01-01"))
                .post("/v1/municipal-properties");
    }

    /** Caps the social homes of a municipality, or lifts the cap. */
    public static Response cap(String municipality, String effectiveOn, Integer most) {
        var body = new HashMap<String, Object>(
                Map.of("municipality", municipality, "effectiveOn", effectiveOn, "source", "Decision of the council"));
        body.put("mostHomes", most);
        return as(municipality, body).post("/v1/social-caps");
    }
}
