// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme;

import static io.restassured.RestAssured.given;
import static nl.onderdak.housingstock.Stock.asOperator;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class SchemeApplicationResourceTest {

    @Test
    void recordsAnApplicationAndWhatBecomesOfIt() {
        // Given
        var municipality = Stock.municipality();

        // When
        var recorded = as(municipality, largeFamily(municipality, Map.of())).post("/v1/scheme-applications");

        // Then
        String id = recorded.path("id");
        recorded.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/scheme-applications/" + id))
                .header("ETag", "\"1\"")
                .body("state", equalTo("REQUESTED"))
                .body("finishBy", nullValue())
                .body("warning", nullValue());
        var inTime = Map.of(
                "requestedOn", "2024-06-04",
                "state", "GRANTED",
                "grantedOn", "2024-06-10",
                "finishedOn", "2025-06-10",
                "persons", 6);
        as(municipality, inTime)
                .header("If-Match", "\"1\"")
                .put("/v1/scheme-applications/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("finishBy", equalTo("2025-06-10"))
                .body("warning", nullValue());
        var late = new HashMap<String, Object>(inTime);
        late.put("finishedOn", "2025-06-11");
        as(municipality, late)
                .header("If-Match", "\"2\"")
                .put("/v1/scheme-applications/" + id)
                .then()
                .statusCode(200)
                .body("warning", equalTo("FINISHED_LATE"))
                .body("warningLabel.nl", startsWith("De werkzaamheden"));
        as(municipality, late)
                .header("If-Match", "\"1\"")
                .put("/v1/scheme-applications/" + id)
                .then()
                .statusCode(412);
        asOperator()
                .get("/v1/scheme-applications/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("persons", equalTo(6));
        asOperator()
                .get("/v1/scheme-applications?municipality=" + municipality)
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void refusesAnApplicationWhenTheSchemeDoesNotCount() {
        // Given
        var municipality = Stock.municipality();

        // Then
        for (var day : List.of("2024-06-02", "2024-05-01", "2023-11-02")) {
            as(municipality, largeFamily(municipality, Map.of("requestedOn", day)))
                    .post("/v1/scheme-applications")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("scheme-not-in-force"));
        }
        as(municipality, largeFamily(municipality, Map.of("requestedOn", "2024-06-03")))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(201);
    }

    @Test
    void namesEveryFault() {
        // Given
        var municipality = Stock.municipality();

        // Then
        as(municipality, largeFamily(municipality, Map.of("grantedOn", "2024-06-10", "finishedOn", "2024-06-11")))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/grantedOn", "/finishedOn"));
        as(
                        municipality,
                        largeFamily(
                                municipality,
                                Map.of("state", "GRANTED", "grantedOn", "2024-06-03", "finishedOn", "2024-06-02")))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("before-application", "before-grant"));
        as(municipality, largeFamily(municipality, Map.of("state", "GRANTED")))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("missing"));
        as(municipality, largeFamily(municipality, Map.of("requestedOn", "2999-01-01", "homes", -1)))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/requestedOn", "/homes"));
    }

    @Test
    void isForMunicipalitiesAndTheirOwn() {
        // Given
        var own = Stock.municipality();
        var other = Stock.municipality();

        // Then
        as(own, largeFamily(other, Map.of()))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.corporation("C001"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(largeFamily(own, Map.of()))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(403);
    }

    @Test
    void comparesUsageWithWhatCouldBeUsed() {
        // Given
        var municipality = Stock.municipality();
        Stock.coupling(municipality, 2);
        Stock.coupling(municipality, 6);
        as(
                        municipality,
                        Map.of(
                                "municipality", municipality,
                                "scheme", "STATE_CONTRIBUTION",
                                "requestedOn", "2025-03-27",
                                "state", "GRANTED",
                                "grantedOn", "2025-04-01",
                                "persons", 3,
                                "amount", 9000000))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(201);
        as(
                        municipality,
                        Map.of(
                                "municipality",
                                municipality,
                                "scheme",
                                "STATE_CONTRIBUTION",
                                "requestedOn",
                                "2025-05-01"))
                .post("/v1/scheme-applications")
                .then()
                .statusCode(201);

        // Then
        var contribution = "items.find { it.scheme == 'STATE_CONTRIBUTION' }.";
        var of2025 = "/v1/scheme-usage?year=2025&homes=100&municipality=" + municipality;
        asOperator()
                .get(of2025)
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body(contribution + "applications", equalTo(2))
                .body(contribution + "granted", equalTo(1))
                .body(contribution + "persons", equalTo(3))
                .body(contribution + "amount", equalTo(9000000))
                .body(contribution + "potential", equalTo(8))
                .body(contribution + "potentialAmount", equalTo(24000000))
                .body(contribution + "potentialBasis", equalTo("COUPLINGS"))
                .body("items.find { it.scheme == 'FLEX_HOUSING' }.potentialAmount", equalTo(140000000));
        asOperator()
                .get("/v1/scheme-usage?year=2024&municipality=" + municipality)
                .then()
                .body(contribution + "applications", equalTo(0));
        asOperator()
                .accept("text/csv")
                .get(of2025)
                .then()
                .statusCode(200)
                .body(startsWith("municipality,scheme,label.nl,label.en,year,applications,granted,homes"));
    }

    @Test
    void showsWhatRecordedHomesAndPlacesCouldBeUsedFor() {
        // Given
        var municipality = Stock.municipality();
        var other = Stock.municipality();
        var landlord = Stock.landlord();
        String project = flexProject(municipality, landlord, 101, "THIRTY_FIVE_PERCENT");
        flexProject(municipality, landlord, 20, "NONE");
        flexProject(municipality, landlord, 100, "SFT");
        var facility = transitFacility(municipality, landlord, other);

        // When
        var usage = asOperator().get("/v1/scheme-usage?year=2025&municipality=" + municipality);

        // Then
        var share = "items.find { it.scheme == 'FLEX_SHARE' }.";
        var transit = "items.find { it.scheme == 'TRANSIT_FACILITY' }.";
        usage.then()
                .statusCode(200)
                .body(share + "potential", equalTo(43))
                .body(share + "potentialOf", equalTo("HOMES"))
                .body(share + "potentialBasis", equalTo("FLEX_PROJECTS"))
                .body(share + "potentialAmount", nullValue())
                .body(share + "potentialSteps.homes", containsInAnyOrder(36, 7))
                .body(share + "potentialSteps.find { it.homes == 36 }.object", equalTo(project))
                .body(share + "potentialSteps.find { it.homes == 36 }.quantity", equalTo(101))
                .body(share + "potentialSteps.find { it.homes == 36 }.term.value", equalTo(35))
                .body(transit + "potential", equalTo(25))
                .body(transit + "potentialOf", equalTo("PLACES"))
                .body(transit + "potentialBasis", equalTo("FACILITIES"))
                .body(transit + "potentialSteps.object", equalTo(List.of(facility, facility)))
                .body(transit + "potentialSteps.term.value", equalTo(List.of(6_000, 800)));
        var days = usage.jsonPath().getLong(transit + "potentialSteps[0].days");
        assertEquals(25 * days * 6_800, usage.jsonPath().getLong(transit + "potentialAmount"));
        given().auth()
                .oauth2(Tokens.corporation(Stock.landlord()))
                .get("/v1/scheme-usage?year=2025&municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.corporation(landlord))
                .get("/v1/scheme-usage?year=2025&municipality=" + municipality)
                .then()
                .body(share + "potential", equalTo(43));
    }

    private static String flexProject(String municipality, String landlord, int homes, String scheme) {
        return Stock.send(Map.of(
                        "municipality",
                        municipality,
                        "landlord",
                        landlord,
                        "plan",
                        Map.of("homes", homes, "deliveryOn", "2026-01-01", "scheme", scheme)))
                .post("/v1/flex-projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String transitFacility(String municipality, String landlord, String participant) {
        var facility = Stock.unique("T");
        Stock.send(Map.of(
                        "facility",
                        facility,
                        "kind",
                        "TRANSIT_FACILITY",
                        "municipality",
                        municipality,
                        "landlord",
                        landlord,
                        "plan",
                        Map.of("places", 25, "participants", List.of(participant))))
                .post("/v1/temporary-facilities")
                .then()
                .statusCode(201);
        return facility;
    }

    private static Map<String, Object> largeFamily(String municipality, Map<String, Object> more) {
        var body = new HashMap<String, Object>();
        body.put("municipality", municipality);
        body.put("scheme", "LARGE_FAMILIES");
        body.put("requestedOn", "2024-06-04");
        body.putAll(more);
        return body;
    }

    private static RequestSpecification as(String municipality, Object body) {
        return given().auth()
                .oauth2(Tokens.withScopes(municipality, "stock:plan", "stock:read"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body);
    }
}
