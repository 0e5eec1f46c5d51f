// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy;

import static nl.onderdak.placement.Figures.definitive;
import static nl.onderdak.placement.Figures.openingBalance;
import static nl.onderdak.placement.Figures.publish;
import static nl.onderdak.placement.Figures.quota;
import static nl.onderdak.placement.Figures.set;
import static nl.onderdak.placement.PlacementApi.act;
import static nl.onderdak.placement.PlacementApi.as;
import static nl.onderdak.placement.PlacementApi.command;
import static nl.onderdak.placement.PlacementApi.count;
import static nl.onderdak.placement.PlacementApi.coupling;
import static nl.onderdak.placement.PlacementApi.merged;
import static nl.onderdak.placement.PlacementApi.municipality;
import static nl.onderdak.placement.PlacementApi.reference;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.placement.Figures;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindAdequaciesTest {

    private static final Instant START = Instant.parse("2025-04-02T10:00:00Z");

    private static int municipalities = 2000;

    @Inject
    MutableClock clock;

    private String code;

    @BeforeEach
    void aMunicipalityOfItsOwn() {
        clock.set(START);
        code = fresh();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void housedAndWaitingPersonsAreTheSupplyOfTheCorrectedQuota() {
        // Given
        quota(code, "2025-H1", 13, START);
        openingBalance(code, LocalDate.of(2024, 12, 31), -2, START);
        var housed = coupled(code, 3, "2025-01-20");
        house(housed, 1, "2025-02-03", "REGULAR");
        var lodged = coupled(code, 2, "2025-01-20");
        house(lodged, 1, "2025-02-03", "HOST_FAMILY");
        coupled(code, 4, "2025-04-02");

        // When
        var onReferenceDate = figures("&validOn=2025-04-01");
        var dayAfter = figures("&validOn=2025-04-02");
        var inJanuary = figures("&validOn=2025-01-19");

        // Then
        onReferenceDate
                .then()
                .statusCode(200)
                .body("items.municipality", contains(code))
                .body("items[0].halfYear", equalTo("2025-H1"))
                .body("items[0].referenceDate", equalTo("2025-04-01"))
                .body("items[0].quota", equalTo(13))
                .body("items[0].carriedBalance", equalTo(-2))
                .body("items[0].correctedQuota", equalTo(15))
                .body("items[0].realised", equalTo(3))
                .body("items[0].waiting", equalTo(2))
                .body("items[0].supply", equalTo(5))
                .body("items[0].shortBy", equalTo(10));
        dayAfter.then().body("items[0].waiting", equalTo(6)).body("items[0].shortBy", equalTo(6));
        inJanuary.then().body("items[0].supply", equalTo(0)).body("items[0].shortBy", equalTo(15));
    }

    @Test
    void personsHousedBeforeTheHalfYearLowerTheCorrectedQuota() {
        // Given
        quota(code, "2024-H2", 5, START);
        quota(code, "2025-H1", 7, START);
        house(coupled(code, 3, "2024-09-02"), 1, "2024-12-31", "REGULAR");

        // When
        var figures = figures("&validOn=2025-04-01");
        var before = figures("&validOn=2024-12-31");

        // Then
        figures.then()
                .body("items[0].carriedBalance", equalTo(-2))
                .body("items[0].correctedQuota", equalTo(9))
                .body("items[0].realised", equalTo(0));
        before.then()
                .body("items[0].halfYear", equalTo("2024-H2"))
                .body("items[0].carriedBalance", equalTo(0))
                .body("items[0].realised", equalTo(3))
                .body("items[0].shortBy", equalTo(2));
    }

    @Test
    void aRevisionAndAnExchangeCountFromTheirOwnDays() {
        // Given
        var first = definitive(114);
        var revised = definitive(73);
        var exchange = new nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged(
                UUID.randomUUID(), -5, LocalDate.of(2023, 12, 1));
        var exchanged = Figures.quota(QuotaStatus.DEFINITIVE, 73, List.of(exchange));
        var july = LocalDate.of(2023, 7, 1);
        var november = LocalDate.of(2023, 11, 10);
        publish(set(code, "2023-H2", first, null, july, QuotaCause.FIRST), 1, START.minusSeconds(7200));
        publish(set(code, "2023-H2", revised, first, november, QuotaCause.REVISION), 2, START.minusSeconds(3600));
        publish(set(code, "2023-H2", exchanged, revised, november, QuotaCause.EXCHANGE), 3, START);

        // Then
        assertEquals(114, quotaOn("&validOn=2023-11-09"));
        assertEquals(73, quotaOn("&validOn=2023-11-10"));
        assertEquals(68, quotaOn("&validOn=2023-12-01"));
        assertEquals(114, quotaOn("&validOn=2023-12-01&knownAt=" + START.minusSeconds(7200)));
        assertEquals(73, quotaOn("&validOn=2023-12-01&knownAt=" + START.minusSeconds(3600)));
        assertEquals(68, quotaOn("&validOn=2023-12-01&knownAt=" + START));
    }

    @Test
    void aRecoupledHouseholdIsSupplyOfEachWhileItWasCoupledThere() {
        // Given
        var other = fresh();
        quota(code, "2025-H1", 10, START);
        quota(other, "2025-H1", 10, START);
        var id = coupled(code, 3, "2025-01-20");
        clock.advance(Duration.ofHours(1));

        // When
        act(
                        Tokens.coa(),
                        id,
                        1,
                        "recouplings",
                        "{\"municipality\": \"%s\", \"recoupledOn\": \"2025-03-03\"}".formatted(other))
                .then()
                .statusCode(201);

        // Then
        assertEquals(3, waiting(code, "&validOn=2025-03-02"));
        assertEquals(0, waiting(code, "&validOn=2025-03-03"));
        assertEquals(0, waiting(other, "&validOn=2025-03-02"));
        assertEquals(3, waiting(other, "&validOn=2025-03-03"));
        assertEquals(3, waiting(code, "&validOn=2025-03-03&knownAt=" + START));
        as(Tokens.municipality(code))
                .get("/v1/coupling-adequacies?validOn=2025-03-02")
                .then()
                .body("items.waiting", contains(3));
    }

    @Test
    void aCorrectionAndAReturnChangeWhatIsKnownFromThenOn() {
        // Given
        quota(code, "2025-H1", 10, START);
        var id = coupled(code, 3, "2025-01-20");
        house(id, 1, "2025-02-03", "REGULAR");
        clock.advance(Duration.ofHours(1));

        // When
        act(Tokens.municipality(code), id, 2, "returns", "{\"stay\": 1, \"returnedOn\": \"2025-03-03\"}")
                .then()
                .statusCode(201);

        // Then
        figures("&validOn=2025-04-01&knownAt=" + START)
                .then()
                .body("items[0].realised", equalTo(3))
                .body("items[0].waiting", equalTo(0));
        figures("&validOn=2025-04-01")
                .then()
                .body("items[0].realised", equalTo(0))
                .body("items[0].waiting", equalTo(3))
                .body("items[0].shortBy", equalTo(7));
    }

    @Test
    void couplingsFromTheOwnRegionAreCountedByTheRecordedReceptionRegion() {
        // Given
        var own = coupled(code, 1, "2025-01-20");
        var stranger = coupled(code, 1, "2025-01-21");
        coupled(code, 1, "2025-01-22");
        var earlier = coupled(code, 1, "2024-12-31");
        reception(own, "OVERIJSSEL_GELDERLAND");
        reception(stranger, "NOORD_BRABANT_LIMBURG");
        reception(earlier, "OVERIJSSEL_GELDERLAND");

        // When
        var figures = figures("&validOn=2025-04-01");
        var onTheFirstDay = figures("&validOn=2025-01-20");

        // Then
        figures.then()
                .body("items[0].couplings", equalTo(3))
                .body("items[0].couplingsOfOwnRegion", equalTo(1))
                .body("items[0].couplingsOfUnknownRegion", equalTo(1))
                .body("items[0].ownRegionPercentage", equalTo(50.0f));
        onTheFirstDay.then().body("items[0].ownRegionPercentage", equalTo(100.0f));
    }

    @Test
    void theReceptionRegionIsUnknownUntilCoaRecordsIt() {
        // Given
        var id = coupled(code, 1, "2025-01-20");
        clock.advance(Duration.ofHours(1));
        reception(id, "OVERIJSSEL_GELDERLAND");

        // Then
        figures("&validOn=2025-04-01&knownAt=" + START)
                .then()
                .body("items[0].couplingsOfUnknownRegion", equalTo(1))
                .body("items[0].ownRegionPercentage", nullValue());
        figures("&validOn=2025-04-01").then().body("items[0].ownRegionPercentage", equalTo(100.0f));
    }

    @Test
    void theSuccessorOfAMunicipalityCarriesItsBalanceAndItsSupply() {
        // Given
        var successor = fresh();
        quota(code, "2024-H2", 10, START);
        quota(successor, "2024-H2", 20, START);
        quota(successor, "2025-H1", 25, START);
        house(coupled(code, 4, "2024-09-02"), 1, "2024-10-01", "REGULAR");
        coupled(code, 2, "2024-09-02");

        // When
        municipality(code, "PV23", LocalDate.of(2024, 12, 31), 2, START);
        merged(code, successor, "PV23", LocalDate.of(2025, 1, 1));
        await().until(() -> count("select count(*) from quota_line where predecessor = '" + code + "'") == 1);
        await().until(() -> waiting(successor, "&validOn=2025-01-01") == 2);

        // Then
        figures(successor, "&validOn=2025-01-01")
                .then()
                .body("items[0].quota", equalTo(25))
                .body("items[0].carriedBalance", equalTo(-26))
                .body("items[0].supply", equalTo(2))
                .body("items[0].shortBy", equalTo(49));
        figures(successor, "&validOn=2024-12-31").then().body("items[0].correctedQuota", equalTo(20));
        figures("&validOn=2024-12-31").then().body("items[0].waiting", equalTo(2));
        figures("&validOn=2025-01-01").then().body("items", empty());
    }

    @Test
    void aForecastAndADayThatIsNotOverMakeAFigureProvisional() {
        // Given
        var forecast = Figures.quota(QuotaStatus.FORECAST, 75, List.of());
        publish(set(code, "2025-H1", forecast, null, LocalDate.of(2025, 1, 1), QuotaCause.FIRST), 1, START);

        // Then
        figures("&validOn=2025-04-01")
                .then()
                .body("items[0].provisional", equalTo(true))
                .body("items[0].reasons", hasItem("FORECAST_QUOTA"))
                .body("items[0].reasons", not(hasItem("DAY_NOT_OVER")))
                .body("items[0].reasons", hasItem("SOURCE_BEHIND"));
        figures("")
                .then()
                .body("items[0].validOn", equalTo("2025-04-02"))
                .body("items[0].reasons", hasItem("DAY_NOT_OVER"));
    }

    @Test
    void figuresComeInPagesAsCsvAndOfMunicipalitiesWithAShortageOnly() {
        // Given
        var province = "PV29";
        municipality(code, province, null, 2, START);
        var enough = fresh();
        municipality(enough, province, null, 2, START);
        quota(code, "2025-H1", 10, START);
        quota(enough, "2025-H1", 3, START);
        coupled(enough, 3, "2025-01-20");

        // When
        var first = as(Tokens.province(province)).get("/v1/coupling-adequacies?validOn=2025-04-01&limit=1");
        var link = first.header("Link");
        var second = as(Tokens.province(province)).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var lacking = as(Tokens.province(province)).get("/v1/coupling-adequacies?validOn=2025-04-01&shortOnly=true");
        var csv = as(Tokens.coa())
                .accept("text/csv")
                .get("/v1/coupling-adequacies?validOn=2025-04-01&municipality=" + code);

        // Then
        first.then().body("items.municipality", contains(code));
        second.then().body("items.municipality", contains(enough));
        lacking.then().body("items.municipality", contains(code));
        csv.then().statusCode(200).body(containsString(code)).body(containsString("shortBy"));
    }

    @Test
    void eachOrganisationSeesItsOwnFiguresAndACorporationNone() {
        // Given
        quota(code, "2025-H1", 10, START);
        var path = "/v1/coupling-adequacies?validOn=2025-04-01&municipality=" + code;

        // Then
        as(Tokens.municipality(code)).get(path).then().body("items.municipality", contains(code));
        as(Tokens.province("PV23")).get(path).then().body("items.municipality", contains(code));
        as(Tokens.coa()).get(path).then().body("items.municipality", contains(code));
        as(Tokens.ministry()).get(path).then().body("items.municipality", contains(code));
        as(Tokens.municipality("GM0001")).get(path).then().body("items", empty());
        as(Tokens.province("PV26")).get(path).then().body("items", empty());
        as(Tokens.corporation("C001")).get(path).then().statusCode(403);
    }

    @Test
    void anUnreadableDayAndAMomentInTheFutureAreRefused() {
        figures("&validOn=2025-04-31").then().statusCode(400).body("errors.parameter", hasItem("validOn"));
        figures("&knownAt=9999-01-01T00:00:00Z").then().statusCode(400).body("errors.code", hasItem("known-in-future"));
    }

    private static String fresh() {
        var code = "GM" + municipalities++;
        municipality(code, "PV23", null, 1, START.minusSeconds(86_400));
        return code;
    }

    private static UUID coupled(String municipality, int persons, String coupledOn) {
        return UUID.fromString(command(Tokens.coa())
                .body(coupling(reference(), municipality, persons).replace("2024-01-22", coupledOn))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void house(UUID coupling, long version, String housedOn, String kind) {
        act(
                        Tokens.municipality(code),
                        coupling,
                        version,
                        "stays",
                        "{\"housedOn\": \"%s\", \"kind\": \"%s\"}".formatted(housedOn, kind))
                .then()
                .statusCode(201);
    }

    private static void reception(UUID coupling, String region) {
        as(Tokens.coa())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"ties\": [], \"receptionPlace\": \"AZC-1\", \"receptionRegion\": \"" + region + "\"}")
                .put("/v1/couplings/" + coupling + "/profile")
                .then()
                .statusCode(200);
    }

    private int quotaOn(String query) {
        return figures(query).then().statusCode(200).extract().path("items[0].quota");
    }

    private static int waiting(String municipality, String query) {
        return figures(municipality, query).then().statusCode(200).extract().path("items[0].waiting");
    }

    private Response figures(String query) {
        return figures(code, query);
    }

    private static Response figures(String municipality, String query) {
        return as(Tokens.coa())
                .urlEncodingEnabled(false)
                .get("/v1/coupling-adequacies?municipality=" + municipality + query);
    }
}
