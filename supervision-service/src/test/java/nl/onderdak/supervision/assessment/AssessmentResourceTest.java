// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class AssessmentResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2018-01-10T09:00:00Z");
    private static final String BRABANT = Tokens.province("PV30", "official-a");
    private static final String OTHER_OFFICIAL = Tokens.province("PV30", "official-b");
    private static final String LOW_TURNOVER = """
            {"category": "rood", "step": "SIGNAL", "reasons": ["LOW_TURNOVER"], "explanation": "Weinig mutaties"}
            """;
    private static final String APPROVAL = "{\"function\": \"Gedeputeerde Staten\"}";

    @Test
    void aRoundFreezesWhereAllStandAndTwoOfficialsDecide() throws Exception {
        // Given one that is excused, as 's-Hertogenbosch in 2018, and one that is 20 behind
        municipality("GM5501", "PV30");
        municipality("GM5502", "PV30");
        publish(quotaSet("GM5501", "2018-H1", definitive(146), null), 1, RECORDED);
        publish(couplingsShort("GM5501", "2018-H1", 146, 82), 1, RECORDED);
        house("GM5501", 82, "2018-05-02", RECORDED);
        publish(quotaSet("GM5502", "2018-H1", definitive(20), null), 1, RECORDED);
        awaitBalance("GM5501", "2018-06-30", -64);
        awaitBalance("GM5502", "2018-06-30", -20);
        Facts.inEveryPartition("GM5599");

        // When
        await().atMost(PATIENCE)
                .untilAsserted(() -> hold(BRABANT, "2018-07-01", "HALF_YEARLY").statusCode(201));

        // Then
        String round = as(BRABANT)
                .get("/v1/assessment-rounds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].province", equalTo("PV30"))
                .body("items[0].halfYear", equalTo("2018-H1"))
                .body("items[0].validOn", equalTo("2018-06-30"))
                .body("items[0].assessments", equalTo(2))
                .body("items[0].decided", equalTo(0))
                .body("items[0].proposedCategories.category", contains("rood", "wit"))
                .body("items[0].sources", hasSize(3))
                .extract()
                .path("items[0].id");
        refused(hold(BRABANT, "2018-07-01", "HALF_YEARLY"), "round-held");
        var listed = as(BRABANT)
                .queryParam("round", round)
                .get("/v1/assessments")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        listed.root("items.find { it.municipality == 'GM5501' }")
                .body("balance", equalTo(-64))
                .body("excusable", equalTo(64))
                .body("culpable", equalTo(0))
                .body("frozen", equalTo(true))
                .body("proposedCategory", equalTo("wit"))
                .body("proposedStep", equalTo("NONE"))
                .body("status", equalTo("PROPOSED"))
                .body(
                        "knownAt",
                        equalTo(as(BRABANT)
                                .get("/v1/assessment-rounds/" + round)
                                .<String>path("knownAt")));
        String excused = listed.extract().path("items.find { it.municipality == 'GM5501' }.id");
        String behind = listed.extract().path("items.find { it.municipality == 'GM5502' }.id");
        as(Tokens.municipality("GM5502"))
                .get("/v1/assessments/" + behind)
                .then()
                .statusCode(404);
        as(Tokens.municipality("GM5502"))
                .get("/v1/assessment-rounds/" + round)
                .then()
                .statusCode(404);

        // When one official proposes and another approves
        change(BRABANT, null, LOW_TURNOVER, behind, "decision").statusCode(428);
        change(BRABANT, "\"2\"", LOW_TURNOVER, behind, "decision").statusCode(412);
        refused(
                change(
                        BRABANT,
                        "\"1\"",
                        "{\"category\": \"rood\", \"step\": \"SIGNAL\", \"reasons\": []}",
                        behind,
                        "decision"),
                "reason-for-shortfall-missing");
        refused(
                change(BRABANT, "\"1\"", LOW_TURNOVER.replace("SIGNAL", "INFORMATION"), behind, "decision"),
                "overrule-reason-missing");
        refused(
                change(BRABANT, "\"1\"", LOW_TURNOVER.replace("rood", "paars"), behind, "decision"),
                "category-not-of-policy");
        refused(change(OTHER_OFFICIAL, "\"1\"", APPROVAL, behind, "approval"), "no-decision-waits");
        change(BRABANT, "\"1\"", LOW_TURNOVER, behind, "decision")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("WAITING"))
                .body("category", nullValue())
                .body("decision.reasons", contains("LOW_TURNOVER"));
        refused(change(BRABANT, "\"2\"", APPROVAL, behind, "approval"), "approver-is-author");
        String before = as(BRABANT).get("/v1/standings").path("knownAt");
        change(OTHER_OFFICIAL, "\"2\"", APPROVAL, behind, "approval")
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("DECIDED"))
                .body("category", equalTo("rood"))
                .body("decision.function", equalTo("Gedeputeerde Staten"));

        // Then it never changes, and the municipality sees it
        refused(change(BRABANT, "\"3\"", LOW_TURNOVER, behind, "decision"), "assessment-is-decided");
        refused(change(OTHER_OFFICIAL, "\"3\"", APPROVAL, behind, "approval"), "assessment-is-decided");
        var decided = as(Tokens.municipality("GM5502"))
                .get("/v1/assessments/" + behind)
                .then()
                .statusCode(200)
                .body("balance", equalTo(-20))
                .body("missedInARow", equalTo(1))
                .body("presentStep", equalTo("NONE"))
                .body("proposalReasons.ground", contains("CATEGORY", "STEP_RULE", "ONE_STEP_PER_ROUND"))
                .extract();
        assertEquals(decided.path("hash"), sha256(decided.path("evidence")));
        for (var reader : List.of(BRABANT, Tokens.municipality("GM5502"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> as(reader)
                            .queryParam("category", "rood")
                            .get("/v1/standings")
                            .then()
                            .statusCode(200)
                            .body("items.area", contains("GM5502"))
                            .body("items[0].category", equalTo("rood"))
                            .body("items[0].assessedOn", equalTo("2018-07-01"))
                            .body("items[0]._links.assessment.href", equalTo("/v1/assessments/" + behind)));
        }
        as(BRABANT)
                .queryParam("category", "rood")
                .queryParam("knownAt", before)
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        var one = as(BRABANT).get("/v1/standings/GM5502").then().statusCode(200).body("category", equalTo("rood"));
        as(BRABANT)
                .queryParam("knownAt", one.extract().<String>path("knownAt"))
                .get("/v1/standings/GM5502")
                .then()
                .statusCode(200)
                .body("category", equalTo("rood"));
        as(BRABANT)
                .queryParam("category", "wit")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        as(BRABANT)
                .queryParam("category", "rood")
                .queryParam("validOn", "2018-06-30")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        as(Tokens.municipality("GM5502"))
                .get("/v1/assessments/" + excused)
                .then()
                .statusCode(404);
        as(BRABANT)
                .get("/v1/assessment-rounds/" + round)
                .then()
                .statusCode(200)
                .body("decided", equalTo(1))
                .body("decidedCategories.category", contains("rood"))
                .body("reasons.reason", contains("LOW_TURNOVER"))
                .body("reasons.count", contains(1));
        as(Tokens.province("PV23")).get("/v1/assessments/" + behind).then().statusCode(404);
        var file = as(BRABANT)
                .accept("text/csv")
                .queryParam("status", "DECIDED")
                .get("/v1/assessments")
                .then()
                .statusCode(200)
                .body(startsWith("id,round,day,kind,municipality,name,status,balance,open,excusable,culpable,"))
                .extract()
                .asString();
        assertTrue(file.contains(",GM5502,Gemeente GM5502,DECIDED,"), file);

        // When a fact of the half-year is recorded later
        house("GM5502", 20, "2018-04-01", Instant.now());
        awaitBalance("GM5502", "2018-06-30", 0);

        // Then
        as(BRABANT)
                .get("/v1/assessments/" + behind)
                .then()
                .statusCode(200)
                .body("balance", equalTo(-20))
                .body("hash", equalTo(decided.path("hash")));

        // When several propose at once, on any version
        var excusing = """
                {"category": "wit", "step": "NONE", "reasons": ["TOO_FEW_COUPLINGS"]}
                """;
        try (var officials = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officials.invokeAll(Collections.<Callable<ValidatableResponse>>nCopies(
                    8, () -> change(BRABANT, "*", excusing, excused, "decision")));

            // Then each takes the place of the one before
            for (var answer : answers) {
                answer.get().statusCode(200);
            }
        }
        as(BRABANT).get("/v1/assessments/" + excused).then().header("ETag", equalTo("\"9\""));
    }

    @Test
    void aRoundIsHeldOnItsDayWithAPolicyAndFromFinalFiguresOnly() {
        // Given a province with a quota that is a forecast, and one without a policy
        municipality("GM5521", "PV24");
        publish(quotaSet("GM5521", "2024-H1", forecast(20), null), 1, RECORDED);
        awaitBalance("GM5521", "2024-06-30", -20);
        municipality("GM5531", "PV29");
        var flevoland = Tokens.province("PV24");

        // Then
        refused(hold(flevoland, "2024-08-01", "HALF_YEARLY"), "not-day-of-round");
        refused(hold(flevoland, "2999-01-01", "HALF_YEARLY"), "round-not-begun");
        refused(hold(flevoland, "2024-07-01", "HALF_YEARLY"), "round-not-final");
        refused(hold(flevoland, "2024-07-01", "MONITORING"), "round-not-final");
        refused(hold(Tokens.province("PV29"), "2024-07-01", "HALF_YEARLY"), "no-policy-for-round");
        command(flevoland)
                .body("{\"province\": \"PV23\", \"day\": \"2024-07-01\", \"kind\": \"HALF_YEARLY\"}")
                .post("/v1/assessment-rounds")
                .then()
                .statusCode(404);
        hold(Tokens.municipality("GM5521"), "2024-07-01", "HALF_YEARLY").statusCode(403);
        hold(flevoland, "2024-07-01", "YEARLY").statusCode(400);
    }

    @Test
    void municipalitiesSayWhatTheyExpectOfThemselves() {
        // Given
        for (var code : new String[] {"GM5511", "GM5512", "GM5513"}) {
            municipality(code, "PV22");
        }

        // When
        expect("GM5511", true);
        expect("GM5511", false);
        expect("GM5512", false);
        expect("GM5513", true);

        // Then
        as(Tokens.province("PV22"))
                .queryParam("halfYear", "2025-H1")
                .get("/v1/self-assessments")
                .then()
                .statusCode(200)
                .body("total.answered", equalTo(3))
                .body("total.expectShortfall", equalTo(2))
                .body("total.percentage", equalTo(66.7f))
                .body("provinces.province", contains("PV22"))
                .body("items.municipality", contains("GM5511", "GM5512", "GM5513"))
                .body("items.expectsToMeetQuota", contains(false, false, true));
        as(Tokens.municipality("GM5512"))
                .queryParam("halfYear", "2025-H1")
                .get("/v1/self-assessments")
                .then()
                .statusCode(200)
                .body("items.municipality", contains("GM5512"));
        as(Tokens.province("PV22"))
                .queryParam("halfYear", "2025-H2")
                .get("/v1/self-assessments")
                .then()
                .statusCode(200)
                .body("total.percentage", nullValue())
                .body("items", hasSize(0));
        command(Tokens.municipality("GM5512"))
                .body(expectation("GM5513", true))
                .post("/v1/self-assessments")
                .then()
                .statusCode(404);
    }

    private static void expect(String municipality, boolean meets) {
        command(Tokens.municipality(municipality))
                .body(expectation(municipality, meets))
                .post("/v1/self-assessments")
                .then()
                .statusCode(201)
                .body("expectsToMeetQuota", equalTo(meets));
    }

    private static String expectation(String municipality, boolean meets) {
        return """
                {"municipality": "%s", "halfYear": "2025-H1", "expectsToMeetQuota": %s}
                """.formatted(municipality, meets);
    }

    private static ValidatableResponse hold(String token, String day, String kind) {
        return command(token)
                .body("{\"day\": \"" + day + "\", \"kind\": \"" + kind + "\"}")
                .post("/v1/assessment-rounds")
                .then();
    }

    private static ValidatableResponse change(String token, String seen, String body, String id, String what) {
        var request = as(token).contentType(ContentType.JSON).body(body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.put("/v1/assessments/" + id + "/" + what).then();
    }

    private static void refused(ValidatableResponse response, String reason) {
        response.statusCode(409).body("type", equalTo("urn:nld:onderdak:problem:" + reason));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
