// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static nl.onderdak.housingstock.Stock.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class FlexProjectResourceTest {

    private static final String PATH = "/v1/flex-projects";

    private static Map<String, Object> plan(int homes, String scheme, String... dwellings) {
        var plan = new HashMap<String, Object>();
        plan.put("homes", homes);
        plan.put("deliveryOn", "2026-01-01");
        plan.put("endsOn", "2040-12-31");
        plan.put("locationUntil", "2040-12-31");
        plan.put("scheme", scheme);
        plan.put("grantedOn", "2025-03-01");
        plan.put("dwellings", List.of(dwellings));
        return plan;
    }

    private static Response register(String municipality, String landlord, Map<String, Object> plan) {
        return send(Map.of("municipality", municipality, "landlord", landlord, "plan", plan))
                .post(PATH);
    }

    private static String dwelling(String landlord, String municipality) {
        var dwelling = unique(landlord);
        send(Stock.dwelling(dwelling, landlord, municipality, 2))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        return dwelling;
    }

    private static void announce(String dwelling, String targetGroup) {
        send(Map.of("unit", dwelling, "availableFrom", "2025-03-01", "targetGroup", targetGroup))
                .post("/v1/vacancies")
                .then()
                .statusCode(201);
    }

    private static void let(String dwelling, String targetGroup) {
        String vacancy = send(Map.of("unit", dwelling, "availableFrom", "2025-03-01", "targetGroup", "REGULAR"))
                .post("/v1/vacancies")
                .path("id");
        send(Map.of("targetGroup", targetGroup, "letOn", "2025-03-14"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy + "/letting")
                .then()
                .statusCode(200);
    }

    /** Expects this number of homes of permit holders, of two that are reserved for them. */
    private static void keeps(String project, int homes, String result) {
        asOperator()
                .get(PATH + "/" + project)
                .then()
                .body("reservedHomes", equalTo(2))
                .body("homesOfPermitHolders", equalTo(homes))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.foundNumber", equalTo(homes))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.result", equalTo(result));
    }

    @Test
    void reservesTheShareOfItsSchemeRoundedUp() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();

        // Then
        register(municipality, landlord, plan(100, "SFT"))
                .then()
                .statusCode(201)
                .body("shareBasisPoints", equalTo(3000))
                .body("reservedHomes", equalTo(30))
                .body("termsFrom", equalTo("2025-02-03"))
                .body("warnings", empty());
        register(municipality, landlord, plan(100, "THIRTY_FIVE_PERCENT"))
                .then()
                .statusCode(201)
                .body("reservedHomes", equalTo(35));
        String id = register(municipality, landlord, plan(101, "THIRTY_FIVE_PERCENT"))
                .then()
                .statusCode(201)
                .body("reservedHomes", equalTo(36))
                .extract()
                .path("id");
        asOperator()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("reservedHomes", equalTo(36))
                .body("deliveredHomes", equalTo(0));
    }

    @Test
    void showsWhatWasDeliveredAndKeptForPermitHolders() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var kept = dwelling(landlord, municipality);
        var other = dwelling(landlord, municipality);
        String id =
                register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT")).path("id");
        announce(kept, "PERMIT_HOLDERS");
        announce(other, "REGULAR");

        // When
        var changed = send(plan(4, "THIRTY_FIVE_PERCENT", kept, other))
                .header("If-Match", "\"1\"")
                .put(PATH + "/" + id);

        // Then
        changed.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("deliveredHomes", equalTo(2))
                .body("dwellings", containsInAnyOrder(kept, other))
                .body("reservedHomes", equalTo(2))
                .body("homesOfPermitHolders", equalTo(1))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.result", equalTo("PENDING"))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.requiredNumber", equalTo(2))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.foundNumber", equalTo(1));
        send(plan(2, "SFT", kept))
                .header("If-Match", "\"2\"")
                .put(PATH + "/" + id)
                .then()
                .body("dwellings", contains(kept))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.result", equalTo("MET"));
    }

    @Test
    void countsASplitHomeOnceWhenAPartIsLetToPermitHolders() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var split = dwelling(landlord, municipality);
        var other = dwelling(landlord, municipality);
        String project = register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT", split, other))
                .path("id");

        // Then
        let(split, "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
        Stock.split(split, split + "-a", split + "-b").then().statusCode(201);
        keeps(project, 0, "PENDING");
        let(split + "-a", "REGULAR");
        keeps(project, 0, "PENDING");
        let(split + "-b", "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
        Stock.split(split + "-a", split + "-a1", split + "-a2").then().statusCode(201);
        let(split + "-a1", "PERMIT_HOLDERS");
        announce(split + "-a2", "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
        let(other, "PERMIT_HOLDERS");
        keeps(project, 2, "MET");
        let(split + "-b", "REGULAR");
        keeps(project, 2, "MET");
        let(split + "-a1", "REGULAR");
        keeps(project, 2, "MET");
    }

    @Test
    void countsAPartThatTheProjectDeliveredByItself() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var split = dwelling(landlord, municipality);
        var part = split + "-a";
        String project = register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT", split))
                .path("id");
        Stock.split(split, part, split + "-b").then().statusCode(201);
        let(part, "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");

        // When
        send(plan(4, "THIRTY_FIVE_PERCENT", split, part))
                .header("If-Match", "\"1\"")
                .put(PATH + "/" + project)
                .then()
                .statusCode(200);

        // Then
        keeps(project, 1, "PENDING");
        let(split + "-b", "PERMIT_HOLDERS");
        keeps(project, 2, "MET");
    }

    @Test
    void countsASharedHomeOnceWhenAPlaceIsLetToPermitHolders() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var shared = dwelling(landlord, municipality);
        Stock.permit(shared, LocalDate.of(2025, 1, 1), null, 2);
        Stock.shared(shared, "SHARING", 2);
        String project = register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT", shared))
                .path("id");

        // Then
        let(shared + ".1", "REGULAR");
        keeps(project, 0, "PENDING");
        let(shared + ".2", "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
        let(shared + ".1", "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
    }

    @Test
    void countsNoLettingOfAHomeBeforeItWasShared() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var home = dwelling(landlord, municipality);
        Stock.permit(home, LocalDate.of(2025, 1, 1), null, 2);
        String project = register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT", home))
                .path("id");
        let(home, "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");

        // Then
        Stock.shared(home, "SHARING", 2);
        keeps(project, 0, "PENDING");
        String place = send(Map.of("unit", home + ".1", "availableFrom", "2025-03-01", "targetGroup", "PERMIT_HOLDERS"))
                .post("/v1/vacancies")
                .path("id");
        keeps(project, 1, "PENDING");
        send(Map.of("reason", "WITHDRAWN"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + place + "/return")
                .then()
                .statusCode(200);
        keeps(project, 0, "PENDING");
        Stock.asLandlord()
                .header("If-Match", "\"1\"")
                .post("/v1/shared-dwellings/" + home + "/end")
                .then()
                .statusCode(204);
        keeps(project, 0, "PENDING");
        let(home, "PERMIT_HOLDERS");
        keeps(project, 1, "PENDING");
    }

    @Test
    void countsAHomeWhoseTenantTakesInALodger() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var home = dwelling(landlord, municipality);
        String project = register(municipality, landlord, plan(4, "THIRTY_FIVE_PERCENT", home))
                .path("id");
        let(home, "PERMIT_HOLDERS");

        // When
        Stock.shared(home, "LODGING", 1);

        // Then
        keeps(project, 1, "PENDING");
    }

    @Test
    void showsConditionsThatAreNotMet() {
        // Given
        var plan = plan(10, "SFT");
        plan.put("endsOn", "2035-12-31");
        plan.put("locationUntil", "2035-12-30");
        plan.put("grantedOn", "2024-02-01");
        plan.put("startedOn", "2025-02-02");
        plan.put("shareBasisPoints", 2999);

        // When
        var answer = register(Stock.municipality(), Stock.landlord(), plan);

        // Then
        answer.then()
                .statusCode(201)
                .body("termsFrom", equalTo("2023-01-01"))
                .body("lastDay", equalTo("2035-12-30"))
                .body(
                        "findings.findAll { it.result == 'NOT_MET' }.condition",
                        containsInAnyOrder("SOCIAL_RENT", "LOCATION_TERM", "AGREED_SHARE", "CONSTRUCTION_START"))
                .body("findings.find { it.condition == 'SOCIAL_RENT' }.requiredDay", equalTo("2035-12-31"))
                .body("findings.find { it.condition == 'SOCIAL_RENT' }.foundDay", equalTo("2035-12-30"))
                .body("findings.find { it.condition == 'CONSTRUCTION_START' }.requiredDay", equalTo("2025-02-01"))
                .body("findings.find { it.condition == 'SHARE_KEPT' }.foundDay", nullValue());
    }

    @Test
    void warnsOfAFormThatTheMunicipalityExcludes() {
        // Given
        var municipality = Stock.municipality();
        send(Map.of("effectiveOn", "2025-01-01", "excluded", List.of(Map.of("form", "FLEX", "fromPlaces", 50))))
                .header("If-Match", "\"1\"")
                .put("/v1/form-policies/" + municipality)
                .then()
                .statusCode(200);
        var landlord = Stock.landlord();

        // When
        String large = register(municipality, landlord, plan(50, "NONE"))
                .then()
                .statusCode(201)
                .body("warnings.form", contains("FLEX"))
                .body("warnings[0].fromPlaces", equalTo(50))
                .body("warnings[0].version", equalTo(2))
                .extract()
                .path("id");

        // Then
        asOperator().get(PATH + "/" + large).then().body("warnings.form", contains("FLEX"));
        register(municipality, landlord, plan(49, "NONE"))
                .then()
                .statusCode(201)
                .body("warnings", empty());
    }

    @Test
    void refusesWhatCannotBe() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        var own = dwelling(landlord, municipality);
        var elsewhere = dwelling(landlord, Stock.municipality());
        register(municipality, landlord, plan(1, "NONE", own)).then().statusCode(201);

        // Then
        register(municipality, landlord, plan(1, "NONE", own))
                .then()
                .statusCode(409)
                .body("type", endsWith("dwelling-not-for-project"));
        register(municipality, landlord, plan(1, "NONE", elsewhere))
                .then()
                .statusCode(409)
                .body("type", endsWith("dwelling-not-for-project"));
        register(municipality, landlord, plan(1, "NONE", "A", "B"))
                .then()
                .statusCode(409)
                .body("type", endsWith("too-many-homes-delivered"));
        register(municipality, "nothing", plan(1, "NONE"))
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-unknown"));
        register("GM7997", landlord, plan(1, "NONE"))
                .then()
                .statusCode(409)
                .body("type", endsWith("municipality-unknown"));
        var early = plan(1, "SFT");
        early.put("grantedOn", "2022-12-31");
        register(municipality, landlord, early).then().statusCode(409).body("type", endsWith("scheme-without-terms"));
    }

    @Test
    void namesEveryFault() {
        send(Map.of("municipality", "Almelo", "landlord", "not an id", "plan", Map.of("homes", 0)))
                .post(PATH)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/municipality", "/landlord", "/plan/homes", "/plan/deliveryOn"));
        var backwards = plan(1, "NONE");
        backwards.put("endsOn", "2025-12-31");
        register(Stock.municipality(), Stock.landlord(), backwards)
                .then()
                .statusCode(400)
                .body("errors.code", contains("before-from"));
    }

    @Test
    void listsProjectsOfAMunicipality() {
        // Given
        var municipality = Stock.municipality();
        String one = register(municipality, Stock.landlord(), plan(1, "NONE")).path("id");
        String other = register(Stock.municipality(), Stock.landlord(), plan(1, "NONE"))
                .path("id");

        // Then
        asOperator()
                .get(PATH + "?municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("items.id", contains(one))
                .body("items.id", not(hasItem(other)));
    }

    @Test
    void isPlannedByMunicipalitiesOnly() {
        var landlord = Stock.landlord();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.corporation(landlord))
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body(Map.of("municipality", Stock.municipality(), "landlord", landlord, "plan", plan(1, "NONE")))
                .post(PATH)
                .then()
                .statusCode(403);
    }
}
