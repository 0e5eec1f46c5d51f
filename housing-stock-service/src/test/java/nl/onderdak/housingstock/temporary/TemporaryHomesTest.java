// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class TemporaryHomesTest {

    private static final String PATH = "/v1/temporary-facilities";

    private static final Map<String, Boolean> ALL_MET =
            Map.of("waitsInReception", true, "noOtherHome", true, "roomFits", true, "familyTogether", true);

    private static Map<String, Object> plan(int places, String openedOn) {
        var plan = new HashMap<String, Object>();
        plan.put("places", places);
        plan.put("openedOn", openedOn);
        return plan;
    }

    private static Response register(String facility, String kind, String municipality, Map<String, Object> plan) {
        return send(Map.of("facility", facility, "kind", kind, "municipality", municipality, "plan", plan))
                .post(PATH);
    }

    private static String facility(String kind, String municipality, Map<String, Object> plan) {
        var facility = unique("T");
        register(facility, kind, municipality, plan).then().statusCode(201);
        return facility;
    }

    private static Map<String, Object> stay(UUID coupling, int persons, String from, String until) {
        var stay = new HashMap<String, Object>();
        stay.put("couplingId", coupling);
        stay.put("persons", persons);
        stay.put("from", from);
        stay.put("until", until);
        stay.put("attested", ALL_MET);
        return stay;
    }

    private static Response place(String facility, Map<String, Object> stay) {
        return send(stay).post(PATH + "/" + facility + "/stays");
    }

    @Test
    void registersALocationThatEndsWithItsTerms() {
        // Given
        var facility = unique("T");
        var municipality = Stock.municipality();

        // Then
        register(facility, "TRANSIT_FACILITY", municipality, plan(25, "2025-05-01"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + facility))
                .body("endsOn", equalTo("2028-04-30"))
                .body("termsFrom", equalTo("2025-04-09"))
                .body("occupied", equalTo(0));
        register(facility, "HAR", municipality, plan(1, "2025-05-01"))
                .then()
                .statusCode(409)
                .body("type", endsWith("facility-known"));
        var tooLong = plan(25, "2025-05-01");
        tooLong.put("endsOn", "2028-05-01");
        register(unique("T"), "TRANSIT_FACILITY", municipality, tooLong)
                .then()
                .statusCode(409)
                .body("type", endsWith("location-too-long"));
    }

    @Test
    void warnsOfAFormThatTheMunicipalityExcludes() {
        // Given
        var municipality = Stock.municipality();
        send(Map.of(
                        "effectiveOn",
                        "2025-03-27",
                        "excluded",
                        List.of(Map.of("form", "TRANSIT_FACILITY", "fromPlaces", 25))))
                .header("If-Match", "\"1\"")
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(200);
        var large = unique("T");

        // Then
        register(large, "TRANSIT_FACILITY", municipality, plan(25, null))
                .then()
                .statusCode(201)
                .body("warnings.form", contains("TRANSIT_FACILITY"));
        asOperator().get(PATH + "/" + large).then().body("warnings.form", contains("TRANSIT_FACILITY"));
        register(unique("T"), "TRANSIT_FACILITY", municipality, plan(24, null))
                .then()
                .statusCode(201)
                .body("warnings", empty());
    }

    @Test
    void isFullAtTwentyFiveOfTwentyFive() {
        // Given
        var municipality = Stock.municipality();
        var facility = facility("INTERMEDIATE_FACILITY", municipality, plan(25, "2025-01-01"));

        // When
        for (int i = 0; i < 5; i++) {
            place(facility, stay(Stock.coupling(municipality, 5), 5, "2025-02-01", null))
                    .then()
                    .statusCode(201)
                    .body("findings", empty());
        }

        // Then
        asOperator()
                .header("If-None-Match", "\"1\"")
                .get(PATH + "/" + facility)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("occupied", equalTo(25))
                .body("places", equalTo(25));
        place(facility, stay(Stock.coupling(municipality, 1), 1, "2025-03-01", null))
                .then()
                .statusCode(409)
                .body("type", endsWith("facility-full"));
        asOperator()
                .get(PATH + "/" + facility + "/stays")
                .then()
                .statusCode(200)
                .body("items", hasSize(5));
        send(plan(24, "2025-01-01"))
                .header("If-Match", "\"1\"")
                .put(PATH + "/" + facility)
                .then()
                .statusCode(409)
                .body("type", endsWith("places-in-use"));
    }

    @Test
    void paysForATransitFacility() {
        // Given
        var municipality = Stock.municipality();
        var neighbour = Stock.municipality();
        var plan = plan(25, "2025-05-01");
        plan.put("participants", List.of(neighbour));
        var facility = facility("TRANSIT_FACILITY", municipality, plan);
        var foreign = stay(UUID.randomUUID(), 1, "2025-05-01", "2025-08-08");
        foreign.put("coupledTo", neighbour);
        var outsider = stay(UUID.randomUUID(), 1, "2025-05-01", "2025-08-08");
        outsider.put("coupledTo", Stock.municipality());

        // When
        place(facility, stay(Stock.coupling(municipality, 1), 1, "2025-05-01", "2025-08-08"))
                .then()
                .statusCode(201);
        place(facility, foreign).then().statusCode(201).body("findings", empty());
        place(facility, outsider).then().statusCode(201).body("findings.kind", contains("NOT_PARTICIPATING"));

        // Then
        asOperator()
                .get(PATH + "/" + facility + "/payments?validOn=2026-01-01")
                .then()
                .statusCode(200)
                .body("items.paidDays", containsInAnyOrder(100, 100, 0))
                .body("items.cents", containsInAnyOrder(600_000, 680_000, 0));
    }

    @Test
    void paidDaysInAnotherTransitFacilityCountForAPerson() {
        // Given
        var municipality = Stock.municipality();
        var first = facility("TRANSIT_FACILITY", municipality, plan(25, "2025-05-01"));
        var second = facility("TRANSIT_FACILITY", municipality, plan(25, "2025-05-01"));
        var paid = Stock.coupling(municipality, 1);
        var unpaid = Stock.coupling(municipality, 1);
        var notMet = stay(unpaid, 1, "2025-05-01", "2026-02-24");
        notMet.put(
                "attested",
                Map.of("waitsInReception", true, "noOtherHome", false, "roomFits", true, "familyTogether", true));

        // When
        place(first, stay(paid, 1, "2025-05-01", "2026-02-24")).then().statusCode(201);
        place(first, notMet).then().statusCode(201).body("findings.kind", contains("OTHER_HOME"));
        place(second, stay(paid, 1, "2026-02-25", "2026-06-04")).then().statusCode(201);
        place(second, stay(unpaid, 1, "2026-02-25", "2026-06-04")).then().statusCode(201);

        // Then
        asOperator()
                .get(PATH + "/" + second + "/payments?validOn=2027-01-01")
                .then()
                .statusCode(200)
                .body("items.paidDays", containsInAnyOrder(65, 100));
    }

    @Test
    void aStayBeyondItsTermIsFound() {
        // Given
        var municipality = Stock.municipality();
        var facility = facility("HAR", municipality, plan(10, "2025-01-01"));
        var coupling = Stock.coupling(municipality, 2);
        String id = place(facility, stay(coupling, 2, "2025-02-01", null))
                .then()
                .statusCode(201)
                .body("findings.kind", contains("BEYOND_TERM"))
                .body("findings[0].lastDay", equalTo("2025-07-31"))
                .extract()
                .path("id");

        // When
        var ended = send(Map.of("until", "2025-07-31", "attested", ALL_MET))
                .header("If-Match", "\"1\"")
                .put("/v1/temporary-stays/" + id);

        // Then
        ended.then().statusCode(200).header("ETag", "\"2\"").body("findings", empty());
        asOperator().get("/v1/temporary-stays/" + id).then().body("until", equalTo("2025-07-31"));
        asOperator().get(PATH + "/" + facility).then().body("occupied", equalTo(0));
        send(Map.of("until", "2025-01-31"))
                .header("If-Match", "\"2\"")
                .put("/v1/temporary-stays/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("stay-ends-before-it-begins"));
        place(facility, stay(coupling, 2, "2025-07-31", null))
                .then()
                .statusCode(409)
                .body("type", endsWith("stay-overlaps"));
    }

    @Test
    void aStayNeedsAKnownCouplingAndAnOpenLocation() {
        // Given
        var municipality = Stock.municipality();
        var host = facility("HOST_FAMILY", municipality, plan(2, "2025-01-01"));
        var planned = facility("HAR", municipality, plan(2, null));
        var coupling = Stock.coupling(municipality, 1);

        // Then
        place(host, stay(UUID.randomUUID(), 1, "2025-02-01", "2025-04-30"))
                .then()
                .statusCode(409)
                .body("type", endsWith("coupling-unknown"));
        place(host, stay(coupling, 1, "2025-02-01", null))
                .then()
                .statusCode(409)
                .body("type", endsWith("host-stay-without-end"));
        place(host, stay(coupling, 1, "2025-02-01", "2025-04-30")).then().statusCode(201);
        place(planned, stay(coupling, 1, "2025-06-01", null))
                .then()
                .statusCode(409)
                .body("type", endsWith("not-open"));
        place(unique("T"), stay(coupling, 1, "2025-06-01", null)).then().statusCode(404);
    }

    @Test
    void shortstayOpensWhenItFreedTheAgreedHomes() {
        // Given
        var municipality = Stock.municipality();
        for (int places : List.of(600, 600, 200)) {
            var plan = plan(places, null);
            plan.put("freedHomesAgreed", places / 2);
            plan.put("freedHomes", places / 2 - 1);
            facility("SHORTSTAY", municipality, plan);
        }
        var facility = asOperator().get(PATH + "?municipality=" + municipality).<List<String>>path("items.facility");
        var opening = plan(600, "2025-06-01");
        opening.put("freedHomesAgreed", 300);
        opening.put("freedHomes", 299);

        // Then
        asOperator()
                .get("/v1/temporary-places?municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].locations", equalTo(3))
                .body("items[0].places", equalTo(1400))
                .body("items[0].open", equalTo(0))
                .body("items[0].freedHomesAgreed", equalTo(700));
        send(opening)
                .header("If-Match", "\"1\"")
                .put(PATH + "/" + facility.getFirst())
                .then()
                .statusCode(409)
                .body("type", endsWith("freed-homes-short"));
        opening.put("freedHomes", 300);
        send(opening)
                .header("If-Match", "\"1\"")
                .put(PATH + "/" + facility.getFirst())
                .then()
                .statusCode(200);
        asOperator()
                .get("/v1/temporary-places?validOn=2025-06-01&municipality=" + municipality)
                .then()
                .body("items[0].open", equalTo(600));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("facility", "not a reference", "kind", "HAR", "municipality", "Almelo", "plan", Map.of()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/facility", "/municipality", "/plan/places"));
    }

    @Test
    void staysAreInTheProcessingLog() {
        // Given
        var municipality = Stock.municipality();
        var facility = facility("HAR", municipality, plan(10, "2025-01-01"));
        var coupling = Stock.coupling(municipality, 2);

        // When
        place(facility, stay(coupling, 2, "2025-02-01", "2025-03-01")).then().statusCode(201);

        // Then
        asOperator()
                .queryParam("subject", coupling)
                .get("/v1/processing-records")
                .then()
                .body("items.name", hasItem("POST /v1/temporary-facilities/{facility}/stays"));
    }
}
