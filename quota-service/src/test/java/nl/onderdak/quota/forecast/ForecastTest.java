// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ForecastTest {

    private final int year = Ministry.freeYear();
    private final MunicipalityCode almelo = Ministry.freeCode();

    @BeforeEach
    void register() {
        Ministry.register(almelo, "2000-01-01", null).statusCode(201);
    }

    @Test
    void aSeriesHasItsAverageAndSpread() {
        // Given
        Ministry.population(year - 1, 17_590_672, false, Map.of(almelo, 73_155)).statusCode(201);
        Ministry.population(year, 17_811_291, false, Map.of(almelo, 73_949)).statusCode(201);

        // When
        var id = forecast(year + "-H1", 21_200, year + "-H2", 17_600, (year + 1) + "-H1", 18_750);

        // Then
        series(id, "municipality=" + almelo)
                .body("items.municipality", contains(almelo.value()))
                .body("items[0].quotas.persons", contains(88, 73, 78))
                .body("items[0].quotas.earlierPopulation", contains(false, false, false))
                .body("items[0].average", equalTo(79.67f))
                .body("items[0].minimum", equalTo(73))
                .body("items[0].maximum", equalTo(88))
                .body("items[0].standardDeviation", equalTo(6.24f));
        Ministry.asks()
                .accept("text/csv")
                .get("/v1/national-forecasts/" + id + "/series?municipality=" + almelo)
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString(almelo + ",3,79.67,73,88,6.24"));
        Ministry.asks()
                .accept("text/csv")
                .get("/v1/national-forecasts/" + id + "/quotas?municipality=" + almelo)
                .then()
                .body(containsString(almelo + "," + year + "-H1,88,21200,73155," + (year - 1) + "-01-01"));
    }

    @Test
    void theLatestKnownPopulationIsUsedAndNamed() {
        // Given
        Ministry.population(year - 1, 17_590_672, false, Map.of(almelo, 73_155)).statusCode(201);

        // When
        var id = forecast((year + 1) + "-H1", 21_200);

        // Then
        series(id, "municipality=" + almelo + "&rounding=CEILING")
                .body("items[0].quotas.persons", contains(89))
                .body("items[0].quotas.referenceDate", contains((year - 1) + "-01-01"))
                .body("items[0].quotas.wantedReferenceDate", contains(year + "-01-01"))
                .body("items[0].quotas.earlierPopulation", contains(true));
        series(id, "municipality=" + almelo + "&knownAt=2001-01-01T00:00:00Z").body("items", empty());
    }

    @Test
    void aForecastTurnsOut() {
        // Given
        Ministry.population(year - 1, 17_942_942, false, Map.of(almelo, 74_317)).statusCode(201);
        var id = forecast(year + "-H2", 20_000, (year + 1) + "-H1", 20_000);
        var target = new HashMap<>(Ministry.target(year + "-H2", 18_100));
        target.put("status", "FORECAST");
        target.put("publishedOn", year + "-03-27");
        Ministry.notBefore(year + "-03-27");
        Ministry.sends(target).post("/v1/national-targets").then().statusCode(201);

        // When
        Ministry.revise(year + "-H2", 1, Ministry.revision(13_000, year + "-04-25"))
                .statusCode(201);

        // Then
        Ministry.asks()
                .get("/v1/forecast-outcomes?municipality=" + almelo)
                .then()
                .statusCode(200)
                .body("items.halfYear", contains(year + "-H2", year + "-H2"))
                .body("items.expected", contains(83, 75))
                .body("items.definitive", contains(54, 54))
                .body("items.difference", contains(-29, -21))
                .body("items.differencePercent", contains(-34.94f, -28.00f))
                .body("items[0].nationalForecast", equalTo(id))
                .body("items[1].nationalForecast", nullValue())
                .body("items[1].publishedOn", equalTo(year + "-03-27"));
    }

    @Test
    void whatIsNotDefinitiveHasNotTurnedOut() {
        // Given
        Ministry.population(year - 1, 17_942_942, false, Map.of(almelo, 74_317)).statusCode(201);
        forecast(year + "-H2", 20_000);

        // When
        var response = Ministry.asks()
                .get("/v1/forecast-outcomes?municipality=" + almelo)
                .then();

        // Then
        response.statusCode(200).body("items", empty());
        Ministry.asks().get("/v1/forecast-outcomes").then().statusCode(400);
    }

    @Test
    void forecastsAreKeptAndListed() {
        // When
        var id = forecast(year + "-H1", 21_200, year + "-H2", 17_600);

        // Then
        Ministry.asks()
                .get("/v1/national-forecasts/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("Meerjaren Productie Prognose"))
                .body("from", equalTo(year + "-H1"))
                .body("until", equalTo(year + "-H2"))
                .body("halfYears.persons", contains(21_200, 17_600))
                .body("recordedAt", notNullValue());
        Ministry.asks()
                .get("/v1/national-forecasts?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Ministry.asks()
                .get("/v1/national-forecasts/0190a7c0-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void aHalfYearIsNamedOnce() {
        // When
        var response = Ministry.sends(body(year + "-H1", 1, year + "-H2", 2, year + "-H1", 3))
                .post("/v1/national-forecasts")
                .then();

        // Then
        response.statusCode(400).body("errors.pointer", contains("/halfYears/2/halfYear"));
    }

    @Test
    void whatIsYetToBeMadeKnownIsNotTakenIn() {
        // Given
        var body = new HashMap<String, Object>(body(year + "-H1", 1));
        body.put("publishedOn", "9999-01-01");

        // When
        var response = Ministry.sends(body).post("/v1/national-forecasts").then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/publishedOn"))
                .body("errors.code", contains("in-future"));
    }

    @Test
    void onlyTheMinistryGivesThem() {
        given().auth()
                .oauth2(Tokens.province("PV23"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body(body(year + "-H1", 1))
                .post("/v1/national-forecasts")
                .then()
                .statusCode(403);
    }

    private static String forecast(Object... halfYearsAndPersons) {
        return Ministry.sends(body(halfYearsAndPersons))
                .post("/v1/national-forecasts")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/national-forecasts/"))
                .body("series", endsWith("/series"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(Object... halfYearsAndPersons) {
        List<Map<String, Object>> halfYears = new ArrayList<>();
        for (int i = 0; i < halfYearsAndPersons.length; i += 2) {
            halfYears.add(Map.of("halfYear", halfYearsAndPersons[i], "persons", halfYearsAndPersons[i + 1]));
        }
        return Map.of("source", "Meerjaren Productie Prognose", "publishedOn", "2022-09-30", "halfYears", halfYears);
    }

    private static ValidatableResponse series(String id, String query) {
        return Ministry.asks()
                .get("/v1/national-forecasts/" + id + "/series?" + query)
                .then()
                .statusCode(200);
    }
}
