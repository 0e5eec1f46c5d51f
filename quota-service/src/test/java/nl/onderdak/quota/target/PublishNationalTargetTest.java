// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class PublishNationalTargetTest {

    @Test
    void aTargetIsApportionedAndEveryQuotaPublished() {
        // Given
        var year = Ministry.freeYear();
        var one = Ministry.registered();
        var other = Ministry.registered();
        Ministry.population(year - 1, 1_000, true, Map.of(one, 666, other, 334)).statusCode(201);

        // When
        var response = Ministry.publish(year + "-H1", 100);

        // Then
        response.statusCode(201)
                .header("Location", endsWith("/v1/national-targets/" + year + "-H1"))
                .header("ETag", "\"1\"")
                .body("persons", equalTo(100))
                .body("revision", equalTo(1))
                .body("rounding", equalTo("HALF_UP"))
                .body("effectiveOn", equalTo(year + "-01-01"))
                .body("referenceDate", equalTo((year - 1) + "-01-01"))
                .body("nationalPopulation", equalTo(1_000))
                .body("complete", equalTo(true))
                .body("sumOfQuotas", equalTo(100))
                .body("roundingDifference", equalTo(0))
                .body("publishedInTime", equalTo(true))
                .body("daysLate", equalTo(0))
                .body("warnings", empty())
                .body("revisions.persons", contains(100));
        var fact = factOf(one);
        assertEquals(1, fact.sequence());
        assertEquals(
                new MunicipalQuotaSet(
                        one,
                        new HalfYear(year, 1),
                        new MunicipalQuotaSet.Quota(
                                QuotaStatus.DEFINITIVE,
                                67,
                                100,
                                666,
                                1_000,
                                LocalDate.of(year - 1, 1, 1),
                                "HALF_UP",
                                67,
                                0,
                                null),
                        null,
                        1,
                        null,
                        LocalDate.of(year, 1, 1),
                        QuotaCause.FIRST),
                fact.data());
        var otherFact = (MunicipalQuotaSet) factOf(other).data();
        assertEquals(33, otherFact.current().persons());
        assertNull(otherFact.previous());
    }

    @Test
    void roundingUpIsAChoice() {
        // Given
        var year = Ministry.freeYear();
        Ministry.population(year - 1, 1_000, true, Map.of(Ministry.registered(), 666, Ministry.registered(), 334))
                .statusCode(201);
        var body = new HashMap<>(Ministry.target(year + "-H2", 100));
        body.put("rounding", "CEILING");

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(201)
                .body("rounding", equalTo("CEILING"))
                .body("sumOfQuotas", equalTo(101))
                .body("roundingDifference", equalTo(1))
                .body("revisions.roundingDifference", contains(1));
    }

    @Test
    void onlyMunicipalitiesThatExistOnTheFirstDayGetAQuota() {
        // Given
        var year = Ministry.freeYear();
        var ended = Ministry.freeCode();
        var stays = Ministry.registered();
        var begins = Ministry.freeCode();
        Ministry.register(ended, "2000-01-01", year + "-01-01").statusCode(201);
        Ministry.register(begins, year + "-01-02", null).statusCode(201);
        Ministry.population(year - 1, 1_000, false, Map.of(ended, 100, stays, 100, begins, 100))
                .statusCode(201);

        // When
        Ministry.publish(year + "-H1", 100).statusCode(201);
        Ministry.publish(year + "-H2", 100).statusCode(201);

        // Then
        quotasOf(year + "-H1").body("items.municipality", containsInAnyOrder(ended.value(), stays.value()));
        quotasOf(year + "-H2").body("items.municipality", containsInAnyOrder(begins.value(), stays.value()));
    }

    @Test
    void aPartialRegisterWorksWithTheNationalFigure() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();
        Ministry.population(year - 1, 17_811_291, false, Map.of(code, 73_949)).statusCode(201);

        // When
        var response = Ministry.publish(year + "-H1", 18_750);

        // Then
        response.statusCode(201)
                .body("complete", equalTo(false))
                .body("sumOfQuotas", equalTo(78))
                .body("roundingDifference", nullValue());
    }

    @Test
    void withoutThePopulationOfTheReferenceDateThereIsNoTarget() {
        // Given
        var year = Ministry.freeYear();

        // When
        var response = Ministry.publish(year + "-H1", 100);

        // Then
        response.statusCode(409)
                .body("type", endsWith("population-missing"))
                .body("detail", containsString((year - 1) + "-01-01"));
    }

    @Test
    void aHalfYearHasOneTarget() {
        // Given
        var halfYear = preparedHalfYear();
        Ministry.publish(halfYear, 100).statusCode(201);

        // When
        var response = Ministry.publish(halfYear, 100);

        // Then
        response.statusCode(409)
                .body("type", endsWith("national-target-already-published"))
                .body("detail", containsString(halfYear));
    }

    @Test
    void ofTwoAtTheSameMomentOneIsRefused() {
        // Given
        var halfYear = preparedHalfYear();

        // When
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Ministry.publish(halfYear, 100).extract().statusCode()))
                .toList();

        // Then
        assertEquals(
                List.of(201, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void theEffectiveDayLiesInTheHalfYear() {
        // Given
        var halfYear = preparedHalfYear();
        var body = new HashMap<>(Ministry.target(halfYear, 100));
        body.put("effectiveOn", "2020-01-01");

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(409)
                .body("type", endsWith("effective-outside-half-year"))
                .body("detail", allOf(containsString("2020-01-01"), containsString(halfYear)));
    }

    @Test
    void aLateTargetIsTakenInAndSaidToBeLate() {
        // Given
        var year = Ministry.freeYear();
        Ministry.population(year - 1, 1_000, true, Map.of(Ministry.registered(), 1_000))
                .statusCode(201);
        var body = new HashMap<>(Ministry.target(year + "-H2", 100));
        body.put("publishedOn", year + "-04-25");
        Ministry.notBefore(year + "-04-25");

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(201)
                .body("latestPublicationDay", equalTo(year + "-04-01"))
                .body("publishedInTime", equalTo(false))
                .body("daysLate", equalTo(24))
                .body("warnings", contains("PUBLISHED_LATE"));
    }

    @Test
    void aForecastIsNoPublication() {
        // Given
        var body = new HashMap<>(Ministry.target(preparedHalfYear(), 100));
        body.put("status", "FORECAST");

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(201).body("status", equalTo("FORECAST")).body("publishedInTime", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "halfYear,    2024-H3,    /halfYear",
        "halfYear,              , /halfYear",
        "status,      PERHAPS,    /status",
        "status,                , /status",
        "persons,     -1,         /persons",
        "persons,     1000001,    /persons",
        "persons,               , /persons",
        "publishedOn, soon,       /publishedOn",
        "publishedOn,           , /publishedOn",
        "effectiveOn, soon,       /effectiveOn",
        "rounding,    DOWN,       /rounding",
        "reason,      '',         /reason",
        "sumOfQuotas, 1,          /sumOfQuotas"
    })
    void eachFaultIsNamed(String property, String value, String pointer) {
        // Given
        var body = new HashMap<>(Ministry.target("2099-H1", 100));
        body.put(property, "persons".equals(property) && value != null ? Integer.valueOf(value) : value);

        // When
        var response = Ministry.sends(body).post("/v1/national-targets").then();

        // Then
        response.statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({"0", "1000000"})
    void theBoundsBelongToIt(int persons) {
        // Given
        var halfYear = preparedHalfYear();

        // When
        var response = Ministry.publish(halfYear, persons);

        // Then
        response.statusCode(201).body("sumOfQuotas", equalTo(persons));
    }

    @Test
    void theSameKeyAndBodyRepeatTheAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = Ministry.target(preparedHalfYear(), 100);
        var first = Ministry.sends(body, key)
                .post("/v1/national-targets")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When
        var again = Ministry.sends(body, key).post("/v1/national-targets").then();

        // Then
        assertEquals(
                first, again.statusCode(201).header("ETag", "\"1\"").extract().asString());
    }

    @Test
    void onlyTheMinistryPublishes() {
        // Given
        var body = Ministry.target("2099-H1", 100);

        // When
        var response = given().auth()
                .oauth2(Tokens.province("PV23"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/national-targets")
                .then();

        // Then
        response.statusCode(403);
    }

    @Test
    void targetsAreListedAsATableToo() {
        // Given
        var halfYear = preparedHalfYear();
        Ministry.publish(halfYear, 100).statusCode(201);

        // When
        var list = Ministry.asks().get("/v1/national-targets?limit=100").then();
        var table = Ministry.asks()
                .accept("text/csv")
                .get("/v1/national-targets?limit=100")
                .then();

        // Then
        list.statusCode(200).body("items.halfYear", hasItem(halfYear));
        table.statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("halfYear,status,persons,publishedOn"))
                .body(containsString(halfYear + ",DEFINITIVE,100,2020-01-01"));
    }

    private static String preparedHalfYear() {
        var year = Ministry.freeYear();
        Ministry.population(year - 1, 1_000, true, Map.of(Ministry.registered(), 1_000))
                .statusCode(201);
        return year + "-H1";
    }

    private static ValidatableResponse quotasOf(String halfYear) {
        return Ministry.asks()
                .get("/v1/municipal-quotas?limit=100&halfYear=" + halfYear)
                .then()
                .statusCode(200);
    }

    private static ReceivedEvent factOf(MunicipalityCode code) {
        return Events.await(
                Service.QUOTA,
                event -> event.data() instanceof MunicipalQuotaSet set
                        && set.municipality().equals(code));
    }
}
