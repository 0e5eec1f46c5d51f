// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.merger;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TakenOverBalancesTest {

    private static final Instant DECIDED = Instant.parse("2021-11-01T10:00:00Z");

    private final MutableClock clock;

    @Inject
    TakenOverBalancesTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void amsterdamTakesOverTheBalanceOfWeespInsideTheHalfYear() {
        // Given
        Facts.municipality("GM1457", "PV27");
        Facts.municipality("GM1363", "PV27");
        publish(quotaSet("GM1457", "2022-H1", definitive(12), null), 1, Instant.parse("2021-09-30T10:00:00Z"));
        publish(quotaSet("GM1363", "2022-H1", definitive(500), null), 1, Instant.parse("2021-09-30T10:00:00Z"));
        Facts.house("GM1457", 5, "2022-02-01", Instant.parse("2022-02-02T10:00:00Z"));
        awaitBalance("GM1457", "2022-03-23", -7);

        // When
        publish(merger("GM1457", "2022-03-24", "GM1363", "PV27"), 1, DECIDED);

        // Then
        awaitBalance("GM1457", "2022-03-24", 0);
        awaitBalance("GM1457", "2022-03-23", -7);
        awaitBalance("GM1363", "2022-03-23", -500);
        awaitBalance("GM1363", "2022-03-24", -507);
        operator()
                .queryParam("validOn", "2022-03-24")
                .get("/v1/balances/GM1363")
                .then()
                .body("openingBalance", equalTo(0))
                .body("takenOver", equalTo(-7))
                .body("quota", equalTo(500))
                .body("correctedQuota", equalTo(507));
        operator()
                .queryParams("validOn", "2022-03-24", "knownAt", "2021-10-31T10:00:00Z")
                .get("/v1/balances/GM1457")
                .then()
                .body("balance", equalTo(-12));
        operator()
                .queryParam("movement", "TAKEN_OVER")
                .get("/v1/balances/GM1363/entries")
                .then()
                .body("items.counterpart.unique()", contains("GM1457"))
                .body("items.effectiveDate.unique()", contains("2022-03-24"))
                .body("items.cohort.unique()", contains("2022-H1"))
                .body("items.kind", containsInAnyOrder("QUOTA", "REALISATION"))
                .body("items.persons", containsInAnyOrder(-12, 5));
    }

    @Test
    void aTakeoverKeepsTheCohortAndAHalfYearBeginsWithWhatTheOneBeforeEndedWith() {
        // Given
        Facts.municipality("GM1458", "PV27");
        Facts.municipality("GM1364", "PV27");
        publish(quotaSet("GM1458", "2021-H1", definitive(10), null), 1, DECIDED);
        publish(quotaSet("GM1458", "2021-H2", definitive(15), null), 1, DECIDED);
        publish(quotaSet("GM1364", "2021-H2", definitive(400), null), 1, DECIDED);
        Facts.house("GM1458", 4, "2021-09-01", DECIDED);

        // When
        publish(merger("GM1458", "2022-03-24", "GM1364", "PV27"), 1, DECIDED);
        awaitBalance("GM1364", "2022-06-30", -421);

        // Then
        operator()
                .queryParam("validOn", "2022-06-30")
                .queryParam("movement", "TAKEN_OVER")
                .get("/v1/balances/GM1364/entries")
                .then()
                .body("items.halfYear.unique()", contains("2022-H1"))
                .body("items.findAll { it.cohort == '2021-H1' }.persons", contains(-10))
                .body("items.findAll { it.cohort == '2021-H2' }.persons", containsInAnyOrder(-15, 4));
        operator()
                .queryParam("from", "2021-H1")
                .queryParam("to", "2022-H2")
                .get("/v1/balances/GM1364/half-years")
                .then()
                .body("halfYears.openingBalance", contains(0, 0, -400, -421))
                .body("halfYears.takenOver", contains(0, 0, -21, 0))
                .body("halfYears.quota", contains(0, 400, 0, 0))
                .body("halfYears.balance", contains(0, -400, -421, -421))
                .body("total.openingBalance", equalTo(0))
                .body("total.takenOver", equalTo(-21))
                .body("total.due", equalTo(421))
                .body("total.balance", equalTo(-421));
        operator()
                .queryParam("from", "2021-H1")
                .queryParam("to", "2022-H2")
                .get("/v1/balances/GM1458/half-years")
                .then()
                .body("halfYears.openingBalance", contains(0, -10, -21, 0))
                .body("halfYears.takenOver", contains(0, 0, 21, 0))
                .body("halfYears.balance", contains(-10, -21, 0, 0));
    }

    @Test
    void aForecastThatIsTakenOverStaysAForecast() {
        // Given
        Facts.municipality("GM1459", "PV27");
        Facts.municipality("GM1365", "PV27");
        publish(quotaSet("GM1459", "2021-H2", forecast(12), null), 1, DECIDED);
        publish(merger("GM1459", "2022-01-01", "GM1365", "PV27"), 1, DECIDED);
        awaitBalance("GM1365", "2022-01-01", -12);

        // Then
        for (var validOn : List.of("2022-01-01", "2022-12-31")) {
            operator()
                    .queryParam("validOn", validOn)
                    .get("/v1/balances/GM1365")
                    .then()
                    .body("includesForecast", equalTo(false))
                    .body("reasons", hasItem("FORECAST_QUOTA"));
        }
        operator()
                .queryParam("from", "2022-H1")
                .queryParam("to", "2022-H2")
                .get("/v1/balances/GM1365/half-years")
                .then()
                .body("reasons", hasItem("FORECAST_QUOTA"));
        operator()
                .queryParam("validOn", "2022-01-01")
                .get("/v1/balances/GM1459")
                .then()
                .body("openingBalance", equalTo(-12))
                .body("takenOver", equalTo(12))
                .body("reasons", hasItem("FORECAST_QUOTA"));
        operator()
                .queryParam("from", "2022-H1")
                .queryParam("to", "2022-H2")
                .get("/v1/balances/GM1459/half-years")
                .then()
                .body("halfYears.openingBalance", contains(-12, 0))
                .body("reasons", hasItem("FORECAST_QUOTA"));

        // When
        publish(quotaSet("GM1459", "2021-H2", definitive(12), forecast(12)), 2, DECIDED.plusSeconds(60));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> operator()
                        .queryParam("validOn", "2022-12-31")
                        .get("/v1/balances/GM1365")
                        .then()
                        .body("balance", equalTo(-12))
                        .body("reasons", not(hasItem("FORECAST_QUOTA"))));
    }

    @Test
    void aDivisionGivesEachSuccessorItsShareAndTheProvinceNothingMore() {
        // Given
        for (var code : List.of("GM1788", "GM1757", "GM1824", "GM1865")) {
            Facts.municipality(code, "PV30");
        }
        publish(quotaSet("GM1788", "2020-H2", definitive(10), null), 1);
        awaitBalance("GM1788", "2020-12-31", -10);

        // When
        publish(
                new MunicipalityReorganised(
                        new MunicipalityCode("GM1788"),
                        Facts.id(),
                        Kind.DIVISION,
                        LocalDate.of(2021, 1, 1),
                        new MunicipalityCode("GM1824"),
                        List.of(
                                successor("GM1824", "PV30", 6_000, 14_459),
                                successor("GM1865", "PV30", 4_459, 14_459),
                                successor("GM1757", "PV30", 4_000, 14_459))),
                1,
                DECIDED);

        // Then
        awaitBalance("GM1824", "2021-01-01", -4);
        awaitBalance("GM1865", "2021-01-01", -3);
        awaitBalance("GM1757", "2021-01-01", -3);
        awaitBalance("GM1788", "2021-01-01", 0);
        awaitBalance("PV30", "2020-12-31", -10);
        awaitBalance("PV30", "2021-01-01", -10);
    }

    @Test
    void aProvinceKeepsWhatItsMunicipalityHadUntilTheDay() {
        // Given
        Facts.municipality("GM1620", "PV26");
        Facts.municipality("GM1961", "PV29");
        publish(quotaSet("GM1620", "2018-H2", definitive(9), null), 1);

        // When
        publish(merger("GM1620", "2019-01-01", "GM1961", "PV29"), 1, DECIDED);

        // Then
        awaitBalance("GM1961", "2019-01-01", -9);
        awaitBalance("PV26", "2018-12-31", -9);
        awaitBalance("PV29", "2018-12-31", 0);
        awaitBalance("PV26", "2019-01-01", 0);
        awaitBalance("PV29", "2019-01-01", -9);
    }

    @Test
    void aBoundaryChangeLeavesBalancesWhereTheyAre() {
        // Given
        Facts.municipality("GM1301", "PV20");
        Facts.municipality("GM1302", "PV20");
        publish(quotaSet("GM1301", "2024-H1", definitive(30), null), 1);

        // When
        publish(
                new MunicipalityReorganised(
                        new MunicipalityCode("GM1301"),
                        Facts.id(),
                        Kind.BOUNDARY_CHANGE,
                        LocalDate.of(2024, 1, 1),
                        new MunicipalityCode("GM1302"),
                        List.of(successor("GM1302", "PV20", 500, 30_000))),
                1);
        publish(quotaSet("GM1302", "2024-H1", definitive(40), null), 1);

        // Then
        awaitBalance("GM1302", "2024-01-01", -40);
        awaitBalance("GM1301", "2024-01-01", -30);
    }

    @Test
    void aFutureTakeoverCountsFromItsDay() {
        // Given
        clock.set(LocalDate.of(2031, 12, 31));
        Facts.municipality("GM1303", "PV21");
        Facts.municipality("GM1304", "PV21");
        publish(quotaSet("GM1303", "2031-H2", definitive(8), null), 1);
        publish(merger("GM1303", "2032-01-01", "GM1304", "PV21"), 1);
        awaitBalance("GM1304", "2032-01-01", -8);

        // Then
        operator().get("/v1/balances/GM1303").then().body("balance", equalTo(-8));
        operator().get("/v1/balances/GM1304").then().body("balance", equalTo(0));

        // When
        clock.set(LocalDate.of(2032, 1, 1));

        // Then
        operator().get("/v1/balances/GM1303").then().body("balance", equalTo(0));
        operator().get("/v1/balances/GM1304").then().body("balance", equalTo(-8));
    }

    @Test
    void aMunicipalityThatEndedIsListedUntilItsBalanceIsZero() {
        // Given
        Facts.municipality("GM1305", "PV22");
        Facts.municipality("GM1306", "PV22");
        publish(quotaSet("GM1305", "2022-H1", definitive(8), null), 1);
        publish(
                new MunicipalityRegistered(
                        new MunicipalityCode("GM1305"),
                        "Gemeente GM1305",
                        new ProvinceCode("PV22"),
                        LocalDate.of(2001, 1, 1),
                        LocalDate.of(2022, 3, 23)),
                2);

        // When
        publish(merger("GM1305", "2022-03-24", "GM1306", "PV22"), 1);
        awaitBalance("GM1306", "2022-03-24", -8);

        // Then
        listed("2022-03-24").body("items.municipality", hasItem("GM1305"));
        listed("2022-07-01").body("items.municipality", not(hasItem("GM1305")));
        operator()
                .queryParam("validOn", "2022-07-01")
                .get("/v1/balances/GM1305")
                .then()
                .statusCode(200)
                .body("balance", equalTo(0));
    }

    @Test
    void theSuccessorExplainsWhatItTookOver() {
        // Given
        Facts.municipality("GM1307", "PV24");
        Facts.municipality("GM1308", "PV25");
        Facts.municipality("GM1309", "PV24");
        publish(quotaSet("GM1307", "2022-H1", definitive(8), null), 1);
        publish(quotaSet("GM1308", "2022-H1", definitive(20), null), 1);
        Facts.house("GM1307", 3, "2022-02-01", Instant.now());

        // When
        publish(merger("GM1307", "2022-03-24", "GM1308", "PV25"), 1);
        awaitBalance("GM1308", "2022-03-24", -25);

        // Then
        for (var sees : List.of("GM1308", "GM1307")) {
            entries(sees, "GM1307", "?validOn=2022-03-23")
                    .statusCode(200)
                    .body("items.kind", contains("QUOTA", "REALISATION"))
                    .body("items.persons.sum()", equalTo(-5));
            figure(sees, "GM1307", "?validOn=2022-03-23").statusCode(200).body("balance", equalTo(-5));
            as(Tokens.municipality(sees))
                    .get("/v1/balances/GM1307/half-years?from=2022-H1&to=2022-H1")
                    .then()
                    .statusCode(200);
        }
        listedBy("GM1308", "2022-03-23").body("items.municipality", contains("GM1307", "GM1308"));
        listedBy("GM1308", "2022-03-24").body("items.municipality", contains("GM1307", "GM1308"));
        for (var blind : List.of(Tokens.municipality("GM1309"), Tokens.province("PV25"))) {
            as(blind).get("/v1/balances/GM1307").then().statusCode(404);
            as(blind).get("/v1/balances/GM1307/entries").then().statusCode(404);
        }
        figure("GM1307", "GM1308", "").statusCode(404);
        as(Tokens.province("PV24")).get("/v1/balances/GM1307/entries").then().statusCode(200);
    }

    @Test
    void theSuccessorSeesNothingOfItsPredecessorBeforeTheTakeover() {
        // Given
        clock.set(LocalDate.of(2031, 12, 31));
        Facts.municipality("GM1310", "PV24");
        Facts.municipality("GM1311", "PV24");
        publish(quotaSet("GM1310", "2022-H1", definitive(8), null), 1);
        publish(merger("GM1310", "2032-01-01", "GM1311", "PV24"), 1);
        awaitBalance("GM1311", "2032-01-01", -8);
        figure("GM1311", "GM1310", "").statusCode(404);
        entries("GM1311", "GM1310", "").statusCode(404);
        listedBy("GM1311", "2022-06-30").body("items.municipality", contains("GM1311"));

        // When
        clock.set(LocalDate.of(2032, 1, 1));

        // Then
        figure("GM1311", "GM1310", "").statusCode(200);
        entries("GM1311", "GM1310", "").statusCode(200).body("items.persons", contains(-8, 8));
        listedBy("GM1311", "2022-06-30").body("items.municipality", contains("GM1310", "GM1311"));
    }

    private static ValidatableResponse figure(String by, String area, String query) {
        return as(Tokens.municipality(by)).get("/v1/balances/" + area + query).then();
    }

    private static ValidatableResponse entries(String by, String area, String query) {
        return as(Tokens.municipality(by))
                .get("/v1/balances/" + area + "/entries" + query)
                .then();
    }

    private static ValidatableResponse listedBy(String municipality, String validOn) {
        return as(Tokens.municipality(municipality))
                .queryParam("validOn", validOn)
                .get("/v1/balances")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse listed(String validOn) {
        return as(Tokens.province("PV22"))
                .queryParam("validOn", validOn)
                .get("/v1/balances")
                .then()
                .statusCode(200);
    }

    private static Successor successor(String code, String province, int numerator, int denominator) {
        return new Successor(
                new MunicipalityCode(code), "Gemeente " + code, new ProvinceCode(province), numerator, denominator);
    }
}
