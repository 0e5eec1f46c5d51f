// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.OrderedPages;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ActionPlanResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant IN_2023 = Instant.parse("2023-12-01T09:00:00Z");
    private static final Instant IN_2024 = Instant.parse("2024-12-20T09:00:00Z");
    private static final Instant IN_2025 = Instant.parse("2025-03-20T09:00:00Z");

    private static final String AUTHOR = Tokens.province("PV23", "author");
    private static final String APPROVER = Tokens.province("PV23", "approver");

    private static final String ORDER = """
            {"municipality": "%s", "orderedOn": "2024-12-17", "deadline": "2025-02-28", "clearedBy": "2025-H2"}
            """;

    private static final String FIVE_MEASURES = """
            {"deliveredOn": "2025-03-31", "consulted": ["REFUGEE_COUNCIL", "COA", "HOUSING_CORPORATIONS"],
             "councilConsultedOn": "2025-02-25",
             "measures": [
                {"description": "Woningdelen", "horizon": "SHORT", "form": "SHARED",
                 "effects": [{"halfYear": "2025-H1", "persons": 37}, {"halfYear": "2025-H2", "persons": 38}]},
                {"description": "Flexwoningen", "horizon": "MEDIUM", "form": "FLEX",
                 "effects": [{"halfYear": "2026-H2", "persons": 50}, {"halfYear": "2027-H1", "persons": 50}]},
                {"description": "Kamerbewoning", "horizon": "MEDIUM", "form": "SHARED",
                 "effects": [{"halfYear": "2026-H1", "persons": 20}]},
                {"description": "Logies", "horizon": "MEDIUM", "form": "SHORTSTAY", "effects": []},
                {"description": "Nieuwbouw", "horizon": "LONG", "form": "REGULAR",
                 "effects": [{"halfYear": "2028-H1", "persons": 30}]}]}
            """;

    private final MeterRegistry metrics;

    ActionPlanResourceTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** A plan that houses this many persons in the second half-year of 2025. */
    private static String oneMeasure(String deliveredOn, int persons) {
        return """
                {"deliveredOn": %s, "consulted": [],
                 "measures": [{"description": "Woningdelen", "horizon": "SHORT", "form": "SHARED",
                               "effects": [{"halfYear": "2025-H2", "persons": %d}]}]}
                """.formatted(deliveredOn == null ? "null" : '"' + deliveredOn + '"', persons);
    }

    private static String judgement(boolean conclusive) {
        return "{\"conclusive\": " + conclusive + ", \"reason\": \"The measures against what is due\"}";
    }

    private static final String DECISION = "{\"decidedBy\": \"Gedeputeerde Staten\"}";

    /** The figures of Almelo up to the end of 2024: 52 behind, 148 asked, 83 housed. */
    private static void almelo(String code) {
        municipality(code);
        publish(
                new OpeningBalanceSet(
                        new MunicipalityCode(code),
                        LocalDate.of(2023, 12, 31),
                        -52,
                        -52,
                        null,
                        null,
                        "Plan van aanpak"),
                1,
                IN_2024);
        awaitBalance(code, "2023-12-31", -52);
        publish(quotaSet(code, "2024-H1", definitive(78), null), 1, IN_2023);
        publish(quotaSet(code, "2024-H2", definitive(70), null), 1, IN_2023);
        house(code, 40, "2024-05-02", IN_2024);
        house(code, 43, "2024-11-12", IN_2024);
        awaitBalance(code, "2024-12-31", -117);
        publish(quotaSet(code, "2025-H1", definitive(73), null), 1, IN_2024);
        publish(quotaSet(code, "2025-H2", forecast(75), null), 1, IN_2024);
        awaitBalance(code, "2025-12-31", -265);
    }

    private static String ordered(String municipality) {
        return command(AUTHOR)
                .body(ORDER.formatted(municipality))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/action-plans/"))
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("ORDERED"))
                .extract()
                .path("id");
    }

    private static RequestSpecification act(String token, int version, String body) {
        return command(token).header("If-Match", "\"" + version + "\"").body(body);
    }

    private static ValidatableResponse post(String token, int version, String body, String plan, String what) {
        return act(token, version, body)
                .post("/v1/action-plans/" + plan + "/" + what)
                .then();
    }

    private static ValidatableResponse plan(String token, String plan) {
        return as(token).get("/v1/action-plans/" + plan).then().statusCode(200);
    }

    @Test
    void aPlanIsNotJudgedWhileFactsAreMissing() {
        // Given a second revision of a quota without the first
        almelo("GM5890");
        var plan = ordered("GM5890");
        post(AUTHOR, 1, FIVE_MEASURES, plan, "deliveries").statusCode(201);
        publish(quotaSet("GM5890", "2025-H1", definitive(60), definitive(62)), 3, IN_2025);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(AUTHOR)
                        .get("/v1/standings/GM5890")
                        .then()
                        .statusCode(200)
                        .body("reasons", hasItem("EVENTS_PARKED")));

        // Then
        post(AUTHOR, 2, judgement(false), plan, "judgements")
                .statusCode(409)
                .body("type", endsWith(":plan-figures-incomplete"));

        // When it arrives
        publish(quotaSet("GM5890", "2025-H1", definitive(62), definitive(73)), 2, IN_2025);
        awaitBalance("GM5890", "2025-12-31", -252);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        as(AUTHOR).get("/v1/standings/GM5890").then().body("reasons", not(hasItem("EVENTS_PARKED"))));

        // Then
        post(AUTHOR, 2, judgement(false), plan, "judgements")
                .statusCode(201)
                .body("judgements[0].due", equalTo(252))
                .body("judgements[0].gap", equalTo(177));
    }

    @Test
    void thePlanOfAlmeloIs31DaysLateAndLeaves190Of265() {
        // Given
        almelo("GM5800");
        var plan = ordered("GM5800");

        // When
        act(AUTHOR, 1, "{\"deadline\": \"2025-03-15\", \"reason\": \"De raad wordt eerst geraadpleegd\"}")
                .put("/v1/action-plans/" + plan + "/deadline")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("order.deadline", equalTo("2025-03-15"))
                .body("order.firstDeadline", equalTo("2025-02-28"))
                .body("order.moves.from", contains("2025-02-28"))
                .body("order.moves.to", contains("2025-03-15"))
                .body("order.moves.reason", contains("De raad wordt eerst geraadpleegd"));
        post(AUTHOR, 2, FIVE_MEASURES, plan, "deliveries")
                .statusCode(201)
                .header("Location", equalTo("/v1/action-plans/" + plan))
                .body("status", equalTo("DELIVERED"));

        // Then
        plan(AUTHOR, plan)
                .header("ETag", equalTo("\"3\""))
                .body("daysLate", equalTo(16))
                .body("daysAfterFirstDeadline", equalTo(31))
                .body("deliveries[0].daysLate", equalTo(16))
                .body("deliveries[0].measures.horizon", contains("SHORT", "MEDIUM", "MEDIUM", "MEDIUM", "LONG"))
                .body("deliveries[0].effectPerYear.year", contains(2025, 2026, 2027, 2028))
                .body("deliveries[0].effectPerYear.persons", contains(75, 70, 50, 30))
                .body("deliveries[0].consulted", containsInAnyOrder("HOUSING_CORPORATIONS", "COA", "REFUGEE_COUNCIL"))
                .body("deliveries[0].councilConsultedOn", equalTo("2025-02-25"))
                .body("deliveries[0].councilInformedOn", nullValue());

        as(AUTHOR)
                .queryParam("realisedPerYear", 75)
                .get("/v1/action-plans/" + plan + "/outlook")
                .then()
                .statusCode(200)
                .body("items.halfYear", hasSize(7))
                .body("items.findAll { it.halfYear.startsWith('2025') }.quota", contains(73, 75))
                .body("items.findAll { it.halfYear.startsWith('2025') }.unchanged", contains(37, 38))
                .body("items.findAll { it.halfYear.startsWith('2025') }.unchangedBacklog", contains(153, 190))
                .body("items.findAll { it.halfYear.startsWith('2025') }.effect", contains(37, 38))
                .body("items.findAll { it.halfYear.startsWith('2025') }.backlogWithMeasures", contains(153, 190))
                .body("items.find { it.halfYear == '2026-H2' }.backlogWithMeasures", equalTo(120));

        // When
        post(AUTHOR, 3, judgement(true), plan, "judgements").statusCode(409).body("type", endsWith(":plan-leaves-gap"));
        post(AUTHOR, 3, judgement(false), plan, "judgements")
                .statusCode(201)
                .body("status", equalTo("DELIVERED"))
                .root("judgements[0]")
                .body("state", equalTo("PROPOSED"))
                .body("backlog", equalTo(117))
                .body("quota", equalTo(148))
                .body("due", equalTo(265))
                .body("effect", equalTo(75))
                .body("gap", equalTo(190))
                .body("requiredPerHalfYear.toString()", equalTo("132.5"))
                .body("lastPerHalfYear.toString()", equalTo("41.5"))
                .body("decidedBy", nullValue());

        // Then
        plan(Tokens.municipality("GM5800"), plan)
                .body("status", equalTo("DELIVERED"))
                .body("judgements", empty());
        post(AUTHOR, 4, DECISION, plan, "approvals").statusCode(409).body("type", endsWith(":approver-is-author"));

        // When
        post(APPROVER, 4, DECISION, plan, "approvals")
                .statusCode(200)
                .body("status", equalTo("NOT_CONCLUSIVE"))
                .body("judgements[0].decidedBy", equalTo("Gedeputeerde Staten"));

        // Then
        plan(Tokens.municipality("GM5800"), plan)
                .body("status", equalTo("NOT_CONCLUSIVE"))
                .body("judgements.gap", contains(190));
        post(APPROVER, 5, DECISION, plan, "approvals").statusCode(409).body("type", endsWith(":no-judgement-waits"));

        // When figures are revised, a judgement keeps its own
        publish(quotaSet("GM5800", "2025-H1", definitive(62), definitive(73)), 2, IN_2025);
        publish(quotaSet("GM5800", "2025-H2", definitive(54), forecast(75)), 2, IN_2025);
        awaitBalance("GM5800", "2025-12-31", -233);
        post(AUTHOR, 5, FIVE_MEASURES, plan, "deliveries").statusCode(201);
        post(AUTHOR, 6, judgement(false), plan, "judgements")
                .statusCode(201)
                .body("judgements.due", contains(265, 233))
                .body("judgements.gap", contains(190, 158));
        post(AUTHOR, 7, DECISION, plan, "rejections")
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("judgements.state", contains("APPROVED", "REJECTED"));

        // When
        post(AUTHOR, 8, oneMeasure("2025-04-30", 232), plan, "deliveries").statusCode(201);
        post(AUTHOR, 9, judgement(true), plan, "judgements").statusCode(409).body("type", endsWith(":plan-leaves-gap"));
        post(AUTHOR, 9, oneMeasure("2025-04-30", 233), plan, "deliveries").statusCode(201);
        post(AUTHOR, 10, judgement(true), plan, "judgements").statusCode(201);
        post(APPROVER, 11, DECISION, plan, "approvals").statusCode(200).body("status", equalTo("CONCLUSIVE"));

        // Then
        post(AUTHOR, 12, oneMeasure("2025-05-31", 240), plan, "deliveries")
                .statusCode(409)
                .body("type", endsWith(":plan-not-awaited"));
        plan(AUTHOR, plan).body("deliveries", hasSize(4)).body("daysLate", equalTo(16));
    }

    @Test
    void plansAreListedByTheirDeadline() {
        // Given
        var late = ordered("GM5830", "2025-06-30");
        var early = ordered("GM5831", "2025-01-31");
        var lateToo = ordered("GM5832", "2025-06-30");
        var own = List.of(late, early, lateToo);

        // Then
        assertEquals(List.of(late, early, lateToo), pages("", own));
        assertEquals(List.of(lateToo, early, late), pages("&reversed=true", own));
        assertEquals(List.of(early, late, lateToo), pages("&order=DEADLINE", own));
        assertEquals(List.of(lateToo, late, early), pages("&order=DEADLINE&reversed=true", own));

        // When
        var link = nextPage(as(AUTHOR).get("/v1/action-plans?limit=1&order=DEADLINE"));

        // Then
        as(AUTHOR)
                .urlEncodingEnabled(false)
                .get(link.replace("order=DEADLINE", "order=ORDERED"))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void plansAreATableToo() {
        // Given
        var plan = ordered("GM5833", "2025-06-30");

        // Then
        as(AUTHOR)
                .accept("text/csv")
                .get("/v1/action-plans?municipality=GM5833")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"action-plans-GM5833.csv\""))
                .body(startsWith("id,municipality,status,order.orderedOn,order.deadline,order.firstDeadline,"
                        + "order.clearedBy,daysLate,daysAfterFirstDeadline\r\n" + plan + ",GM5833,"));
    }

    @Test
    void aPageOfPlansByDeadlineIsReadFromAnIndex() throws SQLException {
        var day = "deadline";
        assertEquals(List.of(), OrderedPages.readingMore("RIJK", "action_plan", day));
        assertEquals(List.of(), OrderedPages.readingMore("GM9999", "action_plan", "municipality", "GM9999", day));
    }

    private static String ordered(String municipality, String deadline) {
        municipality(municipality);
        return command(AUTHOR)
                .body(ORDER.formatted(municipality).replace("2025-02-28", deadline))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Those of these plans that the list has, in its order. */
    private static List<String> pages(String order, List<String> plans) {
        var seen = new ArrayList<String>();
        for (var next = "/v1/action-plans?limit=2" + order; next != null; ) {
            var page = as(AUTHOR).urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("items.id"));
            next = nextPage(page);
        }
        return seen.stream().filter(plans::contains).toList();
    }

    private static String nextPage(Response page) {
        var link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                .matcher(String.join(", ", page.headers().getValues("Link")));
        return link.find() ? link.group(1) : null;
    }

    private static Housing housing(String on, AccommodationKind kind, int persons) {
        return new Housing(LocalDate.parse(on), null, kind, persons);
    }

    private static HouseholdHoused housed(UUID coupling, String municipality, Housing housing, int counted) {
        var of = new MunicipalityCode(municipality);
        return new HouseholdHoused(
                coupling,
                of,
                housing.persons(),
                0,
                housing,
                counted == 0 ? List.of() : List.of(new Realised(of, housing.housedOn(), counted)));
    }

    private static UUID moveIn(String municipality, String on, AccommodationKind kind, int persons) {
        var coupling = id();
        publish(Facts.coupled(coupling, municipality, persons), 1, IN_2025);
        publish(housed(coupling, municipality, housing(on, kind, persons), persons), 2, IN_2025);
        return coupling;
    }

    private static void awaitHoused(String plan, int measure, String halfYear, int persons) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> plan(AUTHOR, plan)
                        .root("progress.find { it.measure == " + measure + " && it.halfYear == '" + halfYear + "' }")
                        .body("housed", equalTo(persons)));
    }

    @Test
    void progressIsMeasuredFromTheEventsByFormOfAccommodation() {
        // Given
        municipality("GM5801");
        var of = new MunicipalityCode("GM5801");
        var plan = ordered("GM5801");
        post(AUTHOR, 1, FIVE_MEASURES, plan, "deliveries").statusCode(201);

        // When
        var shared = moveIn("GM5801", "2025-02-03", AccommodationKind.SHARED, 5);
        moveIn("GM5801", "2025-06-30", AccommodationKind.SHARED, 2);
        moveIn("GM5801", "2025-07-01", AccommodationKind.SHARED, 4);
        moveIn("GM5801", "2024-12-31", AccommodationKind.SHARED, 9);
        var regular = moveIn("GM5801", "2025-03-03", AccommodationKind.REGULAR, 3);

        // Then
        awaitHoused(plan, 1, "2025-H1", 7);
        awaitHoused(plan, 1, "2025-H2", 4);
        awaitHoused(plan, 5, "2025-H1", 3);
        plan(AUTHOR, plan)
                .root("progress.find { it.measure == 1 && it.halfYear == '2025-H1' }")
                .body("expected", equalTo(37))
                .body("expectedOfForm", equalTo(37))
                .body("open", equalTo(30));

        // When members go back, the same event comes twice, and a form turns out to be another
        var returned = new HouseholdReturned(
                shared,
                of,
                5,
                2,
                housing("2025-02-03", AccommodationKind.SHARED, 5),
                LocalDate.of(2025, 4, 1),
                List.of(new Realised(of, LocalDate.of(2025, 2, 3), -2)));
        var event = Facts.record(returned, 3, IN_2025, id());
        Events.publish(List.of(event, event));
        publish(
                Facts.corrected(
                        regular,
                        of,
                        housing("2025-03-03", AccommodationKind.REGULAR, 3),
                        housing("2025-03-03", AccommodationKind.SHARED, 3),
                        CorrectionReason.WRONG_DATE),
                3,
                IN_2025);
        publish(housed(shared, "GM5801", housing("2025-09-01", AccommodationKind.REGULAR, 3), 0), 4, IN_2025);

        // Then
        awaitHoused(plan, 1, "2025-H1", 8);
        awaitHoused(plan, 5, "2025-H1", 0);
        awaitHoused(plan, 5, "2025-H2", 0);
        awaitBalance("GM5801", "2025-06-30", 17);

        // When
        as(Tokens.operator())
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/ledger/rebuild")
                .then()
                .statusCode(202);

        // Then
        awaitHoused(plan, 1, "2025-H1", 8);
        awaitHoused(plan, 1, "2025-H2", 4);
        awaitHoused(plan, 5, "2025-H1", 0);
        awaitBalance("GM5801", "2025-06-30", 17);
        as(AUTHOR)
                .accept("text/csv")
                .get("/v1/action-plans/" + plan)
                .then()
                .statusCode(200)
                .body(startsWith("measure,form,halfYear,expected,expectedOfForm,housed,open\r\n"
                        + "1,SHARED,2025-H1,37,37,8,29\r\n1,SHARED,2025-H2,38,38,4,34\r\n"));
    }

    @Test
    void aMunicipalityTakesOverWhatWasHousedByTheOneThatItSucceeds() {
        // Given
        municipality("GM5802");
        municipality("GM5803", "PV26");
        var plan = ordered("GM5802");
        post(AUTHOR, 1, FIVE_MEASURES, plan, "deliveries").statusCode(201);
        moveIn("GM5803", "2025-02-03", AccommodationKind.SHARED, 6);
        moveIn("GM5802", "2025-02-03", AccommodationKind.SHARED, 1);
        awaitHoused(plan, 1, "2025-H1", 1);

        // When
        publish(Facts.merger("GM5803", "2025-07-01", "GM5802", "PV23"), 1, IN_2025);

        // Then
        awaitBalance("GM5802", "2025-07-01", 7);
        awaitHoused(plan, 1, "2025-H1", 7);
    }

    @Test
    void aMunicipalityDeliversItsOwnPlanOnTheDayItself() {
        // Given
        municipality("GM5804");
        municipality("GM5805");
        var today = LocalDate.now(DutchCalendar.ZONE);
        String plan = command(AUTHOR)
                .body("""
                        {"municipality": "GM5804", "orderedOn": "%s", "deadline": "%s", "clearedBy": "%s"}
                        """.formatted(
                                today.minusDays(9),
                                today.minusDays(2),
                                HalfYear.of(today).next()))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .body("daysLate", equalTo(2))
                .extract()
                .path("id");
        var own = Tokens.municipality("GM5804");
        var year = today.getYear();
        var delivery = """
                {"deliveredOn": %s, "consulted": [], "measures": [
                    {"description": "Woningdelen", "horizon": "SHORT", "form": "SHARED",
                     "effects": [{"halfYear": "%d-H2", "persons": 5}]}]}
                """;

        // Then
        post(own, 1, delivery.formatted('"' + today.minusDays(3).toString() + '"', year), plan, "deliveries")
                .statusCode(409)
                .body("type", endsWith(":delivery-backdated"));
        post(own, 1, delivery.formatted("null", year - 1), plan, "deliveries")
                .statusCode(409)
                .body("type", endsWith(":effect-before-horizon"));
        post(Tokens.municipality("GM5805"), 1, delivery.formatted("null", year), plan, "deliveries")
                .statusCode(404);
        post(Tokens.province("PV26"), 1, delivery.formatted("null", year), plan, "deliveries")
                .statusCode(404);
        post(Tokens.coa(), 1, delivery.formatted("null", year), plan, "deliveries")
                .statusCode(403);
        post(own, 1, delivery.formatted("null", year), plan, "deliveries")
                .statusCode(201)
                .body("daysLate", equalTo(2))
                .body("deliveries[0].deliveredOn", equalTo(today.toString()));

        // Then
        post(own, 2, judgement(false), plan, "judgements").statusCode(403);
        post(own, 2, DECISION, plan, "approvals").statusCode(403);
        as(Tokens.municipality("GM5805")).get("/v1/action-plans/" + plan).then().statusCode(404);
        as(Tokens.province("PV26")).get("/v1/action-plans/" + plan).then().statusCode(404);
    }

    @Test
    void aPlanThatIsNotDeliveredInTimeIsCounted() throws SQLException {
        // Given
        municipality("GM5809");
        var plan = ordered("GM5809");
        var late = late();

        // Then
        listed("GM5809", true).body("items.id", contains(plan));
        await().atMost(PATIENCE).until(() -> overdue() == late);

        // When
        post(AUTHOR, 1, FIVE_MEASURES, plan, "deliveries").statusCode(201);

        // Then
        assertEquals(late - 1, late());
        listed("GM5809", true).body("items.id", empty());
        listed("GM5809", false).body("items.id", contains(plan));
        await().atMost(PATIENCE).until(() -> overdue() == late - 1);
    }

    private static ValidatableResponse listed(String municipality, boolean overdue) {
        return as(AUTHOR)
                .queryParam("municipality", municipality)
                .queryParam("overdue", overdue)
                .get("/v1/action-plans")
                .then()
                .statusCode(200);
    }

    private double overdue() {
        return metrics.get("onderdak.action.plans.overdue").gauge().value();
    }

    private static long late() throws SQLException {
        try (var service = Databases.connectToAll();
                var statement = service.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from action_plan where status = 'ORDERED' and deadline < current_date")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void eachChangeNamesTheVersionThatItsCallerHasSeen() {
        municipality("GM5806");
        var plan = ordered("GM5806");
        var path = "/v1/action-plans/" + plan;
        var deadline = "{\"deadline\": \"2025-03-31\", \"reason\": \"Later\"}";

        command(AUTHOR).body(deadline).put(path + "/deadline").then().statusCode(428);
        act(AUTHOR, 2, deadline).put(path + "/deadline").then().statusCode(412);
        command(AUTHOR).body(FIVE_MEASURES).post(path + "/deliveries").then().statusCode(428);
        post(AUTHOR, 2, FIVE_MEASURES, plan, "deliveries").statusCode(412);
        command(AUTHOR).body(judgement(false)).post(path + "/judgements").then().statusCode(428);
        post(AUTHOR, 2, judgement(false), plan, "judgements").statusCode(412);
        command(AUTHOR).body(DECISION).post(path + "/approvals").then().statusCode(428);
        post(AUTHOR, 2, DECISION, plan, "approvals").statusCode(412);
        post(AUTHOR, 2, DECISION, plan, "rejections").statusCode(412);

        act(AUTHOR, 1, "{\"deadline\": \"2025-02-28\", \"reason\": \"Later\"}")
                .put(path + "/deadline")
                .then()
                .statusCode(409)
                .body("type", endsWith(":deadline-not-later"));
        post(AUTHOR, 1, judgement(false), plan, "judgements")
                .statusCode(409)
                .body("type", endsWith(":nothing-to-judge"));
        post(AUTHOR, 1, oneMeasure("2024-12-16", 1), plan, "deliveries")
                .statusCode(409)
                .body("type", endsWith(":delivered-before"));
    }

    @Test
    void namesEveryFault() {
        municipality("GM5807");
        command(AUTHOR)
                .body("""
                        {"municipality": "GM5807", "orderedOn": "2024-12-17", "deadline": "2024-12-17",
                         "clearedBy": "2024-H1"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/deadline", "/clearedBy"))
                .body("errors.code", containsInAnyOrder("deadline-not-after-order", "goal-before-order"));
        command(AUTHOR)
                .body("""
                        {"municipality": "GM5807", "orderedOn": "1999-12-31", "deadline": "2000-12-17",
                         "clearedBy": "2000-H2"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(400)
                .body("errors.code", contains("order-too-early"));
        command(AUTHOR)
                .body("""
                        {"municipality": "GM5807", "orderedOn": "2024-12-17", "deadline": "2025-02-28",
                         "clearedBy": "2034-H2"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(400)
                .body("errors.code", contains("goal-too-far"));
        var plan = ordered("GM5807");
        post(AUTHOR, 1, """
                        {"deliveredOn": "2025-03-31", "consulted": [], "measures": [
                            {"description": "Woningdelen", "horizon": "SHORT", "form": "SHARED",
                             "effects": [{"halfYear": "2025-H2", "persons": 1}, {"halfYear": "2025-H2", "persons": 2}]}]}
                        """, plan, "deliveries")
                .statusCode(400)
                .body("errors.pointer", contains("/measures/0/effects/1/halfYear"))
                .body("errors.code", contains("half-year-twice"));
        post(AUTHOR, 1, "{\"consulted\": [], \"measures\": []}", plan, "deliveries")
                .statusCode(400);
    }

    @Test
    void plansAreListedByMunicipalityAndStatusAndOneIsOpen() {
        // Given
        municipality("GM5808");
        var first = ordered("GM5808");
        command(AUTHOR)
                .body(ORDER.formatted("GM5808"))
                .post("/v1/action-plans")
                .then()
                .statusCode(409)
                .body("type", endsWith(":plan-already-ordered"));
        post(AUTHOR, 1, FIVE_MEASURES, first, "deliveries").statusCode(201);
        command(AUTHOR)
                .body(ORDER.formatted("GM5808"))
                .post("/v1/action-plans")
                .then()
                .statusCode(409);
        post(AUTHOR, 2, judgement(false), first, "judgements").statusCode(201);
        post(APPROVER, 3, DECISION, first, "approvals").statusCode(200);
        var second = ordered("GM5808");

        // Then
        list().body("items.id", contains(first, second));
        overijssel()
                .queryParam("municipality", "GM5808")
                .queryParam("status", "NOT_CONCLUSIVE")
                .get("/v1/action-plans")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
        overijssel()
                .queryParam("municipality", "GM5808")
                .queryParam("limit", 1)
                .get("/v1/action-plans")
                .then()
                .statusCode(200)
                .header("Link", startsWith("<"))
                .body("items.id", contains(first));
        as(Tokens.province("PV26"))
                .queryParam("municipality", "GM5808")
                .get("/v1/action-plans")
                .then()
                .statusCode(200)
                .body("items", empty());
        command(Tokens.province("PV26"))
                .body(ORDER.formatted("GM5808"))
                .post("/v1/action-plans")
                .then()
                .statusCode(404);
        command(Tokens.municipality("GM5808"))
                .body(ORDER.formatted("GM5808"))
                .post("/v1/action-plans")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse list() {
        return overijssel()
                .queryParam("municipality", "GM5808")
                .get("/v1/action-plans")
                .then()
                .statusCode(200);
    }
}
