// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.supply.SupplyFacts;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class ForecastResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant IN_2023 = Instant.parse("2023-12-01T09:00:00Z");
    private static final Instant IN_2024 = Instant.parse("2024-12-20T09:00:00Z");
    private static final Instant MOVED = Instant.parse("2024-12-27T09:00:00Z");
    private static final Instant EARLY_2025 = Instant.parse("2025-01-10T09:00:00Z");
    private static final Instant BEFORE_REVISION = Instant.parse("2025-04-01T00:00:00Z");
    private static final Instant REVISION = Instant.parse("2025-04-18T09:00:00Z");

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
        publish(quotaSet(code, "2025-H1", definitive(73), null), 1, EARLY_2025);
        publish(quotaSet(code, "2025-H2", forecast(75), null), 1, EARLY_2025);
        awaitBalance(code, "2025-12-31", -265);
    }

    private static RequestSpecification endOf2024() {
        return overijssel().queryParam("validOn", "2024-12-31").queryParam("until", "2025-H2");
    }

    private static ValidatableResponse of(RequestSpecification asked, String area) {
        return asked.get("/v1/forecasts/" + area).then().statusCode(200);
    }

    @Test
    void atUnchangedPolicyTheBacklogBecomes190AndAfterTheRevision158() {
        // Given
        almelo("GM5200");

        // Then
        of(endOf2024().queryParam("realisedPerYear", 75), "GM5200")
                .body("openingBalance", equalTo(-117))
                .body("due", equalTo(265))
                .body("assumptions.realisedPerYear", equalTo(75))
                .body("assumptions.methodEffectiveOn", equalTo("1000-01-01"))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.realised", contains(37, 38))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.quota", contains(73, 75))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.forecastQuota", contains(0, 75))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.backlog", contains(153, 190))
                .body("backlogRises", equalTo(true))
                .body("requiredPerHalfYear.toString()", equalTo("132.5"))
                .body("lastPerHalfYear.toString()", equalTo("41.5"))
                .body("status", equalTo("provisional"));

        // When
        publish(quotaSet("GM5200", "2025-H1", definitive(62), definitive(73)), 2, REVISION);
        publish(quotaSet("GM5200", "2025-H2", definitive(54), forecast(75)), 2, REVISION);
        awaitBalance("GM5200", "2025-12-31", -233);

        // Then
        of(endOf2024().queryParam("realisedPerYear", 75), "GM5200")
                .body("due", equalTo(233))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.backlog", contains(142, 158));
        of(endOf2024().queryParam("realisedPerYear", 75).queryParam("knownAt", BEFORE_REVISION.toString()), "GM5200")
                .body("due", equalTo(265))
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.backlog", contains(153, 190));
    }

    @Test
    void learnsFromTheOwnHistoryAndAddsUpThePlacesAndTheFamily() {
        // Given
        almelo("GM5201");

        // When
        var asked = of(endOf2024().queryParam("placesPerHalfYear", 20).queryParam("familyPerHalfYear", 3), "GM5201");

        // Then
        asked.body(
                        "lines.findAll { it.halfYear == '2025-H2' }.scenario",
                        contains("UNCHANGED_POLICY", "WITH_PLACES", "WITH_FAMILY", "WITH_ENDING", "WITH_ALL"))
                .body("lines.findAll { it.halfYear == '2025-H2' }.realisedLow", contains(40, 60, 43, 40, 63))
                .body("lines.findAll { it.halfYear == '2025-H2' }.realisedHigh", contains(43, 63, 46, 43, 66))
                .body("lines.findAll { it.halfYear == '2025-H2' }.backlog", contains(185, 145, 179, 185, 139))
                .body("withoutHistory", equalTo(0));
        endOf2024()
                .accept("text/csv")
                .get("/v1/forecasts/GM5201")
                .then()
                .statusCode(200)
                .body(startsWith("halfYear,scenario,takenOver,quota,forecastQuota,realisedSoFar,added,realisedLow,"
                        + "realised,realisedHigh,balanceLow,balance,balanceHigh,backlog\r\n"
                        + "2025-H1,UNCHANGED_POLICY,0,73,0,0,0,40,40,43,-150,-150,-147,150\r\n"));
    }

    @Test
    void whatOwnersPublishedIsAddedUnlessItIsGiven() {
        // Given places, a location that ends and family, known in 2024
        almelo("GM5206");
        var project = SupplyFacts.project("GM5206", 30, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), IN_2024);
        SupplyFacts.ending("GM5206", 25, LocalDate.of(2025, 7, 1), IN_2024);
        SupplyFacts.ending("GM5206", 99, LocalDate.of(2024, 12, 31), IN_2024);
        SupplyFacts.family(
                "GM5206",
                LocalDate.of(2024, 11, 1),
                List.of(new FamilyArrival(LocalDate.of(2025, 2, 1), 3), new FamilyArrival(null, 2)),
                IN_2024);
        // a change that was recorded after the day
        SupplyFacts.places(
                project, 2, "GM5206", 50, 10_000, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), EARLY_2025);
        // a project that went to another municipality
        municipality("GM5290");
        SupplyFacts.places(
                SupplyFacts.project("GM5206", 99, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), IN_2024),
                2,
                "GM5290",
                99,
                10_000,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                IN_2024);

        // Then
        of(endOf2024(), "GM5206")
                .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(15, 15))
                .body("assumptions.additions.findAll { it.addition == 'FAMILY' }.persons", contains(3, 2))
                .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, -25))
                .body("assumptions.additions.origin", everyItem(equalTo("EVENTS")))
                .body("lines.findAll { it.scenario == 'WITH_PLACES' }.added", contains(15, 15))
                .body("lines.findAll { it.scenario == 'WITH_FAMILY' }.added", contains(3, 2))
                .body("lines.findAll { it.scenario == 'WITH_ENDING' }.added", contains(0, -25))
                .body("lines.findAll { it.scenario == 'WITH_ALL' }.added", contains(18, -8));
        of(endOf2024().queryParam("placesPerHalfYear", 7).queryParam("endingPerHalfYear", 1), "GM5206")
                .body("assumptions.additions.findAll { it.addition == 'PLACES' }.origin", contains("GIVEN", "GIVEN"))
                .body("assumptions.additions.findAll { it.addition == 'FAMILY' }.origin", contains("EVENTS", "EVENTS"))
                .body("lines.findAll { it.scenario == 'WITH_ALL' }.added", contains(9, 8));
        of(overijssel().queryParam("validOn", "2025-01-31").queryParam("until", "2025-H2"), "GM5206")
                .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(22, 28));
    }

    @Test
    void whatMovedToAnotherProvinceIsExpectedThereAndNowhereElse() {
        // Given a project and a location that move from Overijssel to Gelderland, and a project that comes back
        municipality("GM5207");
        municipality("GM5291", "PV25");
        var first = LocalDate.of(2025, 1, 1);
        var last = LocalDate.of(2025, 12, 31);
        SupplyFacts.places(
                SupplyFacts.project("GM5207", 30, first, last, IN_2024), 2, "GM5291", 40, 10_000, first, last, MOVED);
        SupplyFacts.ending(
                SupplyFacts.ending("GM5207", 25, LocalDate.of(2025, 7, 1), IN_2024),
                2,
                "GM5291",
                25,
                LocalDate.of(2025, 7, 1),
                MOVED);
        var back = SupplyFacts.project("GM5207", 6, first, last, IN_2024);
        SupplyFacts.places(back, 2, "GM5291", 6, 10_000, first, last, MOVED);
        SupplyFacts.places(back, 3, "GM5207", 8, 10_000, first, last, MOVED);

        // Then
        for (var asked : List.of(endOf2024(), endOf2024().queryParam("knownAt", MOVED.toString()))) {
            of(asked, "GM5207")
                    .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(4, 4))
                    .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, 0));
        }
        of(endOf2024().queryParam("knownAt", MOVED.minusSeconds(1).toString()), "GM5207")
                .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(18, 18))
                .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, -25));
        for (var token : List.of(Tokens.province("PV25"), Tokens.municipality("GM5291"))) {
            of(as(token).queryParam("validOn", "2024-12-31").queryParam("until", "2025-H2"), "GM5291")
                    .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(20, 20))
                    .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, -25));
        }
    }

    @Test
    void whatAMunicipalityOfAnotherProvinceLeavesIsExpectedOfItsSuccessor() {
        // Given a project and a location in Overijssel, whose municipality went whole to one in Gelderland
        municipality("GM5294");
        municipality("GM5295", "PV25");
        SupplyFacts.project("GM5294", 30, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), IN_2024);
        SupplyFacts.ending("GM5294", 25, LocalDate.of(2025, 7, 1), IN_2024);
        publish(quotaSet("GM5294", "2024-H2", definitive(20), null), 1, IN_2024);
        publish(Facts.merger("GM5294", "2025-01-01", "GM5295", "PV25"), 1);
        awaitBalance("GM5295", "2025-01-01", -20);

        // Then both the successor and its province expect them, from the first day on
        for (var token : List.of(Tokens.province("PV25"), Tokens.municipality("GM5295"))) {
            of(as(token).queryParam("validOn", "2025-01-01").queryParam("until", "2025-H2"), "GM5295")
                    .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(15, 15))
                    .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, -25));
            of(as(token).queryParam("validOn", "2024-12-31").queryParam("until", "2025-H2"), "GM5295")
                    .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(0, 0))
                    .body("assumptions.additions.findAll { it.addition == 'ENDING' }.persons", contains(0, 0));
        }
    }

    @Test
    void afterAMergerAForecastIsComparedNoMore() {
        // Given
        almelo("GM5296");
        almelo("GM5297");
        record("GM5296").statusCode(201);
        record("GM5297").statusCode(201);

        // When
        publish(Facts.merger("GM5296", "2025-07-01", "GM5297", "PV23"), 1);

        // Then
        for (var code : List.of("GM5296", "GM5297")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> overijssel()
                            .queryParam("municipality", code)
                            .get("/v1/forecast-outcomes")
                            .then()
                            .statusCode(200)
                            .body("reorganised", equalTo(1))
                            .body("compared", equalTo(1))
                            .body("items.halfYear", contains("2025-H1")));
        }
    }

    @Test
    void aForecastSaysHowFarSupplyWasRead() {
        // Given supply that was read, but for an event of a project that is missing
        almelo("GM5208");
        var project = Facts.id();
        var expected = SupplyFacts.expected(
                project, "GM5208", 30, 10_000, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        publish(expected, 2, IN_2024);
        Events.watermark(Service.HOUSING_STOCK, Instant.now());

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> of(endOf2024(), "GM5208")
                        .body("supplyKnownAt", notNullValue())
                        .body("supplyReasons", contains("EVENTS_PARKED")));
        of(endOf2024().queryParam("placesPerHalfYear", 7).queryParam("endingPerHalfYear", 1), "GM5208")
                .body("supplyKnownAt", nullValue())
                .body("supplyReasons", empty());

        // When it arrives
        publish(expected, 1, IN_2024);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> of(endOf2024(), "GM5208")
                        .body("supplyReasons", empty())
                        .body("assumptions.additions.findAll { it.addition == 'PLACES' }.persons", contains(15, 15)));

        // When it is recorded
        var recorded = command(Tokens.province("PV23"))
                .body("{\"municipality\": \"GM5208\", \"validOn\": \"2024-12-31\", \"until\": \"2025-H2\"}")
                .post("/v1/forecasts")
                .then()
                .statusCode(201)
                .body("supplyReasons", empty())
                .extract();

        // Then the record says so
        overijssel()
                .get("/v1/recorded-forecasts/" + recorded.path("id"))
                .then()
                .statusCode(200)
                .body("supplyKnownAt", equalTo(recorded.<String>path("supplyKnownAt")))
                .body("supplyReasons", empty());
    }

    @Test
    void aProvinceAndTheCountryAreTheSumOfTheirMunicipalities() {
        // Given a province of two
        municipality("GM5210", "PV29");
        municipality("GM5211", "PV29");
        for (var code : new String[] {"GM5210", "GM5211"}) {
            publish(quotaSet(code, "2024-H2", definitive(20), null), 1, IN_2024);
            house(code, code.equals("GM5210") ? 5 : 9, "2024-09-01", IN_2024);
            publish(quotaSet(code, "2025-H1", definitive(10), null), 1, IN_2024);
        }
        awaitBalance("PV29", "2025-06-30", -46);

        // Then
        var zeeland =
                as(Tokens.province("PV29")).queryParam("validOn", "2024-12-31").queryParam("until", "2025-H1");
        of(zeeland, "PV29")
                .body("area", equalTo("PV29"))
                .body("openingBalance", equalTo(-26))
                .body("lines[0].quota", equalTo(20))
                .body("lines[0].realised", equalTo(14))
                .body("lines[0].backlog", equalTo(32))
                .body("lastPerHalfYear", nullValue());
        of(as(Tokens.province("PV29")), "NL").body("area", equalTo("NL"));
        as(Tokens.province("PV29")).get("/v1/forecasts/PV23").then().statusCode(404);
        as(Tokens.province("PV23")).get("/v1/forecasts/GM5210").then().statusCode(404);
        as(Tokens.municipality("GM5210")).get("/v1/forecasts/GM5211").then().statusCode(404);
        as(Tokens.coa()).get("/v1/forecasts/NL").then().statusCode(403);
    }

    @Test
    void aRecordedForecastIsComparedWithWhatHappened() {
        // Given
        almelo("GM5202");
        String id = record("GM5202")
                .statusCode(201)
                .header("Location", startsWith("/v1/recorded-forecasts/"))
                .body("municipality", equalTo("GM5202"))
                .body("openingBalance", equalTo(-117))
                .body("lines", hasSize(10))
                .body("assumptions.additions", hasSize(6))
                .body("assumptions.additions.origin", everyItem(equalTo("EVENTS")))
                .body("sources.source", hasItem("quota"))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("id");

        // When
        house("GM5202", 41, "2025-03-03", EARLY_2025);
        house("GM5202", 50, "2025-09-03", EARLY_2025);
        awaitBalance("GM5202", "2025-12-31", -174);

        // Then
        overijssel()
                .get("/v1/recorded-forecasts/" + id)
                .then()
                .statusCode(200)
                .body("lines.findAll { it.scenario == 'UNCHANGED_POLICY' }.realised", contains(40, 40));
        overijssel()
                .queryParam("municipality", "GM5202")
                .get("/v1/forecast-outcomes")
                .then()
                .statusCode(200)
                .body("compared", equalTo(2))
                .body("within", equalTo(1))
                .body("withinPercentage.toString()", equalTo("50.0"))
                .body("meanAbsoluteError.toString()", equalTo("5.5"))
                .body("items.halfYear", contains("2025-H1", "2025-H2"))
                .body("items.realised", contains(41, 50))
                .body("items.realisedError", contains(1, 10))
                .body("items.within", contains(true, false))
                .body("items.balance", contains(-149, -174))
                .body("items.balanceError", contains(1, 11));
        overijssel()
                .accept("text/csv")
                .queryParam("municipality", "GM5202")
                .get("/v1/forecast-outcomes")
                .then()
                .body(startsWith("forecast,municipality,validOn,halfYear,scenario,realisedLow,realisedExpected,"
                        + "realisedHigh,realised,realisedError,within,balanceExpected,balance,balanceError\r\n" + id
                        + ",GM5202,2024-12-31,2025-H1,UNCHANGED_POLICY,40,40,43,41,1,true,-150,-149,1\r\n"));
        overijssel()
                .queryParam("municipality", "GM5202")
                .get("/v1/recorded-forecasts")
                .then()
                .body("items.id", contains(id));
        as(Tokens.municipality("GM5202"))
                .get("/v1/recorded-forecasts/" + id)
                .then()
                .statusCode(200);
        as(Tokens.province("PV26")).get("/v1/recorded-forecasts/" + id).then().statusCode(404);
    }

    @Test
    void aForecastIsNeverInABacklog() {
        // Given
        almelo("GM5203");

        // When
        record("GM5203").statusCode(201);

        // Then
        awaitBalance("GM5203", "2025-12-31", -265);
        awaitBalance("GM5203", "2024-12-31", -117);
    }

    @Test
    void onlyTheProvinceRecords() {
        Facts.municipality("GM5204");
        command(Tokens.municipality("GM5204"))
                .body(body("GM5204"))
                .post("/v1/forecasts")
                .then()
                .statusCode(403);
        command(Tokens.province("PV26"))
                .body(body("GM5204"))
                .post("/v1/forecasts")
                .then()
                .statusCode(404);
    }

    @Test
    void namesEveryFault() {
        overijssel()
                .queryParam("validOn", "2999-01-01")
                .queryParam("until", "2020-H1")
                .queryParam("realisedPerYear", 1)
                .queryParam("realisedPerHalfYear", 1)
                .get("/v1/forecasts/PV23")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("validOn", "until", "realisedPerYear"));
        overijssel()
                .queryParam("validOn", "2024-12-31")
                .queryParam("until", "2034-H2")
                .get("/v1/forecasts/PV23")
                .then()
                .statusCode(200);
        overijssel()
                .queryParam("validOn", "2024-12-31")
                .queryParam("until", "2035-H1")
                .get("/v1/forecasts/PV23")
                .then()
                .statusCode(400)
                .body("errors.code", contains("forecast-too-far"));
        overijssel()
                .queryParam("validOn", "2024-12-31")
                .queryParam("until", "2024-H2")
                .get("/v1/forecasts/PV23")
                .then()
                .statusCode(400)
                .body("errors.code", contains("forecast-until-past"));
    }

    private static ValidatableResponse record(String municipality) {
        return command(Tokens.province("PV23"))
                .body(body(municipality))
                .post("/v1/forecasts")
                .then();
    }

    private static String body(String municipality) {
        return """
                {"municipality": "%s", "until": "2025-H2", "validOn": "2024-12-31"}
                """.formatted(municipality);
    }
}
