// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market;

import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.housingstock.project.Plans;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class MarketResourceTest {

    @Test
    void showsTheMarketOfEachYear() {
        // Given
        var municipality = Stock.municipality();
        given(municipality, 2018, 1_089, 3_045, 26, 17, 50);
        given(municipality, 2021, 775, 3_889, 84, 31, 102);
        given(municipality, 2023, 732, 7_000, 300, 40, 161);
        Figures.given(municipality, Map.of("year", 2024, "mutations", 600))
                .then()
                .statusCode(201)
                .header("Location", "/v1/market/years?municipality=" + municipality + "&year=2024");

        // Then
        var url = "/v1/market/years?municipality=" + municipality;
        asProvince()
                .get(url)
                .then()
                .statusCode(200)
                .body("items.year", contains(2018, 2021, 2023, 2024))
                .body("items.mutations", contains(1_089, 775, 732, 600))
                .body("items.mutationsOrigin", contains("GIVEN", "GIVEN", "GIVEN", "GIVEN"))
                .body("items.seekers", contains(3_045, 3_889, 7_000, null))
                .body("items.reactionsPerHome", contains(26, 84, 300, null))
                .body("items.registrationTenths", contains(17, 31, 40, null))
                .body("items.quotaPersons", contains(50, 102, 161, null))
                .body("items.quotaShare", contains(46, 132, 220, null))
                .body("items[0].source", equalTo("Plan of the municipality"));
        asProvince()
                .accept("text/csv")
                .get(url + "&year=2023")
                .then()
                .body(equalTo("municipality,year,mutations,mutationsOrigin,stock,stockOrigin,turnoverRate,seekers,"
                        + "reactionsPerHome,registrationTenths,quotaPersons,quotaOrigin,quotaShare,source\r\n"
                        + municipality
                        + ",2023,732,GIVEN,15000,GIVEN,488,7000,300,40,161,GIVEN,220,Plan of the municipality\r\n"));
    }

    @Test
    void measuresTurnover() {
        // Given two units of two landlords, one of which is vacated in 2025
        var municipality = Stock.municipality();
        var vacancy = Stock.vacancy(municipality, 2);
        Stock.dwelling(municipality, 2);
        String landlord = Stock.vacancy(vacancy).path("landlord");

        // Then
        asProvince()
                .get("/v1/market/years?municipality=" + municipality)
                .then()
                .body("items", hasSize(1))
                .body("items[0].year", equalTo(2025))
                .body("items[0].mutations", equalTo(1))
                .body("items[0].mutationsOrigin", equalTo("MEASURED"))
                .body("items[0].stock", equalTo(2))
                .body("items[0].stockOrigin", equalTo("MEASURED"))
                .body("items[0].turnoverRate", equalTo(5_000))
                .body("items[0].quotaShare", nullValue())
                .body("items[0].source", nullValue());
        var url = "/v1/market/turnover?municipality=" + municipality;
        asProvince().get(url).then().body("items", hasSize(2));
        asProvince()
                .get(url + "&year=2025&landlord=" + landlord)
                .then()
                .body("items.mutations", contains(1))
                .body("items.stock", contains(1))
                .body("items.turnoverRate", contains(10_000));
        asProvince().get(url + "&year=2024").then().body("items", empty());
    }

    @Test
    void aHomeThatIsGivenBackAndAnnouncedAgainWasVacatedOnce() {
        // Given
        var municipality = Stock.municipality();
        var today = LocalDate.now();
        var first = Stock.vacancy(municipality, 2);
        returned(first.id(), "NO_COUPLED_HOUSEHOLD");
        mutations(municipality, 1);

        // When
        returned(again(first.dwelling(), today), "WITHDRAWN");

        // Then nothing came after it
        mutations(municipality, 1);

        // When
        again(first.dwelling(), today);

        // Then it is the same
        mutations(municipality);
    }

    @Test
    void aHomeWhoseTenantGaveNoticeAfterItWasGivenBackWasVacatedOnceMore() {
        // Given
        var municipality = Stock.municipality();
        var first = Stock.vacancy(municipality, 2);
        returned(first.id(), "NO_COUPLED_HOUSEHOLD");

        // When
        again(first.dwelling(), LocalDate.now().plusDays(2));

        // Then
        mutations(municipality, 1);
    }

    private static String again(String dwelling, LocalDate noticeOn) {
        return send(Map.of("unit", dwelling, "availableFrom", "2999-03-01", "noticeOn", noticeOn.toString()))
                .post("/v1/vacancies")
                .path("id");
    }

    private static void returned(String vacancy, String reason) {
        send(Map.of("reason", reason))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy + "/return")
                .then()
                .statusCode(200);
    }

    /** Expects these mutations in 2025. */
    private static void mutations(String municipality, Integer... expected) {
        asProvince()
                .get("/v1/market/years?year=2025&municipality=" + municipality)
                .then()
                .body("items.findAll { it.mutations > 0 }.mutations", equalTo(List.of(expected)));
    }

    @Test
    void comparesThePublishedQuotaWithVacatedHomes() {
        // Given
        var municipality = Stock.municipality();
        Figures.given(municipality, Map.of("year", 2025, "mutations", 500));
        publish(municipality, "2025-H1", 73, 1);
        publish(municipality, "2025-H2", 75, 1);
        publish(municipality, "2025-H1", 62, 2);
        publish(municipality, "2026-H1", 80, 1);

        // Then 62 + 75 persons against 500 homes
        await().untilAsserted(() -> asProvince()
                .get("/v1/market/years?municipality=" + municipality)
                .then()
                .body("items.quotaPersons", contains(137))
                .body("items.quotaOrigin", contains("MEASURED"))
                .body("items.quotaShare", contains(274)));
    }

    @Test
    void aLaterStatementReplacesAnEarlierOne() {
        // Given
        var municipality = Stock.municipality();
        Figures.given(municipality, Map.of("year", 2024, "mutations", 600, "stock", 15_000));
        Figures.given(municipality, Map.of("year", 2024, "mutations", 612));

        // Then
        asProvince()
                .get("/v1/market/years?municipality=" + municipality)
                .then()
                .body("items.mutations", contains(612))
                .body("items.stockOrigin", contains("MEASURED"));
    }

    @Test
    void refusesFiguresOfNothingAndOfAnother() {
        var municipality = Stock.municipality();
        Figures.given(municipality, Map.of("year", 2024))
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-figure"));
        Plans.as(
                        Stock.municipality(),
                        Map.of("municipality", municipality, "year", 2024, "seekers", 1, "source", "Report"))
                .post("/v1/market/figures")
                .then()
                .statusCode(404);
    }

    private static void publish(String municipality, String halfYear, int persons, long sequence) {
        var period = HalfYear.valueOf(halfYear);
        var quota = new MunicipalQuotaSet.Quota(
                QuotaStatus.DEFINITIVE,
                persons,
                17_700,
                74_317,
                17_942_942,
                period.start().withDayOfYear(1).minusYears(1),
                "HALF_UP");
        Events.publish(
                new MunicipalQuotaSet(new MunicipalityCode(municipality), period, quota, null, 1, null, period.start()),
                sequence);
    }

    private static void given(
            String municipality, int year, int mutations, int seekers, int reactions, int registration, int quota) {
        Figures.given(
                        municipality,
                        Map.of(
                                "year", year,
                                "stock", 15_000,
                                "mutations", mutations,
                                "seekers", seekers,
                                "reactionsPerHome", reactions,
                                "registrationTenths", registration,
                                "quotaPersons", quota))
                .then()
                .statusCode(201);
    }
}
