// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.digest.OwnersTables;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class LetterResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant RECORDED = Instant.parse("2023-12-10T09:00:00Z");
    private static final String HALF_YEAR = "2024-06-30";
    private static final String AUTHOR = "official-a";
    private static final String APPROVER = "official-b";
    private static final String ON_BEHALF = "{\"function\": \"Gedeputeerde Staten\"}";
    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private static final String CALL = """
            {"kind": "CALL", "day": "2024-07-11", "referenceDate": "2024-07-01"}
            """;

    private static final String ABOUT = """
            {"kind": "%s", "day": "%s", "referenceDate": "%s", "subject": "%s"}
            """;

    private static final String STEP = """
            insert into intervention (id, municipality, scope, step, state, assessment, round, persons, term, decided_on,
                changed_on, published_on, sent_to_council_on, intention_published_on, intention_sent_on, author, approver,
                decided_by, reason, version, facts)
            values ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', gen_random_uuid(), '2024-01-01', 52, '2024-10-01', '2024-07-02',
                '2024-07-03', null, null, '2024-03-05', '2024-03-06', 'a', 'b', 'Gedeputeerde Staten', 'Backlog', 2, 1)""";

    @BeforeEach
    void everySourceIsRead() {
        municipality("GM5699", "PV31");
        Facts.inEveryPartition("GM5699");
    }

    @AfterAll
    static void theOwnersHaveNothingOfThemAnyMore() {
        OwnersTables.forget("GM5601", "GM5602", "GM5611", "GM5612");
    }

    @Test
    void theCallToAllCollegesIsPrintedTheSameForGood() throws IOException {
        // Given
        behind("GM5601", "PV27", 200, 150, 40);
        behind("GM5602", "PV27", 248, 150, 29);
        // the balance of a province on 1 January and 1 July, at the end of the day before
        standsAt("2023-12-31", -448);
        standsAt("2024-06-30", -679);

        // When
        var letter = drafted("PV27", CALL);

        // Then
        get("PV27", letter)
                .header("ETag", equalTo("\"1\""))
                .body("kind", equalTo("CALL"))
                .body("province", equalTo("PV27"))
                .body("state", equalTo("DRAFT"))
                .body("day", equalTo("2024-07-11"))
                .body("referenceDate", equalTo("2024-07-01"))
                .body("validOn", equalTo(HALF_YEAR))
                .body("comparedWith", equalTo("2024-01-01"))
                .body("addressees", equalTo(2))
                .body("balanceBefore", equalTo(-448))
                .body("balance", equalTo(-679))
                .body("difference", equalTo(-231))
                .body("lines.municipality", equalTo(List.of("GM5601", "GM5602")))
                .body("lines[0].balanceBefore", equalTo(-200))
                .body("lines[0].quota", equalTo(150))
                .body("lines[0].realised", equalTo(40))
                .body("lines[0].balance", equalTo(-310))
                .body("lines[0].standing", notNullValue())
                .body("sources", hasSize(3))
                .body("knownAt", notNullValue())
                .body("hash", notNullValue());
        refused(draft("PV27", CALL), "letter-exists");
        assertTrue(html("PV27", letter).contains("CONCEPT"));
        assertTrue(text(pdf("PV27", letter)).contains("CONCEPT"));
        as(Tokens.municipality("GM5601")).get("/v1/letters/" + letter).then().statusCode(404);
        as(Tokens.province("PV23")).get("/v1/letters/" + letter).then().statusCode(404);
        as(Tokens.municipality("GM5601"))
                .get("/v1/letters")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(letter)));

        // When
        command(Tokens.province("PV27", APPROVER))
                .body(ON_BEHALF)
                .post("/v1/letters/" + letter + "/approval")
                .then()
                .statusCode(428);
        act("PV27", APPROVER, letter, 7, "approval").statusCode(412);
        act("PV23", APPROVER, letter, 1, "approval").statusCode(404);
        refused(act("PV27", AUTHOR, letter, 1, "approval"), "approver-is-author");
        refused(act("PV27", APPROVER, letter, 1, "approval"), "figures-not-proved");
        OwnersTables.agree("GM5601", "GM5602");
        act("PV27", APPROVER, letter, 1, "approval")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("APPROVED"))
                .body("function", equalTo("Gedeputeerde Staten"))
                .body("endedAt", notNullValue());

        // Then
        refused(act("PV27", APPROVER, letter, 2, "approval"), "letter-not-draft");
        refused(act("PV27", APPROVER, letter, 2, "rejection"), "letter-not-draft");
        var page = html("PV27", letter);
        var file = pdf("PV27", letter);
        assertFalse(page.contains("CONCEPT"), page);
        assertTrue(
                page.contains("de achterstand is opgelopen van -448 (1 januari 2024) naar -679 (1 juli 2024)"), page);
        assertTrue(page.contains("Dagkoersen, peildatum is 1 juli 2024"), page);
        var text = text(file);
        assertTrue(
                text.contains("de achterstand is opgelopen van -448 (1 januari 2024) naar -679 (1 juli 2024)"), text);
        assertTrue(text.contains("Gemeente GM5602"), text);
        as(Tokens.municipality("GM5601"))
                .get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .body("lines", hasSize(2));
        as(Tokens.municipality("GM5699")).get("/v1/letters/" + letter).then().statusCode(404);
        as(Tokens.municipality("GM5602"))
                .get("/v1/letters?kind=CALL&state=APPROVED")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(letter));

        // When
        house("GM5601", 48, "2024-03-01", Instant.now());
        awaitBalance("GM5601", HALF_YEAR, -262);

        // Then
        assertEquals(page, html("PV27", letter));
        assertArrayEquals(file, pdf("PV27", letter));

        // When
        operator()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/ledger/rebuild")
                .then()
                .statusCode(202);
        awaitBalance("GM5601", HALF_YEAR, -262);

        // Then
        assertEquals(page, html("PV27", letter));
        assertArrayEquals(file, pdf("PV27", letter));
    }

    @Test
    void aLetterSuitsItsStepAndIsSentOnce() throws SQLException {
        // Given
        behind("GM5611", "PV28", 64, 78, 25);
        var intention = step("GM5611", "TOTAL", "INTENTION", "IN_FORCE");
        var decision = step("GM5611", "2023-H2", "SUBSTITUTION", "IN_FORCE");
        var lapsed = step("GM5611", "2023-H1", "SUBSTITUTION", "LAPSED");

        // Then
        refused(draft("PV28", about("INTENTION", decision)), "step-not-for-letter");
        refused(draft("PV28", about("DECISION", intention)), "step-not-for-letter");
        refused(draft("PV28", about("DECISION", lapsed)), "step-not-for-letter");
        refused(draft("PV28", about("LAPSE", decision)), "step-not-for-letter");
        draft("PV26", about("DECISION", decision)).statusCode(404);
        draft("PV28", about("DECISION", UUID.randomUUID().toString())).statusCode(404);

        // When
        var first = drafted("PV28", about("DECISION", decision));

        // Then
        get("PV28", first)
                .body("subject", equalTo(decision))
                .body("plan", nullValue())
                .body("step.persons", equalTo(52))
                .body("step.cohort", equalTo("2023-H2"))
                .body("step.term", equalTo("2024-10-01"))
                .body("step.intentionPublishedOn", equalTo("2024-03-05"));
        refused(draft("PV28", about("DECISION", decision)), "letter-exists");

        // When
        act("PV28", AUTHOR, first, 1, "rejection").statusCode(200).body("state", equalTo("REJECTED"));
        var second = drafted("PV28", about("DECISION", decision));
        OwnersTables.agree("GM5611");
        act("PV28", APPROVER, second, 1, "approval").statusCode(200);

        // Then
        refused(draft("PV28", about("DECISION", decision)), "letter-exists");
        assertTrue(html("PV28", second).contains("in de huisvesting van 52 personen"));
        as(Tokens.municipality("GM5611")).get("/v1/letters/" + first).then().statusCode(404);
        assertTrue(html("PV28", drafted("PV28", about("INTENTION", intention))).contains("voornemens"));
        assertTrue(html("PV28", drafted("PV28", about("LAPSE", lapsed))).contains("vervallen op 3 juli 2024"));
        as(Tokens.province("PV28"))
                .get("/v1/letters?limit=2&municipality=GM5611")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.id", equalTo(List.of(first, second)));
    }

    @Test
    void aRequestForAPlanIsApprovedWhileItsOrderStands() {
        // Given
        behind("GM5612", "PV28", 64, 78, 25);
        String plan = command(Tokens.province("PV28", AUTHOR))
                .body("""
                        {"municipality": "GM5612", "orderedOn": "2024-12-17", "deadline": "2025-02-28",
                         "clearedBy": "2025-H2"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        var letter = drafted("PV28", ABOUT.formatted("PLAN_REQUEST", "2024-12-20", "2024-07-01", plan));
        get("PV28", letter)
                .body("plan.deadline", equalTo("2025-02-28"))
                .body("plan.clearedBy", equalTo("2025-H2"))
                .body("step", nullValue());
        assertTrue(html("PV28", letter).contains("uiterlijk op 28 februari 2025"));
        command(Tokens.province("PV28", AUTHOR))
                .header("If-Match", "\"1\"")
                .body("{\"deadline\": \"2025-03-31\", \"reason\": \"Consultation of the council\"}")
                .put("/v1/action-plans/" + plan + "/deadline")
                .then()
                .statusCode(200);
        OwnersTables.agree("GM5612");

        // Then
        refused(act("PV28", APPROVER, letter, 1, "approval"), "subject-changed");
    }

    @Test
    void provisionalFiguresAndContradictionsAreRefused() {
        // Given
        municipality("GM5613", "PV28");
        publish(quotaSet("GM5613", "2024-H1", forecast(10), null), 1, RECORDED);
        awaitBalance("GM5613", HALF_YEAR, -10);
        var today = LocalDate.now(DutchCalendar.ZONE).toString();
        var tomorrow = LocalDate.now(DutchCalendar.ZONE).plusDays(1).toString();
        String plan = command(Tokens.province("PV28", AUTHOR))
                .body("""
                        {"municipality": "GM5613", "orderedOn": "2024-12-17", "deadline": "2025-02-28",
                         "clearedBy": "2025-H2"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        draft("PV28", ABOUT.formatted("PLAN_REQUEST", "2024-07-11", "2024-07-01", plan))
                .statusCode(409)
                .body("type", equalTo("urn:nld:onderdak:problem:letter-not-final"))
                .body("detail", containsString("FORECAST_QUOTA"));
        draft("PV28", ABOUT.formatted("PLAN_REQUEST", tomorrow, tomorrow, plan))
                .statusCode(409)
                .body("detail", containsString("DAY_NOT_OVER"));
        refused(
                draft("PV28", ABOUT.formatted("PLAN_REQUEST", "2024-06-30", "2024-07-01", plan)),
                "letter-before-figures");
        draft("PV28", "{\"kind\": \"DECISION\", \"day\": \"%s\", \"referenceDate\": \"%s\"}".formatted(today, today))
                .statusCode(400);
        draft("PV28", ABOUT.formatted("CALL", today, today, plan)).statusCode(400);
        draft("PV28", ABOUT.formatted("PLAN_REQUEST", today, "1000-01-01", plan))
                .statusCode(400);
        command(Tokens.municipality("GM5613"))
                .body(CALL)
                .post("/v1/letters")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageAllowsItsOwnStyleAndNothingElse() {
        // Given
        behind("GM5614", "PV28", 1, 2, 1);
        String plan = command(Tokens.province("PV28", AUTHOR))
                .body("""
                        {"municipality": "GM5614", "orderedOn": "2024-12-17", "deadline": "2025-02-28",
                         "clearedBy": "2025-H2"}
                        """)
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var letter = drafted("PV28", ABOUT.formatted("PLAN_REQUEST", "2024-12-20", "2024-07-01", plan));

        // Then
        var policies = as(Tokens.province("PV28"))
                .accept(HTML)
                .get("/v1/letters/" + letter + "/html")
                .then()
                .statusCode(200)
                .contentType(startsWith(HTML))
                .extract()
                .headers()
                .getValues("Content-Security-Policy");
        assertEquals(1, policies.size());
        assertTrue(policies.getFirst().startsWith("default-src 'none'; style-src 'sha256-"), policies.getFirst());
        for (var other : List.of("text/csv", HTML, PDF)) {
            as(Tokens.province("PV28"))
                    .accept(other)
                    .get("/v1/letters/" + letter)
                    .then()
                    .statusCode(406);
        }
        for (var form : List.of("html", "pdf")) {
            as(Tokens.province("PV28"))
                    .accept("application/json")
                    .get("/v1/letters/" + letter + "/" + form)
                    .then()
                    .statusCode(406);
            as(Tokens.municipality("GM5601"))
                    .get("/v1/letters/" + letter + "/" + form)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        as(Tokens.province("PV28"))
                .accept("application/*")
                .get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    /** A backlog at the end of 2023, a quota and persons housed in the first half of 2024. */
    private static void standsAt(String validOn, int balance) {
        as(Tokens.province("PV27"))
                .queryParam("validOn", validOn)
                .get("/v1/balances/PV27")
                .then()
                .statusCode(200)
                .body("balance", equalTo(balance));
    }

    private static void behind(String code, String province, int backlog, int quota, int housed) {
        municipality(code, province);
        publish(quotaSet(code, "2023-H2", definitive(backlog), null), 1, RECORDED);
        publish(quotaSet(code, "2024-H1", definitive(quota), null), 1, RECORDED);
        house(code, housed, "2024-05-02", RECORDED);
        awaitBalance(code, HALF_YEAR, housed - quota - backlog);
    }

    private static String step(String municipality, String scope, String step, String state) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var all = Databases.connectToAll()) {
            Databases.run(all, STEP.formatted(id, municipality, scope, step, state));
        }
        return id;
    }

    private static String about(String kind, String subject) {
        return ABOUT.formatted(kind, "2024-07-11", "2024-07-01", subject);
    }

    /** Figures are final as soon as every source has been read up to some moment. */
    private static String drafted(String province, String body) {
        var id = new AtomicReference<String>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> id.set(draft(province, body)
                        .statusCode(201)
                        .header("Location", startsWith("/v1/letters/"))
                        .header("ETag", equalTo("\"1\""))
                        .extract()
                        .path("id")));
        return id.get();
    }

    private static ValidatableResponse draft(String province, String body) {
        return command(Tokens.province(province, AUTHOR))
                .body(body)
                .post("/v1/letters")
                .then();
    }

    private static ValidatableResponse act(String province, String official, String letter, int version, String what) {
        var request = command(Tokens.province(province, official)).header("If-Match", "\"" + version + "\"");
        return (what.equals("approval") ? request.body(ON_BEHALF) : request)
                .post("/v1/letters/" + letter + "/" + what)
                .then();
    }

    private static void refused(ValidatableResponse response, String code) {
        response.statusCode(409).body("type", equalTo("urn:nld:onderdak:problem:" + code));
    }

    private static ValidatableResponse get(String province, String letter) {
        return as(Tokens.province(province)).get("/v1/letters/" + letter).then().statusCode(200);
    }

    private static String html(String province, String letter) {
        return as(Tokens.province(province))
                .accept(HTML)
                .get("/v1/letters/" + letter + "/html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static byte[] pdf(String province, String letter) {
        return as(Tokens.province(province))
                .accept(PDF)
                .get("/v1/letters/" + letter + "/pdf")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", containsString("brief-" + letter + ".pdf"))
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
