// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ImportOpeningBalancesTest {

    private static final String PROVINCE = Tokens.province("PV23");

    @Test
    void importedBalancesReachTheLedgerThroughTheTopic() {
        // Given
        municipality("GM0501");
        municipality("GM0502");

        // When
        take("2023-12-31", line("GM0501", -52), line("GM0502", 8))
                .statusCode(201)
                .header("Location", endsWith("/v1/opening-balances"))
                .body("applied", equalTo(true))
                .body("balances.municipality", contains("GM0501", "GM0502"))
                .body("balances.version", contains(1, 1));

        // Then
        awaitBalance("GM0501", "2023-12-31", -52);
        awaitBalance("GM0502", "2024-01-01", 8);
        awaitBalance("GM0501", "2023-12-30", 0);
        operator()
                .queryParam("validOn", "2023-12-31")
                .get("/v1/balances/GM0501")
                .then()
                .body("openingBalance", equalTo(0))
                .body("takenOver", equalTo(-52));
        operator()
                .queryParam("validOn", "2024-01-01")
                .get("/v1/balances/GM0501")
                .then()
                .body("openingBalance", equalTo(-52))
                .body("takenOver", equalTo(0));
        operator()
                .queryParam("validOn", "2024-03-31")
                .get("/v1/balances/GM0501/entries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("OPENING"))
                .body("items[0].persons", equalTo(-52))
                .body("items[0].effectiveDate", equalTo("2023-12-31"))
                .body("items[0].eventSource", equalTo(Service.SUPERVISION.source()))
                .body("items[0].reason", equalTo("Letter"));
    }

    @Test
    void anOpeningBalanceHasOneMomentOfRecording() throws SQLException {
        // Given
        municipality("GM0524");

        // When
        take("2023-12-31", line("GM0524", -3)).statusCode(201);

        // Then
        var published = Events.await(
                Service.SUPERVISION,
                event -> event.data().municipality().value().equals("GM0524"));
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select recorded_at from opening_balance where municipality = 'GM0524'")) {
            assertTrue(rows.next());
            assertEquals(
                    published.recordedAt(),
                    rows.getObject(1, OffsetDateTime.class).toInstant());
        }
    }

    @Test
    void anotherImportReplacesTheEarlierOne() {
        // Given
        municipality("GM0503");
        take("2023-12-31", line("GM0503", -52)).statusCode(201);
        awaitBalance("GM0503", "2024-06-30", -52);

        // When
        take("2024-06-30", line("GM0503", -60)).statusCode(201).body("balances.version", contains(2));

        // Then
        awaitBalance("GM0503", "2024-06-30", -60);
        awaitBalance("GM0503", "2024-06-29", 0);
        var published = Events.await(
                Service.SUPERVISION, event -> event.data().subject().equals("GM0503") && event.sequence() == 2);
        assertEquals(
                new OpeningBalanceSet(
                        published.data().municipality(),
                        LocalDate.of(2024, 6, 30),
                        -60,
                        -60,
                        -52,
                        LocalDate.of(2023, 12, 31),
                        "Letter"),
                published.data());
    }

    @Test
    void whereTheLedgerHasEntriesABalanceIsRefusedUnlessTheCallerOverridesThem() {
        // Given
        municipality("GM0521");
        publish(quotaSet("GM0521", "2023-H1", definitive(31), null), 1);
        awaitBalance("GM0521", "2023-12-31", -31);

        // When
        var refused = take("2023-12-31", line("GM0521", -52));
        var overriding =
                command(PROVINCE).body("""
                        {"source": "Letter", "asOf": "2023-12-31", "overrideLedger": true,
                         "balances": [{"municipality": "GM0521", "balance": -52}]}
                        """).post("/v1/opening-balances").then();

        // Then
        refused.statusCode(409)
                .body("type", endsWith("opening-balance-over-ledger-entries"))
                .body("detail", containsString("GM0521"))
                .body("detail", containsString("-31"))
                .body("detail", containsString("-21"));
        overriding.statusCode(201).body("balances.ledger", contains(-31)).body("balances.difference", contains(-21));
        awaitBalance("GM0521", "2023-12-31", -52);
        awaitBalance("GM0521", "2023-12-30", -31);
        operator()
                .queryParam("municipality", "GM0521")
                .get("/v1/opening-balances")
                .then()
                .body("items.ledger", contains(-31))
                .body("items.difference", contains(-21));
    }

    @Test
    void aBalanceIsThatOfAMunicipalityThatExistsOnItsDay() {
        // Given
        publish(
                new MunicipalityRegistered(
                        new MunicipalityCode("GM0523"),
                        "Gemeente GM0523",
                        new ProvinceCode("PV23"),
                        LocalDate.of(2001, 1, 1),
                        LocalDate.of(2022, 12, 31)),
                1);
        await().untilAsserted(() -> operator().get("/v1/balances/GM0523").then().statusCode(200));

        // Then
        for (var asOf : List.of("2000-12-31", "2023-06-30")) {
            take(asOf, line("GM0523", -52))
                    .statusCode(409)
                    .body("type", endsWith("opening-balance-of-no-municipality"))
                    .body("detail", containsString("GM0523"))
                    .body("detail", containsString(asOf));
        }
        take("2022-12-31", line("GM0523", -52)).statusCode(201);
    }

    @Test
    void aReplacedBalanceIsSetAgainstTheLedgerWithoutTheEarlierOne() {
        // Given
        municipality("GM0522");
        take("2023-12-31", line("GM0522", -52)).statusCode(201);
        awaitBalance("GM0522", "2023-12-31", -52);
        publish(quotaSet("GM0522", "2023-H1", definitive(31), null), 1);
        awaitBalance("GM0522", "2023-12-31", -83);

        // When
        bulk("text/csv", """
                        municipality,asOf,balance,source,overrideLedger
                        GM0522,2023-12-31,-60,Letter,false
                        """, Map.of())
                .body("refusals[0].errors[0].pointer", equalTo("/balance"))
                .body("refusals[0].errors[0].code", equalTo("opening-balance-over-ledger-entries"));
        bulk("application/x-ndjson", """
                        {"municipality": "GM0522", "asOf": "2023-12-31", "balance": -60, "source": "Letter", \
                        "overrideLedger": true}
                        """, Map.of()).body("applied", equalTo(true));

        // Then
        awaitBalance("GM0522", "2023-12-31", -60);
        operator()
                .queryParam("municipality", "GM0522")
                .get("/v1/opening-balances")
                .then()
                .body("items.balance", contains(-60))
                .body("items.difference", contains(-29));
    }

    @Test
    void theSameImportAgainChangesNothing() {
        // Given
        municipality("GM0504");
        take("2023-12-31", line("GM0504", -52)).statusCode(201);

        // Then
        take("2023-12-31", line("GM0504", -52))
                .statusCode(201)
                .body("applied", equalTo(false))
                .body("balances.version", contains(1));
    }

    @Test
    void theSameKeyReturnsTheSameResponse() {
        // Given
        municipality("GM0505");
        var key = UUID.randomUUID().toString();

        // When
        for (int i = 0; i < 2; i++) {
            as(PROVINCE)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(body("2023-12-31", line("GM0505", -52)))
                    .post("/v1/opening-balances")
                    .then()
                    .statusCode(201)
                    .body("applied", equalTo(true));
        }

        // Then
        as(PROVINCE)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body("2023-12-31", line("GM0505", -53)))
                .post("/v1/opening-balances")
                .then()
                .statusCode(409);
    }

    @Test
    void everyFaultIsNamed() {
        // Given
        municipality("GM0506");
        municipality("GM0507", "PV25");

        // Then
        take("2023-12-31", line("GM9999", -1), line("GM0506", -1), line("GM0506", -2), line("GM0507", -1))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/balances/0/municipality", "/balances/2/municipality", "/balances/3/municipality"))
                .body("errors.code", hasItems("unknown-municipality", "duplicate-municipality"))
                .body("errors.detail", hasItem("Deze gemeente komt twee keer voor."));
        command(PROVINCE)
                .body("{\"asOf\": \"31-12-2023\", \"balances\": [{\"municipality\": \"Almelo\"}], \"extra\": 1}")
                .post("/v1/opening-balances")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/source", "/asOf", "/balances/0/municipality", "/balances/0/balance", "/extra"));
        operator()
                .queryParam("municipality", "GM0506")
                .get("/v1/opening-balances")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aBalanceIsOneThatAMunicipalityCanHave() {
        // Given
        municipality("GM0519");

        // Then
        take("2023-12-31", line("GM0519", -1_000_001))
                .statusCode(400)
                .body("errors.pointer", contains("/balances/0/balance"))
                .body("errors.code", contains("too-small"));
        take("2023-12-31", line("GM0519", Integer.MIN_VALUE)).statusCode(400);
        take("2023-12-31", line("GM0519", 1_000_001)).statusCode(400).body("errors.code", contains("too-large"));
        take("2023-12-31", line("GM0519", -1_000_000)).statusCode(201);
        take("2023-12-31", line("GM0519", 1_000_000)).statusCode(201);
    }

    @Test
    void aBalanceInTheMiddleOfAHalfYearIsRefused() {
        // Given
        municipality("GM0508");

        // Then
        take("2024-03-31", line("GM0508", -1))
                .statusCode(409)
                .body("type", endsWith("opening-balance-not-at-end-of-half-year"))
                .body("title", equalTo("Geen laatste dag van een halfjaar"))
                .body("detail", containsString("2024-03-31"))
                .body("detail", containsString("2023-12-31"))
                .body("detail", containsString("2024-06-30"));
        command(PROVINCE)
                .header("Accept-Language", "en")
                .body(body("2999-06-30", line("GM0508", -1)))
                .post("/v1/opening-balances")
                .then()
                .statusCode(409)
                .body("type", endsWith("opening-balance-not-over"))
                .body("detail", startsWith("An opening balance of 2999-06-30"));
    }

    @Test
    void onlyAProvinceTheMinistryOrTheOperatorImports() {
        command(Tokens.municipality("GM0141"))
                .body(body("2023-12-31", line("GM0141", -1)))
                .post("/v1/opening-balances")
                .then()
                .statusCode(403);
    }

    @Test
    void manyAreTakenFromCsvWithAReportPerLine() {
        // Given
        municipality("GM0509");
        municipality("GM0510");
        var csv = """
                municipality,asOf,balance,source
                GM0509,2023-12-31,-5,Letter
                GM9999,2023-12-31,-6,Letter
                GM0510,2023-12-30,-7,Letter
                GM0510,2023-12-31,seven,Letter
                GM0510,2023-12-31,-8,Letter
                """;

        // When
        bulk("text/csv", csv, Map.of("dryRun", "true", "mode", "PARTIAL"))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("applied", equalTo(false));
        bulk("text/csv", csv, Map.of("mode", "ALL_OR_NOTHING")).statusCode(200).body("applied", equalTo(false));
        bulk("text/csv", csv, Map.of("mode", "PARTIAL"))
                .statusCode(200)
                .body("received", equalTo(5))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(3))
                .body("applied", equalTo(true))
                .body("refusals.line", contains(3, 4, 5))
                .body("refusals[0].errors[0].code", equalTo("unknown-municipality"))
                .body("refusals[1].errors[0].code", equalTo("opening-balance-not-at-end-of-half-year"));

        // Then
        awaitBalance("GM0509", "2023-12-31", -5);
        awaitBalance("GM0510", "2023-12-31", -8);
    }

    @Test
    void manyAreTakenFromNdjson() {
        // Given
        municipality("GM0511");

        // When
        bulk("application/x-ndjson", """
                        {"municipality": "GM0511", "asOf": "2023-12-31", "balance": 3, "source": "Letter"}
                        """, Map.of()).statusCode(200).body("accepted", equalTo(1));

        // Then
        awaitBalance("GM0511", "2023-12-31", 3);
    }

    @Test
    void oneRequestAndManyLinesHavePathsOfTheirOwn() {
        as(PROVINCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Type", "text/csv")
                .body("municipality,asOf,balance,source\nGM0511,2023-12-31,3,Letter\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/opening-balances")
                .then()
                .statusCode(415);
        command(PROVINCE)
                .body(body("2023-12-31", line("GM0511", 3)))
                .post("/v1/opening-balance-intakes")
                .then()
                .statusCode(415);
    }

    @Test
    void theyAreListedByMunicipalityWithinTheJurisdictionOfTheCaller() {
        // Given
        municipality("GM0512");
        municipality("GM0513");
        take("2023-12-31", line("GM0512", -1), line("GM0513", -2)).statusCode(201);

        // Then
        overijssel()
                .queryParam("limit", 100)
                .get("/v1/opening-balances")
                .then()
                .statusCode(200)
                .body("items.municipality", hasItems("GM0512", "GM0513"));
        as(Tokens.municipality("GM0512"))
                .get("/v1/opening-balances")
                .then()
                .body("items.municipality", contains("GM0512"));
        as(Tokens.municipality("GM0512"))
                .queryParam("municipality", "GM0513")
                .get("/v1/opening-balances")
                .then()
                .body("items", hasSize(0));
        as(Tokens.province("PV25"))
                .queryParam("limit", 100)
                .get("/v1/opening-balances")
                .then()
                .body("items.municipality", not(hasItem("GM0512")));
        operator()
                .queryParam("municipality", "GM0513")
                .accept("text/csv")
                .get("/v1/opening-balances")
                .then()
                .body(
                        equalTo(
                                "municipality,asOf,balance,ledger,difference,source,version\r\nGM0513,2023-12-31,-2,0,-2,Letter,1\r\n"));
    }

    private static ValidatableResponse take(String asOf, String... balances) {
        return command(PROVINCE)
                .body(body(asOf, balances))
                .post("/v1/opening-balances")
                .then();
    }

    private static ValidatableResponse bulk(String type, String body, Map<String, String> query) {
        return as(PROVINCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .queryParams(query)
                .post("/v1/opening-balance-intakes")
                .then();
    }

    private static String body(String asOf, String... balances) {
        return "{\"source\": \"Letter\", \"asOf\": \"%s\", \"balances\": [%s]}"
                .formatted(asOf, String.join(", ", balances));
    }

    private static String line(String municipality, int balance) {
        return "{\"municipality\": \"%s\", \"balance\": %d}".formatted(municipality, balance);
    }
}
