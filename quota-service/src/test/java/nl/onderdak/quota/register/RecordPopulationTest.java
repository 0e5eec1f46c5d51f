// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class RecordPopulationTest {

    @Test
    void aCompleteRegisterIsTakenIn() {
        // Given
        var year = Ministry.freeYear();
        var one = Ministry.registered();
        var other = Ministry.registered();

        // When
        var response = Ministry.population(year, 100, true, Map.of(one, 70, other, 30));

        // Then
        response.statusCode(201)
                .header("Location", endsWith("/v1/populations/" + year + "-01-01"))
                .header("ETag", "\"1\"")
                .body("complete", equalTo(true))
                .body("numberOfMunicipalities", equalTo(2))
                .body("inhabitantsCovered", equalTo(100));
        Ministry.asks()
                .get("/v1/populations/" + year + "-01-01")
                .then()
                .statusCode(200)
                .body("source", equalTo("CBS"))
                .body("nationalInhabitants", equalTo(100))
                .body("municipalities.municipality", contains(one.value(), other.value()))
                .body("municipalities.inhabitants", contains(70, 30));
    }

    @Test
    void aPartialRegisterSaysWhatItCovers() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();

        // When
        var response = Ministry.population(year, 17_811_291, false, Map.of(code, 1_184_333));

        // Then
        response.statusCode(201)
                .body("complete", equalTo(false))
                .body("inhabitantsCovered", equalTo(1_184_333))
                .body("shareCovered", equalTo(0.0664f));
    }

    @Test
    void aCompleteRegisterThatDoesNotAddUpIsRefused() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();

        // When
        var response = Ministry.population(year, 100, true, Map.of(code, 97));

        // Then
        response.statusCode(409)
                .body("type", endsWith("population-sum-differs"))
                .body("detail", allOf(containsString("97"), containsString("100"), containsString("-3")));
        Ministry.asks().get("/v1/populations/" + year + "-01-01").then().statusCode(404);
    }

    @Test
    void aPartialRegisterDoesNotExceedTheCountry() {
        // Given
        var code = Ministry.registered();

        // When
        var response = Ministry.population(Ministry.freeYear(), 100, false, Map.of(code, 101));

        // Then
        response.statusCode(409).body("type", endsWith("population-exceeds-national"));
    }

    @Test
    void aReferenceDateIsGivenOnce() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();
        Ministry.population(year, 100, true, Map.of(code, 100)).statusCode(201);

        // When
        var response = Ministry.population(year, 100, true, Map.of(code, 100));

        // Then
        response.statusCode(409)
                .body("type", endsWith("population-already-given"))
                .body("detail", containsString(year + "-01-01"));
    }

    @Test
    void ofTwoAtTheSameMomentOneIsRefused() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();

        // When
        var answers = IntStream.range(0, 2)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> Ministry.population(year, 100, true, Map.of(code, 100))
                                .extract()
                                .statusCode()))
                .toList();

        // Then
        assertEquals(
                List.of(201, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void everyUnknownOrRepeatedMunicipalityIsNamed() {
        // Given
        var known = Ministry.registered();
        var body = new HashMap<>(Ministry.populationBody(Ministry.freeYear(), 100, false, Map.of()));
        body.put(
                "municipalities",
                List.of(
                        Ministry.part(Ministry.freeCode(), 1),
                        Ministry.part(known, 1),
                        Ministry.part(Ministry.freeCode(), 1),
                        Ministry.part(known, 1)));

        // When
        var response = Ministry.sends(body).post("/v1/populations").then();

        // Then
        response.statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/municipalities/0/municipality",
                                "/municipalities/2/municipality",
                                "/municipalities/3/municipality"))
                .body(
                        "errors.code",
                        contains("unknown-municipality", "unknown-municipality", "municipality-named-twice"))
                .body("errors[0].detail", equalTo("This municipality is not registered."));
    }

    @Test
    void aMunicipalityThatHadEndedOnTheReferenceDateIsNamed() {
        // Given
        var year = Ministry.freeYear();
        var stays = Ministry.registered();
        var endsThatDay = Ministry.freeCode();
        var ended = Ministry.freeCode();
        Ministry.register(endsThatDay, "2000-01-01", year + "-01-01").statusCode(201);
        Ministry.register(ended, "2000-01-01", (year - 1) + "-12-31").statusCode(201);
        var body = new HashMap<>(Ministry.populationBody(year, 3, true, Map.of()));
        body.put(
                "municipalities",
                List.of(Ministry.part(stays, 1), Ministry.part(endsThatDay, 1), Ministry.part(ended, 1)));

        // When
        var response = Ministry.sends(body).post("/v1/populations").then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/municipalities/2/municipality"))
                .body("errors.code", contains("ended-municipality"))
                .body("errors[0].detail", equalTo("This municipality had ended before the reference date."));
        Ministry.asks().get("/v1/populations/" + year + "-01-01").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "referenceDate, 2023-01-02, /referenceDate",
        "referenceDate, 2023-02-01, /referenceDate",
        "referenceDate,           , /referenceDate",
        "source,        ' ',        /source",
        "nationalInhabitants, 0,    /nationalInhabitants",
        "complete,      yes,        /complete",
        "municipalities,          , /municipalities"
    })
    void eachFaultIsNamed(String property, String value, String pointer) {
        // Given
        var code = Ministry.registered();
        var body = new HashMap<>(Ministry.populationBody(Ministry.freeYear(), 100, true, Map.of(code, 100)));
        body.put(property, "0".equals(value) ? Integer.valueOf(0) : value);

        // When
        var response = Ministry.sends(body).post("/v1/populations").then();

        // Then
        response.statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void faultsOfPartsAreNamedAtOnce() {
        // Given
        var body = new HashMap<>(Ministry.populationBody(Ministry.freeYear(), 100, true, Map.of()));
        body.put("municipalities", List.of(Map.of("municipality", "GM1", "inhabitants", -1), Map.of()));

        // When
        var response = Ministry.sends(body).post("/v1/populations").then();

        // Then
        response.statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/municipalities/0/municipality",
                                "/municipalities/0/inhabitants",
                                "/municipalities/1/municipality",
                                "/municipalities/1/inhabitants"));
    }

    @Test
    void theSameKeyAndBodyRepeatTheAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = Ministry.populationBody(Ministry.freeYear(), 100, true, Map.of(Ministry.registered(), 100));
        var first = Ministry.sends(body, key)
                .post("/v1/populations")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When
        var again = Ministry.sends(body, key).post("/v1/populations").then();

        // Then
        assertEquals(first, again.statusCode(201).extract().asString());
    }

    @Test
    void onlyTheMinistryGivesThem() {
        // Given
        var body = Ministry.populationBody(Ministry.freeYear(), 100, true, Map.of(Ministry.registered(), 100));

        // When
        var response = given().auth()
                .oauth2(Tokens.municipality("GM0141"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/populations")
                .then();

        // Then
        response.statusCode(403);
    }

    @Test
    void theFiguresAreATableToo() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();
        Ministry.population(year, 100, true, Map.of(code, 100)).statusCode(201);

        // When
        var parts = Ministry.asks()
                .accept("text/csv")
                .get("/v1/populations/" + year + "-01-01")
                .then();
        var list = Ministry.asks()
                .accept("text/csv")
                .get("/v1/populations?limit=100")
                .then();

        // Then
        parts.statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("municipality,inhabitants"))
                .body(containsString(code + ",100"));
        list.statusCode(200).body(containsString(year + "-01-01,CBS,100,true,1,100,1.0000"));
    }

    @Test
    void referenceDatesAreListed() {
        // Given
        var year = Ministry.freeYear();
        Ministry.population(year, 100, false, Map.of(Ministry.registered(), 50)).statusCode(201);

        // When
        var response = Ministry.asks().get("/v1/populations?limit=100").then();

        // Then
        response.statusCode(200).body("items.referenceDate", hasItem(year + "-01-01"));
    }
}
