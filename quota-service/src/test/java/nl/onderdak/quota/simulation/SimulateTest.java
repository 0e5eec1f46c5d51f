// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SimulateTest {

    private final int year = Ministry.freeYear();
    private final String halfYear = year + "-H1";
    private final MunicipalityCode one = Ministry.freeCode();
    private final MunicipalityCode other = Ministry.freeCode();

    @BeforeEach
    void target() {
        Ministry.register(one, "2000-01-01", null).statusCode(201);
        Ministry.register(other, "2000-01-01", null).statusCode(201);
        Ministry.population(year - 1, 1_000, true, Map.of(one, 666, other, 334)).statusCode(201);
        Ministry.publish(halfYear, 101).statusCode(201);
    }

    @Test
    void byInhabitantsAloneTheStatutoryQuotasComeOut() {
        // When
        var response = simulate("STATUTORY", Map.of("indicator", "POPULATION", "perMille", 1_000));

        // Then
        response.statusCode(201)
                .body("outcomes.today", contains(67, 34))
                .body("outcomes.simulated", contains(67, 34))
                .body("same", equalTo(2))
                .body("moved", equalTo(0));
    }

    @Test
    void anotherKeyShowsWhoGainsAndLosesAndConservesTheSum() {
        // Given
        var set = kept("VACATED_HOMES", Map.of(one, 10, other, 30));

        // When
        var response = simulate(
                null,
                Map.of("indicator", "POPULATION", "perMille", 500),
                Map.of("indicator", "VACATED_HOMES", "perMille", 500, "indicatorSet", set));

        // Then
        response.statusCode(201)
                .header("Location", containsString("/v1/simulations/"))
                .body("method", equalTo("LARGEST_REMAINDER"))
                .body("askedBy", equalTo("RIJK"))
                .body("wholeCountry", equalTo(true))
                .body("apportioned", equalTo(101))
                .body("sum", equalTo(101))
                .body("sumDifference", equalTo(0))
                .body("more", equalTo(1))
                .body("fewer", equalTo(1))
                .body("moved", equalTo(21))
                .body("outcomes.municipality", contains(one.value(), other.value()))
                .body("outcomes.simulated", contains(46, 55))
                .body("outcomes.difference", contains(-21, 21))
                .body("outcomes.unrounded", contains(46.258f, 54.742f))
                .body("weights.indicator", contains("POPULATION", "VACATED_HOMES"))
                .body("weights[1].indicatorSet", equalTo("/v1/indicator-sets/" + set))
                .body("weights[1].source", equalTo("CBS"));
    }

    @Test
    void itStaysUnchangedForHoldersOfTheLink() {
        // Given
        var made = simulate("LARGEST_REMAINDER", Map.of("indicator", "POPULATION", "perMille", 1_000))
                .statusCode(201)
                .extract();
        String link = made.path("link");

        // When
        Ministry.revise(halfYear, 1, Ministry.revision(50, halfYear.substring(0, 4) + "-02-01"))
                .statusCode(201);

        // Then
        var municipality = given().auth().oauth2(Tokens.municipality("GM0141"));
        assertEquals(
                made.asString(),
                municipality.get(link).then().statusCode(200).extract().asString());
        given().auth()
                .oauth2(Tokens.province("PV23"))
                .accept("text/csv")
                .get(link)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("municipality,today,simulated,difference,unrounded"))
                .body(containsString(one + ",67,67,0,67.2660"));
    }

    @Test
    void quotasAreNotTouched() {
        // Given
        var set = kept("VACATED_HOMES", Map.of(one, 0, other, 30));

        // When
        simulate(null, Map.of("indicator", "VACATED_HOMES", "perMille", 1_000, "indicatorSet", set))
                .statusCode(201)
                .body("outcomes.simulated", contains(0, 101));

        // Then
        Ministry.asks()
                .get("/v1/municipal-quotas?halfYear=" + halfYear)
                .then()
                .body("items.persons", contains(67, 34))
                .body("items.revision", contains(1, 1));
    }

    @Test
    void valuesMayComeWithTheRequestAndAreKept() {
        // When
        var response = simulate(
                null,
                Map.of(
                        "indicator",
                        "LIVEABILITY",
                        "perMille",
                        1_000,
                        "values",
                        Map.of(
                                "source",
                                "Leefbaarometer",
                                "measuredOn",
                                "2022-01-01",
                                "municipalities",
                                List.of(value(one, 4.5), value(other, 4.5)))));

        // Then
        response.statusCode(201)
                .body("weights[0].perInhabitant", equalTo(true))
                .body("outcomes.simulated", contains(67, 34));
        String set = response.extract().path("weights[0].indicatorSet");
        Ministry.asks()
                .get(set)
                .then()
                .statusCode(200)
                .body("indicator", equalTo("LIVEABILITY"))
                .body("source", equalTo("Leefbaarometer"))
                .body("givenBy", equalTo("RIJK"))
                .body("municipalities.value", contains(4.5f, 4.5f));
    }

    @Test
    void missingValuesAreNamedAndNothingIsKept() {
        // Given
        var set = kept("TURNOVER", Map.of(one, 7));

        // When
        var response = simulate(null, Map.of("indicator", "TURNOVER", "perMille", 1_000, "indicatorSet", set));

        // Then
        response.statusCode(409)
                .body("type", endsWith("indicator-values-missing"))
                .body("detail", containsString(other.value()));
    }

    @Test
    void weightsAreAThousandTogether() {
        simulate(null, Map.of("indicator", "POPULATION", "perMille", 999))
                .statusCode(409)
                .body("type", endsWith("weights-do-not-add-up"));
    }

    @Test
    void aHalfYearWithoutTargetHasNothingToApportion() {
        // When
        var response = Ministry.sends(Map.of(
                        "title",
                        "niets",
                        "halfYear",
                        (year - 1) + "-H1",
                        "weights",
                        List.of(Map.of("indicator", "POPULATION", "perMille", 1_000))))
                .post("/v1/simulations")
                .then();

        // Then
        response.statusCode(409).body("type", endsWith("nothing-to-apportion"));
    }

    @Test
    void faultsOfTheKeyAreNamed() {
        // When
        var response = simulate(
                null,
                Map.of("indicator", "POPULATION", "perMille", 500, "indicatorSet", UUID.randomUUID()),
                Map.of("indicator", "POPULATION", "perMille", 500));
        var unknown =
                simulate(null, Map.of("indicator", "TURNOVER", "perMille", 1_000, "indicatorSet", UUID.randomUUID()));

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/weights/0", "/weights/1/indicator"))
                .body("errors.code", contains("values-not-wanted", "duplicate"));
        unknown.statusCode(400).body("errors.pointer", contains("/weights/0/indicatorSet"));
    }

    @Test
    void valuesOfUnknownMunicipalitiesAreRefused() {
        // Given
        var body = Map.of(
                "indicator",
                "TURNOVER",
                "source",
                "CBS",
                "measuredOn",
                "2023-01-01",
                "municipalities",
                List.of(value(one, 1), value(Ministry.freeCode(), 1), value(one, 1)));

        // When
        var response = Ministry.sends(body).post("/v1/indicator-sets").then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/municipalities/1/municipality", "/municipalities/2/municipality"))
                .body("errors.code", contains("unknown-municipality", "municipality-named-twice"));
    }

    @Test
    void setsOfValuesAreListedAndTables() {
        // When
        var set = kept("SOCIAL_STOCK_SHARE", Map.of(one, 27.4));

        // Then
        Ministry.asks()
                .get("/v1/indicator-sets?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(set));
        Ministry.asks()
                .accept("text/csv")
                .get("/v1/indicator-sets/" + set)
                .then()
                .body(containsString(one + ",27.4"));
    }

    @Test
    void aCorporationDoesNotSimulate() {
        given().auth()
                .oauth2(Tokens.corporation("C001"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/simulations")
                .then()
                .statusCode(403);
    }

    @SafeVarargs
    private ValidatableResponse simulate(String method, Map<String, Object>... weights) {
        var body = new HashMap<String, Object>(
                Map.of("title", "een andere sleutel", "halfYear", halfYear, "weights", List.of(weights)));
        body.put("method", method);
        return Ministry.sends(body).post("/v1/simulations").then();
    }

    private static String kept(String indicator, Map<MunicipalityCode, ? extends Number> values) {
        return Ministry.sends(Map.of(
                        "indicator",
                        indicator,
                        "source",
                        "CBS",
                        "measuredOn",
                        "2023-01-01",
                        "municipalities",
                        values.entrySet().stream()
                                .map(one -> value(one.getKey(), one.getValue()))
                                .toList()))
                .post("/v1/indicator-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> value(MunicipalityCode municipality, Number value) {
        return Map.of("municipality", municipality.value(), "value", value);
    }
}
