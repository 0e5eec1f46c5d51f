// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.coupled;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.ladder.Assessed;
import nl.onderdak.supervision.supply.SupplyFacts;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DossierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2023-12-10T09:00:00Z");
    private static final String PROVINCE = "PV23";
    private static final String AUTHOR = Tokens.province(PROVINCE, "author");
    private static final String APPROVER = Tokens.province(PROVINCE, "approver");

    private static final String ENTRY = """
            {"kind": "%s", "happenedOn": "2025-02-25", "text": "%s"}
            """;

    private static final String ORDER = """
            {"municipality": "%s", "orderedOn": "2024-06-03", "deadline": "2024-07-31", "clearedBy": "2024-H2"}
            """;

    private static final String DELIVERY = """
            {"deliveredOn": "2024-08-31", "consulted": ["COA"],
             "measures": [{"description": "Woningdelen", "horizon": "SHORT", "form": "SHARED",
                           "effects": [{"halfYear": "2024-H2", "persons": 37}]}]}
            """;

    private static final String SIGNAL = """
            insert into signal_change (id, version, municipality, kind, state, day, value, threshold, rule_effective_on,
                known_at, recorded_at)
            values ('%1$s', 1, '%2$s', '%3$s', 'OPENED', '2024-03-31', 500, 200, '1000-01-01', '2024-04-01T09:00:00Z',
                '2024-04-01T09:00:01Z')""";

    private static final String CLOSED = """
            insert into signal_change (id, version, municipality, kind, state, day, value, threshold, rule_effective_on,
                known_at, recorded_at)
            values ('%1$s', 2, '%2$s', '%3$s', 'CLOSED', '2024-04-30', 100, 200, '1000-01-01', '2024-05-01T09:00:00Z',
                '2024-05-01T09:00:01Z')""";

    private static final String STEP = """
            insert into intervention (id, municipality, scope, step, state, assessment, round, decided_on, changed_on,
                author, approver, decided_by, reason, version, facts)
            values ('%1$s', '%2$s', 'TOTAL', '%3$s', '%4$s', '%5$s', '2025-01-01', '2025-01-15', '2025-01-15', 'a', 'b',
                'Gedeputeerde Staten', 'Backlog', 2, 1)""";

    private static final String LETTER = """
            insert into letter (id, kind, province, addressees, day, subject, author, state, official, function, ended_at,
                version)
            values ('%1$s', 'PLAN_REQUEST', 'PV23', '{%2$s}', '2024-06-04', '%3$s', 'a', 'APPROVED', 'b',
                'Gedeputeerde Staten', '2024-06-04T09:00:00Z', 2)""";

    private static final String LETTER_CONTENT = """
            insert into letter_content (letter, reference_date, known_at, templates, hash, ordered_on, deadline, cleared_by,
                drafted_at)
            values ('%1$s', '2024-06-01', '2024-06-03T09:00:00Z', 1, 'hash', '2024-06-03', '2024-07-31', '2024-H2',
                '2024-06-04T08:00:00Z')""";

    private static final String LETTER_LINE = """
            insert into letter_line (letter, municipality, name, balance_before, quota, realised, balance, standing)
            values ('%1$s', '%2$s', 'Gemeente %2$s', -10, 20, 5, -25, 'hash')""";

    private final HalfYear present = HalfYear.of(LocalDate.now(DutchCalendar.ZONE));
    private final HalfYear before = present.previous();

    @BeforeEach
    void everySourceIsRead() {
        municipality("GM5999", "PV31");
        Facts.inEveryPartition("GM5999");
    }

    @Test
    void aDossierShowsAllFeaturesOfAMunicipality() throws SQLException {
        // Given
        var code = "GM5901";
        figures(code);
        var plan = plan(code);
        var forecast = forecast(code);
        expectsToFallShort(code);
        entry(code, "OFFICIAL_TALK", "Talk about sharing homes");
        entry(code, "NOTE", "A note of the province");
        var assessment = Assessed.approved(code, PROVINCE, "2025-01-01");
        Assessed.approved(code, PROVINCE, "2024-07-01");
        var signal = UUID.randomUUID();
        var closed = UUID.randomUUID();
        var step = UUID.randomUUID();
        var letter = UUID.randomUUID();
        plant(
                SIGNAL.formatted(signal, code, "BEHIND_EXPECTED_SHARE"),
                SIGNAL.formatted(closed, code, "HOMES_SHORT"),
                CLOSED.formatted(closed, code, "HOMES_SHORT"),
                STEP.formatted(UUID.randomUUID(), code, "SIGNAL", "SUPERSEDED", assessment),
                STEP.formatted(step, code, "INFORMATION", "IN_FORCE", assessment),
                LETTER.formatted(letter, code, plan),
                LETTER_CONTENT.formatted(letter),
                LETTER_LINE.formatted(letter, code));

        // Then
        var found = dossier(Tokens.province(PROVINCE), code);
        found.body("municipality", equalTo(code))
                .body("name", equalTo("Gemeente " + code))
                .body("province", equalTo(PROVINCE))
                .body("standing.halfYear", equalTo(present.toString()))
                .body("standing.quota", equalTo(50))
                .body("standing.correctedQuota", equalTo(67))
                .body("standing.realised", equalTo(5))
                .body("standing.balance", equalTo(-62))
                .body("standing.backlog", equalTo(62))
                .body("standing.behindSince", equalTo(before.toString()))
                .body("standing.missedInARow", equalTo(1))
                .body("standing.excusable", equalTo(0))
                .body("standing.culpable", equalTo(62))
                .body("standing.status", equalTo("provisional"))
                .body("standing.knownAt", notNullValue())
                .body("standing.hash", notNullValue())
                .body("couplings.open", equalTo(2))
                .body("couplings.waiting", equalTo(5))
                .body("couplings.supply.halfYear", equalTo(before.toString()))
                .body("couplings.supply.supply", equalTo(50))
                .body("couplings.supply.shortBy", equalTo(10))
                .body("stock.freeHomes", equalTo(1))
                .body("stock.freePersons", equalTo(3))
                .body(
                        "stock.coming.halfYear",
                        contains(
                                present.toString(),
                                present.next().toString(),
                                present.next().next().toString(),
                                present.next().next().next().toString()))
                .body("stock.coming.places", contains(0, 12, 0, 0))
                .body("stock.coming.ending", contains(0, 4, 0, 0))
                .body("stock.coming.family", contains(0, 0, 0, 0))
                .body("stock.reasons", notNullValue())
                .body("housed.halfYear", contains(before.toString(), present.toString()))
                .body("housed.form", contains("REGULAR", "REGULAR"))
                .body("housed.persons", contains(43, 5))
                .body("pace.stillToHouse", equalTo(62))
                .body("pace.paceClass", notNullValue())
                .body("signals.id", contains(signal.toString()))
                .body("signals[0].kind", equalTo("BEHIND_EXPECTED_SHARE"))
                .body("signals[0].value", equalTo(500))
                .body("steps.id", contains(step.toString()))
                .body("steps[0].step", equalTo("INFORMATION"))
                .body("steps[0].state", equalTo("IN_FORCE"))
                .body("steps[0].href", equalTo("/v1/interventions/" + step))
                .body("assessment.id", equalTo(assessment.toString()))
                .body("assessment.day", equalTo("2025-01-01"))
                .body("assessment.category", equalTo("rood"))
                .body("assessment.knownAt", notNullValue())
                .body("selfAssessment.halfYear", equalTo(present.toString()))
                .body("selfAssessment.expectsToMeetQuota", equalTo(false))
                .body("plans.id", contains(plan))
                .body("plans[0].status", equalTo("NOT_CONCLUSIVE"))
                .body("plans[0].daysLate", equalTo(31))
                .body("plans[0].gap", equalTo(3))
                .body("forecast.id", equalTo(forecast))
                .body("forecast.validOn", equalTo("2024-12-31"))
                .body("forecast.halfYears.halfYear", contains("2025-H1", "2025-H2"))
                .body("letters.id", contains(letter.toString()))
                .body("letters[0].kind", equalTo("PLAN_REQUEST"))
                .body("letters[0].state", equalTo("APPROVED"))
                .body("entries.kind", contains("NOTE", "OFFICIAL_TALK"))
                .body("links.standing", equalTo("/v1/standings/" + code))
                .body("links.entries", equalTo("/v1/dossiers/" + code + "/entries"));

        // Then the paths lead to the resources
        var links = found.extract().<Map<String, String>>path("links");
        links.values()
                .forEach(path -> as(Tokens.province(PROVINCE)).get(path).then().statusCode(200));

        // Then the municipality sees all but the notes, and others see nothing
        dossier(Tokens.municipality(code), code)
                .body("standing.balance", equalTo(-62))
                .body("stock.freePersons", equalTo(3))
                .body("housed.persons", contains(43, 5))
                .body("plans[0].gap", equalTo(3))
                .body("letters.id", contains(letter.toString()))
                .body("entries.kind", contains("OFFICIAL_TALK"));
        as(Tokens.province("PV26")).get("/v1/dossiers/" + code).then().statusCode(404);
        as(Tokens.municipality("GM5999")).get("/v1/dossiers/" + code).then().statusCode(404);
        as(Tokens.province(PROVINCE)).get("/v1/dossiers/GM5998").then().statusCode(404);
    }

    @Test
    void aMunicipalityWithoutAnythingHasADossier() {
        // Given
        municipality("GM5911", PROVINCE);

        // Then
        dossier(Tokens.province(PROVINCE), "GM5911")
                .body("standing.balance", equalTo(0))
                .body("standing.behindSince", nullValue())
                .body("couplings.open", equalTo(0))
                .body("couplings.supply", nullValue())
                .body("stock.freeHomes", equalTo(0))
                .body("stock.coming.places", contains(0, 0, 0, 0))
                .body("housed", empty())
                .body("signals", empty())
                .body("steps", empty())
                .body("assessment", nullValue())
                .body("selfAssessment", nullValue())
                .body("plans", empty())
                .body("forecast", nullValue())
                .body("letters", hasSize(0))
                .body("entries", empty());
    }

    /** Nothing behind before the half-year before: 60 asked and 43 housed, then 50 asked and 5 housed so far. */
    private void figures(String code) {
        municipality(code, PROVINCE);
        publish(quotaSet(code, "2024-H2", definitive(40), null), 1, RECORDED);
        house(code, 40, "2025-01-15", RECORDED);
        publish(quotaSet(code, before.toString(), definitive(60), null), 1, RECORDED);
        publish(couplingsShort(code, before.toString(), 60, 50), 1, RECORDED);
        house(code, 43, before.start().toString(), RECORDED);
        publish(quotaSet(code, present.toString(), definitive(50), null), 1, RECORDED);
        house(code, 5, present.start().toString(), RECORDED);
        publish(coupled(id(), code, 3), 1, RECORDED);
        publish(coupled(id(), code, 2), 1, RECORDED);
        SupplyFacts.free(code, 3, RECORDED);
        SupplyFacts.project(code, 12, present.next().start(), present.next().end(), RECORDED);
        SupplyFacts.ending(code, 4, present.next().end(), RECORDED);
        awaitBalance(code, LocalDate.now(DutchCalendar.ZONE).toString(), -62);
        await().atMost(PATIENCE)
                .untilAsserted(() -> dossier(Tokens.province(PROVINCE), code)
                        .body("couplings.waiting", equalTo(5))
                        .body("couplings.supply.supply", equalTo(50)));
    }

    private static String plan(String code) {
        String plan = command(AUTHOR)
                .body(ORDER.formatted(code))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(AUTHOR, 1, DELIVERY, plan, "deliveries").statusCode(201);
        act(AUTHOR, 2, "{\"conclusive\": false, \"reason\": \"Three are left\"}", plan, "judgements")
                .statusCode(201);
        act(APPROVER, 3, "{\"decidedBy\": \"Gedeputeerde Staten\"}", plan, "approvals")
                .statusCode(200);
        return plan;
    }

    private static ValidatableResponse act(String token, int version, String body, String plan, String what) {
        return command(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/action-plans/" + plan + "/" + what)
                .then();
    }

    private static String forecast(String code) {
        return command(AUTHOR)
                .body("{\"municipality\": \"" + code + "\", \"validOn\": \"2024-12-31\", \"until\": \"2025-H2\"}")
                .post("/v1/forecasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void expectsToFallShort(String code) {
        command(Tokens.municipality(code))
                .body("{\"municipality\": \"" + code + "\", \"halfYear\": \"" + present
                        + "\", \"expectsToMeetQuota\": false}")
                .post("/v1/self-assessments")
                .then()
                .statusCode(201);
    }

    private static void entry(String code, String kind, String text) {
        command(AUTHOR)
                .body(ENTRY.formatted(kind, text))
                .post("/v1/dossiers/" + code + "/entries")
                .then()
                .statusCode(201);
    }

    private static void plant(String... statements) throws SQLException {
        try (var all = Databases.connectToAll()) {
            Databases.run(all, statements);
        }
    }

    private static ValidatableResponse dossier(String token, String code) {
        return as(token).get("/v1/dossiers/" + code).then().statusCode(200);
    }
}
