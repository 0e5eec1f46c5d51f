// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.supervision.InterventionChanged;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.ladder.adapter.scheduling.LadderClock;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class InterventionResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2023-12-10T09:00:00Z");
    private static final String AUTHOR = "official-a";
    private static final String APPROVER = "official-b";
    private static final String ON_BEHALF = "{\"function\": \"Gedeputeerde Staten\"}";
    private static final String OVERRULED = ", \"overruleReason\": \"The backlog grows fast\"";

    @Inject
    MutableClock clock;

    @Inject
    LadderClock ladderClock;

    @BeforeEach
    void everySourceIsRead() {
        municipality("GM9599", "PV31");
        Facts.inEveryPartition("GM9599");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aProvinceClimbsTheLadderWithinTheGuardsOfTheLaw() throws Throwable {
        // Given
        behind("GM9501", "PV23");

        // When
        clock.set(LocalDate.of(2024, 1, 15));
        var first = Assessed.approved("GM9501", "PV23", "2024-01-01");
        refused(propose("GM9501", "TOTAL", "INFORMATION", first, ""), "step-skipped");
        refused(propose("GM9501", "2023-H2", "SIGNAL", first, ""), "scope-not-of-policy");
        refused(
                propose("GM9501", "TOTAL", "SIGNAL", Assessed.undecided("GM9501", "PV23", "2023-07-01"), ""),
                "assessment-undecided");
        refused(propose("GM9501", "TOTAL", "SIGNAL", UUID.randomUUID(), ""), "assessment-of-other-municipality");
        propose("GM9599", "TOTAL", "SIGNAL", first, "").statusCode(404);
        var signal = proposed("GM9501", "TOTAL", "SIGNAL", first, "");

        // Then
        as(Tokens.municipality("GM9501"))
                .get("/v1/interventions/" + signal)
                .then()
                .statusCode(404);
        get(signal)
                .body("state", equalTo("PROPOSED"))
                .body("proposedAct", equalTo("STEP"))
                .body("proposedAuthor", equalTo(AUTHOR))
                .body("round", equalTo("2024-01-01"))
                .body("decidedOn", nullValue())
                .header("ETag", equalTo("\"1\""));
        refused(propose("GM9501", "TOTAL", "SIGNAL", first, ""), "proposal-waits");
        command(Tokens.province("PV23", APPROVER))
                .body(ON_BEHALF)
                .post("/v1/interventions/" + signal + "/approval")
                .then()
                .statusCode(428);
        act(Tokens.province("PV23", APPROVER), signal, 7, "approval", ON_BEHALF).statusCode(412);
        act(Tokens.province("PV26", APPROVER), signal, 1, "approval", ON_BEHALF).statusCode(404);
        act(Tokens.municipality("GM9501"), signal, 1, "approval", ON_BEHALF).statusCode(403);
        refused(act(Tokens.province("PV23", AUTHOR), signal, 1, "approval", ON_BEHALF), "approver-is-author");

        // When
        approve(signal)
                .body("state", equalTo("IN_FORCE"))
                .body("stepNumber", equalTo(1))
                .body("decidedOn", equalTo("2024-01-15"))
                .body("function", equalTo("Gedeputeerde Staten"))
                .body("author", equalTo(AUTHOR))
                .body("approver", equalTo(APPROVER))
                .body("proposedAct", nullValue());

        // Then
        as(Tokens.municipality("GM9501"))
                .get("/v1/interventions/" + signal)
                .then()
                .statusCode(200)
                .body("step", equalTo("SIGNAL"))
                .body("author", nullValue())
                .body("approver", nullValue());
        assertEquals(1, fact(signal, InterventionChanged.State.IN_FORCE).sequence());
        refused(propose("GM9501", "TOTAL", "INFORMATION", first, ""), "stepped-up-in-round");
        refused(propose("GM9501", "TOTAL", "SIGNAL", first, ""), "step-taken");
        refused(notice(signal, "publication", announced("2024-01-15")), "not-announced");

        // When
        clock.set(LocalDate.of(2024, 7, 15));
        var information = taken("GM9501", "TOTAL", "INFORMATION", "2024-07-01", "");

        // Then
        get(signal).body("state", equalTo("SUPERSEDED")).body("changedOn", equalTo("2024-07-15"));
        var superseded = (InterventionChanged)
                fact(signal, InterventionChanged.State.SUPERSEDED).data();
        assertEquals(InterventionChanged.State.IN_FORCE, superseded.replacedState());
        var later = Assessed.approved("GM9501", "PV23", "2025-01-01");
        refused(propose("GM9501", "TOTAL", "INTENTION", later, ""), "step-skipped");

        // When
        clock.set(LocalDate.of(2025, 1, 15));
        rejected(proposed("GM9501", "TOTAL", "ACTIVE_SUPERVISION", later, ""));
        var active = approved(proposed("GM9501", "TOTAL", "ACTIVE_SUPERVISION", later, ""));

        // Then
        refused(act(Tokens.province("PV23", APPROVER), active, 2, "approval", ON_BEHALF), "nothing-to-approve");
        refused(
                propose("GM9501", "TOTAL", "SUBSTITUTION", later, decision(52, "2026-04-15")),
                "intention-not-announced");

        // When
        clock.set(LocalDate.of(2025, 7, 15));
        var intention = taken("GM9501", "TOTAL", "INTENTION", "2025-07-01", "");
        clock.set(LocalDate.of(2026, 1, 15));
        var last = Assessed.approved("GM9501", "PV23", "2026-01-01");
        refused(
                propose("GM9501", "TOTAL", "SUBSTITUTION", last, decision(52, "2026-04-15")),
                "intention-not-announced");
        refused(notice(intention, "publication", announced("2026-01-16")), "notice-out-of-time");
        refused(notice(intention, "publication", announced("2025-07-14")), "notice-out-of-time");
        notice(intention, "publication", announced("2025-07-20"))
                .statusCode(200)
                .body("publishedOn", equalTo("2025-07-20"))
                .body("medium", equalTo("Provinciaal blad"));
        refused(
                propose("GM9501", "TOTAL", "SUBSTITUTION", last, decision(52, "2026-04-15")),
                "intention-not-announced");
        notice(intention, "council-copy", "{\"sentOn\": \"2025-07-21\"}")
                .statusCode(200)
                .body("sentToCouncilOn", equalTo("2025-07-21"));

        // Then
        refused(propose("GM9501", "TOTAL", "SUBSTITUTION", last, ""), "decision-incomplete");
        refused(propose("GM9501", "TOTAL", "SUBSTITUTION", last, decision(52, "2026-01-15")), "term-not-in-future");
        refused(
                propose("GM9501", "TOTAL", "SUBSTITUTION", last, decision(118, "2026-04-15")),
                "more-persons-than-open");
        refused(propose("GM9501", "TOTAL", "EXECUTION", last, OVERRULED), "no-decision-to-execute");

        // When
        var decision = approved(proposed("GM9501", "TOTAL", "SUBSTITUTION", last, decision(52, "2026-04-15")));

        // Then
        get(decision)
                .body("persons", equalTo(52))
                .body("term", equalTo("2026-04-15"))
                .body("intentionPublishedOn", equalTo("2025-07-20"))
                .body("intentionSentToCouncilOn", equalTo("2025-07-21"));
        var decided = (InterventionChanged)
                fact(decision, InterventionChanged.State.IN_FORCE).data();
        assertEquals(52, decided.persons());
        assertEquals(LocalDate.of(2026, 4, 15), decided.term());
        assertNull(decided.cohort());
        refused(propose("GM9501", "TOTAL", "EXECUTION", last, OVERRULED), "term-not-passed");
        refused(propose("GM9501", "TOTAL", "INFORMATION", last, OVERRULED), "decision-stands");

        // When
        clock.set(LocalDate.of(2026, 4, 15));
        house("GM9501", 51, "2026-03-02", RECORDED);
        awaitBalance("GM9501", "2026-04-15", -66);
        tick();

        // Then
        get(decision).body("state", equalTo("IN_FORCE"));
        refused(propose("GM9501", "TOTAL", "EXECUTION", last, OVERRULED), "term-not-passed");

        // When
        clock.set(LocalDate.of(2026, 4, 16));
        notice(decision, "council-copy", "{\"sentOn\": \"2026-01-21\"}").statusCode(200);
        refused(propose("GM9501", "TOTAL", "EXECUTION", last, OVERRULED), "decision-not-announced");
        notice(decision, "publication", announced("2026-04-16")).statusCode(200);
        refused(propose("GM9501", "TOTAL", "EXECUTION", last, OVERRULED), "decision-not-announced");
        notice(decision, "publication", announced("2026-01-20")).statusCode(200);
        var execution = approved(proposed("GM9501", "TOTAL", "EXECUTION", last, OVERRULED));

        // Then
        get(execution)
                .body("stepNumber", equalTo(6))
                .body("persons", equalTo(52))
                .body("term", equalTo("2026-04-15"));
        get(decision).body("state", equalTo("SUPERSEDED"));

        // When
        var withdrawal = proposeOn(execution, "WITHDRAW");
        approve(withdrawal).body("state", equalTo("WITHDRAWN"));

        // Then
        fact(execution, InterventionChanged.State.WITHDRAWN);
        refused(act(Tokens.province("PV23", AUTHOR), execution, 4, "proposals", ofAct("END")), "not-present-step");
        list("GM9501", "validOn", "2025-08-01")
                .body("items.findAll { it.state == 'IN_FORCE' }.step", contains("INTENTION"));
        list("GM9501", "step", "INFORMATION").body("items.id", contains(information));
        list("GM9501", "state", "REJECTED").body("items.step", contains("ACTIVE_SUPERVISION"));
        as(Tokens.municipality("GM9501"))
                .queryParam("state", "REJECTED")
                .get("/v1/interventions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aStepGoesNoFurtherThanItsAssessmentWithoutAReason() {
        // Given
        behind("GM9561", "PV23");
        clock.set(LocalDate.of(2024, 1, 15));
        taken("GM9561", "TOTAL", "SIGNAL", "2023-07-01", "");
        var signal = Assessed.approved("GM9561", "PV23", "2024-01-01", Step.SIGNAL);
        var information = Assessed.approved("GM9561", "PV23", "2024-07-01", Step.INFORMATION);

        // Then
        refused(propose("GM9561", "TOTAL", "INFORMATION", signal, ""), "step-beyond-assessment");
        rejected(proposed("GM9561", "TOTAL", "INFORMATION", signal, OVERRULED));
        proposed("GM9561", "TOTAL", "INFORMATION", information, "");
    }

    @Test
    void aDecisionLapsesByItselfWhenTheNumberIsHousedWithinItsTerm() throws Throwable {
        // Given
        behind("GM9511", "PV23");
        clock.set(LocalDate.of(2025, 1, 15));
        var decision = decided("GM9511", "PV23", "TOTAL", 52, "2025-04-09");
        house("GM9511", 30, "2025-01-14", RECORDED);
        house("GM9511", 51, "2025-02-03", RECORDED);
        awaitBalance("GM9511", "2025-04-09", -36);

        // When
        clock.set(LocalDate.of(2025, 4, 20));
        house("GM9511", 20, "2025-04-10", RECORDED);
        awaitBalance("GM9511", "2025-04-20", -16);
        tick();

        // Then
        get(decision).body("state", equalTo("IN_FORCE"));

        // When
        house("GM9511", 1, "2025-04-09", RECORDED);
        awaitBalance("GM9511", "2025-04-20", -15);
        refused(
                propose("GM9511", "TOTAL", "EXECUTION", Assessed.approved("GM9511", "PV23", "2024-07-01"), OVERRULED),
                "number-reached");
        awaitState(decision, "LAPSED");

        // Then
        get(decision).body("changedOn", equalTo("2025-04-20"));
        var lapsed = (InterventionChanged)
                fact(decision, InterventionChanged.State.LAPSED).data();
        assertEquals(InterventionChanged.State.IN_FORCE, lapsed.replacedState());
        changes(decision).body("items.act", hasItem("LAPSE"));
    }

    @Test
    void nothingLapsesOnProvisionalFigures() throws Throwable {
        // Given
        behind("GM9521", "PV23");
        clock.set(LocalDate.of(2025, 1, 15));
        var decision = decided("GM9521", "PV23", "TOTAL", 10, "2025-04-09");
        publish(quotaSet("GM9521", "2025-H1", Facts.forecast(20), null), 1, RECORDED);
        house("GM9521", 10, "2025-02-03", RECORDED);
        awaitBalance("GM9521", "2025-02-04", -127);

        // When
        clock.set(LocalDate.of(2025, 2, 4));
        tick();

        // Then
        get(decision).body("state", equalTo("IN_FORCE"));

        // When
        publish(quotaSet("GM9521", "2025-H1", definitive(20), Facts.forecast(20)), 2, RECORDED);

        // Then
        awaitState(decision, "LAPSED");
    }

    @Test
    void aDecisionAboutAHalfYearCountsByTheAttributionOfThePolicy() throws Throwable {
        // Given
        municipality("GM9531", "PV20");
        publish(quotaSet("GM9531", "2023-H1", definitive(60), null), 1, RECORDED);
        publish(quotaSet("GM9531", "2024-H2", definitive(30), null), 1, RECORDED);
        house("GM9531", 20, "2023-02-01", RECORDED);
        awaitBalance("GM9531", "2024-09-01", -70);
        clock.set(LocalDate.of(2024, 9, 1));

        // When
        refused(
                propose("PV20", "GM9531", "TOTAL", "SIGNAL", Assessed.approved("GM9531", "PV20", "2024-01-01"), ""),
                "scope-not-of-policy");
        var decision = decided("GM9531", "PV20", "2023-H1", 40, "2024-11-24");
        clock.set(LocalDate.of(2024, 9, 20));
        house("GM9531", 60, "2024-09-10", RECORDED);
        awaitBalance("GM9531", "2024-09-20", -10);
        tick();

        // Then
        as(Tokens.province("PV20"))
                .get("/v1/interventions/" + decision)
                .then()
                .body("scope", equalTo("2023-H1"))
                .body("state", equalTo("IN_FORCE"));

        // When
        house("GM9531", 10, "2024-09-11", RECORDED);
        awaitBalance("GM9531", "2024-09-20", 0);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            tick();
            as(Tokens.province("PV20"))
                    .get("/v1/interventions/" + decision)
                    .then()
                    .body("state", equalTo("LAPSED"));
        });
        var lapsed = (InterventionChanged)
                fact(decision, InterventionChanged.State.LAPSED).data();
        assertEquals(HalfYear.valueOf("2023-H1"), lapsed.cohort());
    }

    @Test
    void anExcusableShortfallFreezesTheLadderWhenThePolicySaysSo() {
        // Given
        for (var code : new String[] {"GM9541", "GM9542"}) {
            municipality(code, code.equals("GM9541") ? "PV23" : "PV28");
            publish(quotaSet(code, "2024-H1", definitive(146), null), 1, RECORDED);
            publish(couplingsShort(code, "2024-H1", 146, 82), 1, RECORDED);
            house(code, 82, "2024-02-01", RECORDED);
            awaitBalance(code, "2024-06-15", -64);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> operator()
                        .queryParam("validOn", "2024-06-15")
                        .get("/v1/standings/GM9541")
                        .then()
                        .body("excusable", equalTo(64)));
        clock.set(LocalDate.of(2024, 6, 15));
        refused(
                propose("GM9541", "TOTAL", "SIGNAL", Assessed.approved("GM9541", "PV23", "2023-07-01"), ""),
                "shortfall-excusable");
        var signal = taken("GM9541", "TOTAL", "SIGNAL", "2024-01-01", OVERRULED);
        var other = approved(
                "PV28",
                proposed("PV28", "GM9542", "TOTAL", "SIGNAL", Assessed.approved("GM9542", "PV28", "2024-01-01"), ""));

        // Then
        refused(act(Tokens.province("PV28", AUTHOR), other, 2, "proposals", ofAct("FREEZE")), "policy-freezes-nothing");
        refused(act(Tokens.province("PV23", AUTHOR), signal, 2, "proposals", ofAct("THAW")), "not-frozen");
        refused(act(Tokens.province("PV23", AUTHOR), signal, 2, "proposals", ofAct("END")), "backlog-remains");
        refused(act(Tokens.province("PV23", AUTHOR), signal, 2, "proposals", ofAct("WITHDRAW")), "not-withdrawable");

        // When
        clock.advance(Duration.ofHours(1));
        approve(proposeOn(signal, "FREEZE")).body("state", equalTo("FROZEN"));

        // Then
        fact(signal, InterventionChanged.State.FROZEN);
        refused(
                propose("GM9541", "TOTAL", "INFORMATION", Assessed.approved("GM9541", "PV23", "2024-07-01"), ""),
                "ladder-frozen");
        as(Tokens.municipality("GM9541"))
                .get("/v1/interventions/" + signal + "/changes")
                .then()
                .statusCode(200)
                .body("items.act", contains("STEP", "FREEZE"))
                .body("items.actReason", contains("Backlog", "As discussed"))
                .body("items.actFunction", contains("Gedeputeerde Staten", "Gedeputeerde Staten"))
                .body("items.actor", contains(nullValue(), nullValue()))
                .body("items.proposed", contains(false, false));
        changes(signal)
                .body("items.act", contains("STEP", "STEP", "FREEZE", "FREEZE"))
                .body("items.version", contains(1, 2, 3, 4))
                .body("items.actor", contains(AUTHOR, APPROVER, AUTHOR, APPROVER))
                .body("items.proposed", contains(true, false, true, false));
        as(Tokens.province("PV23"))
                .queryParam("limit", 3)
                .get("/v1/interventions/" + signal + "/changes")
                .then()
                .statusCode(200)
                .header("Link", containsString("cursor="))
                .body("items.size()", equalTo(3));
        String before = changes(signal).extract().path("items[0].recordedAt");
        list("GM9541", "knownAt", before).body("items.state", contains("IN_FORCE"));
        list("GM9541", "validOn", "2024-06-15").body("items.state", contains("FROZEN"));

        // When
        approve(proposeOn(signal, "THAW")).body("state", equalTo("IN_FORCE"));
        house("GM9541", 64, "2024-06-01", RECORDED);
        awaitBalance("GM9541", "2024-06-15", 0);
        approve(proposeOn(signal, "END")).body("state", equalTo("ENDED"));

        // Then
        fact(signal, InterventionChanged.State.ENDED);
        var file = as(Tokens.province("PV23"))
                .accept("text/csv")
                .queryParam("municipality", "GM9541")
                .get("/v1/interventions")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(not(containsString("null")))
                .extract()
                .asString();
        assertEquals(2, file.lines().count());
    }

    @Test
    void theSuccessorTakesOverTheStepThatGoesFurthest() throws Throwable {
        // Given
        behind("GM9551", "PV23");
        behind("GM9552", "PV23");
        clock.set(LocalDate.of(2024, 7, 15));
        var further = taken("GM9551", "TOTAL", "ACTIVE_SUPERVISION", "2024-07-01", OVERRULED);
        var own = taken("GM9552", "TOTAL", "SIGNAL", "2024-07-01", "");
        var waiting =
                proposed("GM9551", "TOTAL", "INTENTION", Assessed.approved("GM9551", "PV23", "2024-01-01"), OVERRULED);
        publish(Facts.merger("GM9551", "2025-01-01", "GM9552", "PV23"), 1);
        awaitBalance("GM9552", "2025-01-01", -234);

        // When
        clock.set(LocalDate.of(2024, 12, 31));
        tick();

        // Then
        get(further).body("state", equalTo("IN_FORCE"));

        // When
        clock.set(LocalDate.of(2025, 1, 1));
        awaitState(further, "SUPERSEDED");

        // Then
        get(own).body("state", equalTo("SUPERSEDED"));
        get(waiting).body("state", equalTo("REJECTED"));
        String taken = list("GM9552", "state", "IN_FORCE")
                .body("items.step", contains("ACTIVE_SUPERVISION"))
                .body("items.takenOverFrom", contains("GM9551"))
                .body("items.forReview", contains(true))
                .body("items.changedOn", contains("2025-01-01"))
                .body("items.decidedOn", contains("2024-07-15"))
                .body("items.assessment", contains(notNullValue()))
                .extract()
                .path("items[0].id");
        assertEquals(1, fact(taken, InterventionChanged.State.IN_FORCE).sequence());
        fact(further, InterventionChanged.State.SUPERSEDED);
        changes(further).body("items.act", hasItem("TAKE_OVER"));
    }

    /** 52 open of 2023, quotas of 78 and 70 in 2024, 83 housed: a backlog of 117. */
    private static void behind(String municipality, String province) {
        municipality(municipality, province);
        publish(quotaSet(municipality, "2023-H2", definitive(52), null), 1, RECORDED);
        publish(quotaSet(municipality, "2024-H1", definitive(78), null), 1, RECORDED);
        publish(quotaSet(municipality, "2024-H2", definitive(70), null), 1, RECORDED);
        house(municipality, 83, "2024-01-10", RECORDED);
        awaitBalance(municipality, "2024-12-31", -117);
    }

    /** A decision to substitute, with everything that it needs, taken on the day of the clock. */
    private String decided(String municipality, String province, String scope, int persons, String term) {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var rests = Assessed.approved(municipality, province, "2022-07-01");
        var intention = approved(province, proposed(province, municipality, scope, "INTENTION", rests, OVERRULED));
        notice(province, intention, "publication", announced(day.toString())).statusCode(200);
        notice(province, intention, "council-copy", "{\"sentOn\": \"" + day + "\"}")
                .statusCode(200);
        return approved(
                province,
                proposed(province, municipality, scope, "SUBSTITUTION", rests, decision(persons, term) + OVERRULED));
    }

    private static String decision(int persons, String term) {
        return ", \"persons\": %d, \"term\": \"%s\"".formatted(persons, term);
    }

    private static String announced(String day) {
        return "{\"publishedOn\": \"" + day + "\", \"medium\": \"Provinciaal blad\"}";
    }

    private static String ofAct(String act) {
        return """
                {"act": "%s", "function": "Gedeputeerde Staten", "reason": "As discussed"}
                """.formatted(act);
    }

    private static ValidatableResponse propose(
            String municipality, String scope, String step, UUID assessment, String more) {
        return propose("PV23", municipality, scope, step, assessment, more);
    }

    private static ValidatableResponse propose(
            String province, String municipality, String scope, String step, UUID assessment, String more) {
        return command(Tokens.province(province, AUTHOR))
                .body("""
                        {"municipality": "%s", "scope": "%s", "step": "%s", "assessment": "%s",
                         "function": "Gedeputeerde Staten", "reason": "Backlog"%s}
                        """.formatted(municipality, scope, step, assessment, more))
                .post("/v1/interventions")
                .then();
    }

    private static String proposed(String municipality, String scope, String step, UUID assessment, String more) {
        return proposed("PV23", municipality, scope, step, assessment, more);
    }

    private static String proposed(
            String province, String municipality, String scope, String step, UUID assessment, String more) {
        return propose(province, municipality, scope, step, assessment, more)
                .statusCode(201)
                .header("Location", startsWith("/v1/interventions/"))
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("id");
    }

    /** A step that was proposed and approved. */
    private static String taken(String municipality, String scope, String step, String round, String more) {
        return approved(proposed(municipality, scope, step, Assessed.approved(municipality, "PV23", round), more));
    }

    private static String approved(String intervention) {
        return approved("PV23", intervention);
    }

    private static String approved(String province, String intervention) {
        act(Tokens.province(province, APPROVER), intervention, 1, "approval", ON_BEHALF)
                .statusCode(200);
        return intervention;
    }

    private static ValidatableResponse approve(String intervention) {
        return act(
                        Tokens.province("PV23", APPROVER),
                        intervention,
                        version("PV23", intervention),
                        "approval",
                        ON_BEHALF)
                .statusCode(200);
    }

    private static void rejected(String intervention) {
        as(Tokens.province("PV23", APPROVER))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .post("/v1/interventions/" + intervention + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
    }

    /** Proposes an act on a present step, and returns the step. */
    private static String proposeOn(String intervention, String act) {
        act(Tokens.province("PV23", AUTHOR), intervention, version("PV23", intervention), "proposals", ofAct(act))
                .statusCode(200)
                .body("proposedAct", equalTo(act));
        return intervention;
    }

    private static ValidatableResponse notice(String intervention, String what, String body) {
        return notice("PV23", intervention, what, body);
    }

    private static ValidatableResponse notice(String province, String intervention, String what, String body) {
        return act(Tokens.province(province, AUTHOR), intervention, version(province, intervention), what, body);
    }

    private static ValidatableResponse act(String token, String intervention, long version, String what, String body) {
        return command(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/interventions/" + intervention + "/" + what)
                .then();
    }

    private static long version(String province, String intervention) {
        var tag = as(Tokens.province(province))
                .get("/v1/interventions/" + intervention)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return Long.parseLong(tag.replace("\"", ""));
    }

    private static ValidatableResponse get(String intervention) {
        return as(Tokens.province("PV23"))
                .get("/v1/interventions/" + intervention)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String municipality, String filter, String value) {
        return as(Tokens.province("PV23"))
                .queryParam("municipality", municipality)
                .queryParam(filter, value)
                .get("/v1/interventions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse changes(String intervention) {
        return as(Tokens.province("PV23"))
                .get("/v1/interventions/" + intervention + "/changes")
                .then()
                .statusCode(200);
    }

    private static void refused(ValidatableResponse response, String rule) {
        response.statusCode(409).body("type", equalTo("urn:nld:onderdak:problem:" + rule));
    }

    private void tick() throws Throwable {
        VertxContextSupport.subscribeAndAwait(ladderClock::run);
    }

    private void awaitState(String intervention, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            tick();
            get(intervention).body("state", equalTo(state));
        });
    }

    private static ReceivedEvent fact(String intervention, InterventionChanged.State state) {
        return Events.await(
                Service.SUPERVISION,
                event -> event.data() instanceof InterventionChanged changed
                        && changed.interventionId().toString().equals(intervention)
                        && changed.state() == state);
    }
}
