// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** What a municipality plans: a policy, a flex project, and a transit facility where its household stays. */
final class PlannedHomes {

    private PlannedHomes() {}

    /** Plants one of each, and adds them by the name of the path parameter that each fills. */
    static void plant(Map<String, String> ids) {
        var municipality = ids.get("municipality");
        var landlord = ids.get("landlord");
        var facility = facility(landlord, municipality);
        ids.put("fromPlaces", excludedForms(municipality));
        ids.put("flexProject", flexProject(landlord, municipality));
        ids.put("facility", facility);
        ids.put("stay", stay(municipality, facility, ids.get("coupling")));
    }

    /** The scale from which it excludes hotels: a number of its own. */
    private static String excludedForms(String municipality) {
        int fromPlaces = 470_000 + Integer.parseInt(municipality.substring(2));
        asMunicipality(
                        municipality,
                        Map.of(
                                "effectiveOn",
                                "2025-01-01",
                                "excluded",
                                List.of(Map.of("form", "HOTEL", "fromPlaces", fromPlaces))))
                .header("If-Match", "\"1\"")
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(200);
        return Integer.toString(fromPlaces);
    }

    private static String flexProject(String landlord, String municipality) {
        var dwelling = Stock.unique("F");
        Neighbours.as(landlord, Stock.dwelling(dwelling, landlord, municipality, 2))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return asMunicipality(
                        municipality,
                        Map.of(
                                "municipality",
                                municipality,
                                "landlord",
                                landlord,
                                "plan",
                                Map.of(
                                        "homes",
                                        10,
                                        "deliveryOn",
                                        "2025-01-01",
                                        "endsOn",
                                        "2039-12-31",
                                        "dwellings",
                                        List.of(dwelling))))
                .post("/v1/flex-projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String facility(String landlord, String municipality) {
        var facility = Stock.unique("T");
        asMunicipality(
                        municipality,
                        Map.of(
                                "facility",
                                facility,
                                "kind",
                                "TRANSIT_FACILITY",
                                "municipality",
                                municipality,
                                "landlord",
                                landlord,
                                "plan",
                                Map.of("places", 25, "openedOn", "2025-05-01")))
                .post("/v1/temporary-facilities")
                .then()
                .statusCode(201);
        return facility;
    }

    private static String stay(String municipality, String facility, String coupling) {
        return asMunicipality(municipality, Map.of("couplingId", coupling, "persons", 3, "from", "2025-06-01"))
                .post("/v1/temporary-facilities/" + facility + "/stays")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification asMunicipality(String municipality, Object body) {
        return given().auth()
                .oauth2(Tokens.municipality(municipality))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }
}
