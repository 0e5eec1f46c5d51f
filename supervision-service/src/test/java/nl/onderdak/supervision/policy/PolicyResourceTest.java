// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class PolicyResourceTest {

    private static final Instant RECORDED = Instant.parse("2020-01-10T09:00:00Z");
    private static final String ZUID_HOLLAND = "01900000-0000-7000-8000-000000000028";

    @Test
    void aProvinceRecordsAVersionWhichHoldsFromItsFirstDay() {
        // When
        var recorded = record("PV30", PolicyFixture.body("PV30", "Kader Noord-Brabant"));

        // Then
        recorded.statusCode(201)
                .header(
                        "Location",
                        endsWith("/v1/policies/" + recorded.extract().path("id")))
                .body("province", equalTo("PV30"))
                .body("example", equalTo(false))
                .body("effectiveOn", equalTo("2998-01-01"))
                .body("categories.code", contains("rood", "groen"))
                .body("categories[0].criteria[0].backlogAtLeast", equalTo(5))
                .body("categories[1].criteria", empty())
                .body("stepRules[0].step", equalTo("INFORMATION"))
                .body("terms.planDays", equalTo(60));
        String id = recorded.extract().path("id");
        as(Tokens.province("PV30"))
                .get("/v1/policies/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Kader Noord-Brabant"))
                .body("recordedAt", equalTo(recorded.extract().path("recordedAt")));
        inForce("PV30", "2997-12-31").body("items.example", contains(true));
        inForce("PV30", "2998-01-01").body("items.id", contains(id));
        as(Tokens.province("PV30"))
                .queryParam("validOn", "2998-01-01")
                .queryParam("knownAt", "2020-01-01T00:00:00Z")
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items.example", contains(true));
        inForce("PV30", "2017-06-30").body("items", empty());

        // When: corrected before it holds
        String corrected = record("PV30", PolicyFixture.body("PV30", "Kader, gecorrigeerd"))
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        inForce("PV30", "2998-01-01").body("items.id", contains(corrected));
        as(Tokens.province("PV30"))
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items.id.size()", equalTo(3))
                .body("items.id", hasItem(id));
        var page = as(Tokens.province("PV30"))
                .queryParam("limit", 2)
                .get("/v1/policies")
                .then();
        page.statusCode(200)
                .body("items.id", contains("01900000-0000-7000-8000-000000000030", id))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        var key = UUID.randomUUID();
        var body = PolicyFixture.body("PV31", "Kader Limburg");
        String first = sent(Tokens.province("PV31"), key, body).extract().path("id");
        String again = sent(Tokens.province("PV31"), key, body).extract().path("id");
        assertEquals(first, again);
        as(Tokens.province("PV31")).get("/v1/policies").then().statusCode(200).body("items.id", contains(first));
    }

    private static ValidatableResponse sent(String token, UUID key, String body) {
        return as(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/policies")
                .then()
                .statusCode(201);
    }

    @Test
    void nothingThatHoldsOrHeldChanges() {
        var today = LocalDate.now(DutchCalendar.ZONE);
        for (var day : List.of(today, today.minusDays(1))) {
            record("PV29", PolicyFixture.body("PV29", "Kader").replace("2998-01-01", day.toString()))
                    .statusCode(409)
                    .body("type", endsWith("policy-not-in-future"))
                    .body("detail", containsString(day.toString()));
        }
        record(
                        "PV29",
                        PolicyFixture.body("PV29", "Kader")
                                .replace("2998-01-01", today.plusDays(1).toString()))
                .statusCode(201);
    }

    @Test
    void contradictionsInTheRulesAreNamedAtOnce() {
        record("PV29", """
                {"province": "PV29", "effectiveOn": "2998-01-01", "name": "Kader", "source": "Provinciaal blad",
                 "categories": [
                   {"code": "a", "colour": "RED", "name": "A", "criteria": []},
                   {"code": "a", "colour": "GREEN", "name": "B", "criteria": [{}]}],
                 "stepRules": [],
                 "attribution": "AGGREGATE", "decisionScope": "TOTAL", "freezes": false}
                """)
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "duplicate-code",
                                "category-without-criteria",
                                "last-category-with-criteria",
                                "criterion-empty"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/categories/1/code",
                                "/categories/0/criteria",
                                "/categories/1/criteria",
                                "/categories/1/criteria/0"));
        record("PV29", PolicyFixture.body("PV29", "BSN 999990019")).statusCode(400);
    }

    @Test
    void aPolicyIsForItsProvinceAndTheMunicipalitiesInIt() {
        // Given
        municipality("GM9301", "PV21");
        municipality("GM9302", "PV22");
        String id = record("PV21", PolicyFixture.body("PV21", "Kader Fryslân"))
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        as(Tokens.municipality("GM9301")).get("/v1/policies/" + id).then().statusCode(200);
        as(Tokens.municipality("GM9302")).get("/v1/policies/" + id).then().statusCode(404);
        as(Tokens.province("PV22")).get("/v1/policies/" + id).then().statusCode(404);
        as(Tokens.province("PV22")).get("/v1/policies/" + id + "/trials").then().statusCode(404);
        as(Tokens.municipality("GM9301"))
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        as(Tokens.province("PV22"))
                .queryParam("province", "PV21")
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items", empty());
        operator().get("/v1/policies/" + id).then().statusCode(200);
        operator()
                .queryParam("validOn", "2024-07-01")
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.example }.province",
                        contains("PV20", "PV23", "PV24", "PV27", "PV28", "PV30"));
        record("PV22", PolicyFixture.body("PV21", "Kader")).statusCode(404);
        command(Tokens.municipality("GM9301"))
                .body(PolicyFixture.body("PV21", "Kader"))
                .post("/v1/policies")
                .then()
                .statusCode(403);
        as(Tokens.municipality("GM9301"))
                .get("/v1/policies/" + id + "/trials")
                .then()
                .statusCode(403);
    }

    @Test
    void aPolicyIsTriedBesideTheOneThatWasInForce() {
        // Given: four half-years in a row behind
        municipality("GM9311", "PV28");
        municipality("GM9312", "PV28");
        for (var halfYear : List.of("2023-H1", "2023-H2", "2024-H1", "2024-H2")) {
            publish(quotaSet("GM9311", halfYear, definitive(10), null), 1, RECORDED);
        }
        publish(quotaSet("GM9312", "2024-H2", definitive(4), null), 1, RECORDED);
        house("GM9311", 8, "2023-02-01", RECORDED);
        house("GM9312", 4, "2024-08-01", RECORDED);
        awaitBalance("GM9311", "2024-12-31", -32);
        awaitBalance("GM9312", "2024-12-31", 0);
        String id = record("PV28", PolicyFixture.body("PV28", "Kader Zuid-Holland"))
                .statusCode(201)
                .extract()
                .path("id");

        // When
        var trial = trial("PV28", id);

        // Then
        trial.body("policy.id", equalTo(id))
                .body("policy.name", equalTo("Kader Zuid-Holland"))
                .body("days.assessedOn", contains("2023-07-01", "2024-01-01", "2024-07-01", "2025-01-01"))
                .body("days.inForce.id", contains(ZUID_HOLLAND, ZUID_HOLLAND, ZUID_HOLLAND, ZUID_HOLLAND));
        lines(trial, "GM9311")
                .body("shortfall", contains(2, 12, 22, 32))
                .body("missedInARow", contains(1, 2, 3, 4))
                .body("risingInARow", contains(1, 2, 3, 4))
                .body("category", contains("groen", "rood", "rood", "rood"))
                .body("step", contains("INFORMATION", "INFORMATION", "INFORMATION", "INFORMATION"))
                .body("categoryInForce", contains("oranje", "oranje", "oranje", "rood"))
                .body("stepInForce", contains("INFORMATION", "ACTIVE_SUPERVISION", "INTENTION", "SUBSTITUTION"))
                .body("differs", contains(true, true, true, true))
                .body("grounds", hasItem("CATEGORY rood; STEP_RULE informatie"));
        lines(trial, "GM9312").body("step", hasItem("NONE")).body("category", not(hasItem("rood")));
        trial.noRootPath()
                .body("days[3].municipalities", equalTo(number(trial, "true")))
                .body("days[3].differing", equalTo(number(trial, "it.differs")))
                .body(
                        "days[3].categories.find { it.code == 'rood' }.municipalities",
                        equalTo(number(trial, "it.category == 'rood'")))
                .body(
                        "days[3].categoriesInForce.find { it.code == 'rood' }.municipalities",
                        equalTo(number(trial, "it.categoryInForce == 'rood'")))
                .body("days[3].steps.find { it.step == 'SUBSTITUTION' }.tried", equalTo(0))
                .body(
                        "days[3].steps.find { it.step == 'SUBSTITUTION' }.inForce",
                        equalTo(number(trial, "it.stepInForce == 'SUBSTITUTION'")));
        var file = as(Tokens.province("PV28"))
                .accept("text/csv")
                .queryParam("from", "2024-H2")
                .queryParam("until", "2024-H2")
                .get("/v1/policies/" + id + "/trials")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("proefbeoordeling-PV28.csv"))
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertTrue(file.contains("2025-01-01,GM9311,"), file);
    }

    @Test
    void aTrialIsOfHalfYearsThatAreOver() {
        refused("until", "2998-H1").body("errors.code", hasItem("half-year-not-over"));
        refused("until", "1990-H1").body("errors.code", contains("half-year-too-early"));
        refused("from", "1995-H1").body("errors.code", contains("trial-too-long"));
        refused("from", "2998-H1").body("errors.code", contains("half-years-reversed"));
        as(Tokens.province("PV28"))
                .get("/v1/policies/" + ZUID_HOLLAND + "/trials")
                .then()
                .statusCode(200)
                .body("policy.example", equalTo(true))
                .body("days.size()", equalTo(4))
                .body("days[0].differing", equalTo(0))
                .body("detail", nullValue());
    }

    private static ValidatableResponse refused(String parameter, String halfYear) {
        return as(Tokens.province("PV28"))
                .queryParam(parameter, halfYear)
                .get("/v1/policies/" + ZUID_HOLLAND + "/trials")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse trial(String province, String policy) {
        return as(Tokens.province(province))
                .queryParam("from", "2023-H1")
                .queryParam("until", "2024-H2")
                .queryParam("firstStep", "SIGNAL")
                .get("/v1/policies/" + policy + "/trials")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse lines(ValidatableResponse trial, String municipality) {
        return trial.rootPath("lines.findAll { it.municipality == '" + municipality + "' }");
    }

    /** Lines of the last day that fulfil a condition; test classes share topics, so there may be more municipalities. */
    private static int number(ValidatableResponse trial, String condition) {
        return trial.extract().path("lines.count { it.assessedOn == '2025-01-01' && " + condition + " }");
    }

    private static ValidatableResponse inForce(String province, String day) {
        return as(Tokens.province(province))
                .queryParam("province", province)
                .queryParam("validOn", day)
                .get("/v1/policies")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse record(String province, String body) {
        return command(Tokens.province(province))
                .body(body)
                .post("/v1/policies")
                .then();
    }
}
