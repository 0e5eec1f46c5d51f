// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.corrected;
import static nl.onderdak.supervision.Facts.coupled;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.housed;
import static nl.onderdak.supervision.Facts.housing;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class BalanceResourceTest {

    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)[^>]*>; *rel=\"next\"");

    private final MutableClock clock;

    @Inject
    BalanceResourceTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void aFigureStatesHowFarItCanBeReliedOn() {
        // Given
        municipality("GM0601");
        inEveryPartition("GM0601");
        publish(quotaSet("GM0601", "2024-H1", definitive(60), null), 1, RECORDED);
        house("GM0601", 15, "2024-02-10", RECORDED);
        awaitBalance("GM0601", "2024-03-31", -45);

        // Then
        await().untilAsserted(() -> operator()
                .queryParam("validOn", "2024-03-31")
                .get("/v1/balances/GM0601")
                .then()
                .statusCode(200)
                .body("status", equalTo("final"))
                .body("reasons", empty())
                .body("sources.source", contains("quota", "placement", "supervision"))
                .body("sources.readUpTo", everyItem(notNullValue()))
                .body("sources.lag", everyItem(equalTo(0)))
                .body("expectedShare.numerator", equalTo(3))
                .body("expectedShare.denominator", equalTo(6))
                .body("expectedShare.percentage", equalTo(50.0f))
                .body("realisedShare.numerator", equalTo(15))
                .body("realisedShare.denominator", equalTo(60))
                .body("realisedShare.percentage", equalTo(25.0f)));
    }

    @Test
    void aFigureOfTodayIsProvisionalAndOfTheDayInTheNetherlands() {
        // Given
        municipality("GM0602");
        clock.set(Instant.parse("2024-06-30T22:30:00Z"));

        // Then
        var figure = operator().get("/v1/balances/GM0602");
        figure.then()
                .body("validOn", equalTo("2024-07-01"))
                .body("halfYear", equalTo("2024-H2"))
                .body("status", equalTo("provisional"))
                .body("reasons", hasItem("DAY_NOT_OVER"));
        assertEquals(figure.<String>path("sources.readUpTo.min()"), figure.path("knownAt"));
    }

    @Test
    void aForecastMakesAFigureProvisionalAlsoInLaterHalfYears() {
        // Given
        municipality("GM0603");
        inEveryPartition("GM0603");
        publish(quotaSet("GM0603", "2024-H1", forecast(20), null), 1, RECORDED);
        awaitBalance("GM0603", "2024-06-30", -20);

        // Then
        operator()
                .queryParam("validOn", "2024-06-30")
                .get("/v1/balances/GM0603")
                .then()
                .body("includesForecast", is(true))
                .body("forecastQuota", equalTo(20))
                .body("reasons", hasItem("FORECAST_QUOTA"));
        operator()
                .queryParam("validOn", "2024-12-31")
                .get("/v1/balances/GM0603")
                .then()
                .body("includesForecast", is(false))
                .body("reasons", hasItem("FORECAST_QUOTA"));

        // When
        publish(quotaSet("GM0603", "2024-H1", definitive(20), forecast(20)), 2, RECORDED.plusSeconds(60));

        // Then
        await().untilAsserted(() -> operator()
                .queryParam("validOn", "2024-06-30")
                .get("/v1/balances/GM0603")
                .then()
                .body("balance", equalTo(-20))
                .body("reasons", empty()));
    }

    @Test
    void aHoleInAHistoryMakesTheMunicipalityItsProvinceAndTheCountryProvisional() {
        // Given
        municipality("GM0604", "PV22");
        municipality("GM0605", "PV21");
        var coupling = id();
        publish(housed(coupling, "GM0604", 3, "2024-02-10"), 2, RECORDED);

        // Then
        for (var area : List.of("GM0604", "PV22", "NL")) {
            await().untilAsserted(() -> operator()
                    .queryParam("validOn", "2024-03-31")
                    .get("/v1/balances/" + area)
                    .then()
                    .body("reasons", hasItem("EVENTS_PARKED")));
        }
        for (var area : List.of("GM0605", "PV21")) {
            operator()
                    .queryParam("validOn", "2024-03-31")
                    .get("/v1/balances/" + area)
                    .then()
                    .body("reasons", not(hasItem("EVENTS_PARKED")));
        }

        // When
        publish(coupled(coupling, "GM0604", 3), 1, RECORDED);

        // Then
        awaitBalance("GM0604", "2024-03-31", 3);
        operator()
                .queryParam("validOn", "2024-03-31")
                .get("/v1/balances/GM0604")
                .then()
                .body("reasons", not(hasItem("EVENTS_PARKED")));
    }

    @Test
    void aProvinceAndTheCountryAreTheSumOfTheirMunicipalities() {
        // Given
        municipality("GM0611", "PV24");
        municipality("GM0612", "PV24");
        publish(quotaSet("GM0611", "2018-H1", definitive(60), null), 1, RECORDED);
        publish(quotaSet("GM0612", "2018-H1", definitive(40), null), 1, RECORDED);
        house("GM0612", 15, "2018-02-10", RECORDED);
        awaitBalance("GM0612", "2018-06-30", -25);
        awaitBalance("GM0611", "2018-06-30", -60);

        // Then
        operator()
                .queryParam("validOn", "2018-06-30")
                .get("/v1/balances/PV24")
                .then()
                .body("name", equalTo("Flevoland"))
                .body("quota", equalTo(100))
                .body("realised", equalTo(15))
                .body("balance", equalTo(-85));
        int country = operator()
                .queryParam("validOn", "2018-06-30")
                .get("/v1/balances/NL")
                .path("balance");
        List<Integer> each = operator()
                .queryParam("validOn", "2018-06-30")
                .queryParam("limit", 100)
                .get("/v1/balances")
                .path("items.balance");
        assertEquals(country, each.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aCorrectionMovesPersonsToTheHalfYearTheyWereHousedIn() {
        // Given
        municipality("GM0621");
        var coupling = house("GM0621", 5, "2024-06-28", RECORDED);
        awaitBalance("GM0621", "2024-06-30", 5);
        var corrected = Instant.parse("2024-08-01T09:00:00Z");

        // When
        publish(corrected(coupling, "GM0621", housing(5, "2024-06-28"), housing(5, "2024-07-02")), 3, corrected);
        awaitBalance("GM0621", "2024-06-30", 0);

        // Then
        operator()
                .queryParam("from", "2024-H1")
                .queryParam("to", "2024-H2")
                .get("/v1/balances/GM0621/half-years")
                .then()
                .body("halfYears.realised", contains(0, 5))
                .body("halfYears.balance", contains(0, 5));
        operator()
                .queryParam("validOn", "2024-06-30")
                .queryParam("knownAt", "2024-07-31T23:59:59Z")
                .get("/v1/balances/GM0621")
                .then()
                .body("balance", equalTo(5));

        // When
        publish(corrected(coupling, "GM0621", housing(5, "2024-07-02"), null), 4, corrected.plusSeconds(60));

        // Then
        awaitBalance("GM0621", "2024-12-31", 0);
    }

    /** The closing balance of 2022-H1 was published as -1,810 and became other figures in later years. */
    @Test
    void whatIsReportedAfterAClosingIsCarriedThroughLaterHalfYears() {
        // Given
        var closed = Instant.parse("2022-12-31T09:00:00Z");
        municipality("GM0697", "PV26");
        publish(quotaSet("GM0697", "2022-H1", definitive(1_810), null), 1, closed.minusSeconds(60));
        publish(quotaSet("GM0697", "2022-H2", definitive(90), null), 1, closed.minusSeconds(60));
        awaitBalance("GM0697", "2022-12-31", -1_900);

        // When
        house("GM0697", 48, "2022-03-01", closed.plusSeconds(60));
        awaitBalance("GM0697", "2022-12-31", -1_852);

        // Then
        var halfYears = "/v1/balances/GM0697/half-years?from=2022-H1&to=2023-H1";
        operator()
                .get(halfYears)
                .then()
                .statusCode(200)
                .body("halfYears.realised", contains(48, 0, 0))
                .body("halfYears.openingBalance", contains(0, -1_762, -1_852))
                .body("halfYears.balance", contains(-1_762, -1_852, -1_852));
        operator()
                .get(halfYears + "&knownAt=" + closed)
                .then()
                .statusCode(200)
                .body("halfYears.realised", contains(0, 0, 0))
                .body("halfYears.balance", contains(-1_810, -1_900, -1_900));
    }

    @Test
    void everyFigureIsTheSumOfTheEntriesItPointsTo() {
        // Given
        municipality("GM0631");
        publish(quotaSet("GM0631", "2023-H2", definitive(30), null), 1, RECORDED);
        publish(quotaSet("GM0631", "2024-H1", definitive(40), null), 1, RECORDED);
        publish(quotaSet("GM0631", "2024-H1", definitive(35), definitive(40)), 2, RECORDED.plusSeconds(1));
        for (int i = 1; i <= 9; i++) {
            house("GM0631", i, "2024-0" + i + "-15", RECORDED.plusSeconds(i));
        }
        awaitBalance("GM0631", "2024-12-31", -30 - 35 + 45);

        // When
        for (var validOn : List.of("2023-12-31", "2024-01-01", "2024-03-15", "2024-06-30", "2024-12-31")) {
            for (var knownAt : List.of(RECORDED, RECORDED.plusSeconds(4), RECORDED.plusSeconds(3600))) {
                var figure = operator()
                        .queryParam("validOn", validOn)
                        .queryParam("knownAt", knownAt.toString())
                        .get("/v1/balances/GM0631");
                int balance = figure.path("balance");
                String link = figure.path("_links.entries.href");

                // Then
                assertEquals(balance, sum(entries(link)), validOn + " known at " + knownAt);
            }
        }
        int realised = operator()
                .queryParam("validOn", "2024-05-31")
                .get("/v1/balances/GM0631")
                .path("realised");
        assertEquals(
                realised,
                sum(entries("/v1/balances/GM0631/entries?halfYear=2024-H1&kind=REALISATION&validOn=2024-05-31")));
        assertEquals(
                2 + 3 + 4,
                sum(entries("/v1/balances/GM0631/entries?from=2024-02-15&to=2024-04-15&validOn=2024-12-31")));
    }

    @Test
    void theLinkToEntriesIsThereForCallersThatMayOpenThem() {
        // Given
        municipality("GM0632");
        var paths = List.of("/v1/balances/%s", "/v1/balances/%s/half-years?from=2024-H1&to=2024-H2");

        // Then
        for (var path : paths) {
            for (var token : List.of(Tokens.province("PV23"), Tokens.municipality("GM0632"))) {
                as(token).get(path.formatted("NL")).then().statusCode(200).body("_links.entries", nullValue());
            }
            for (var seen : List.of("NL", "PV23", "GM0632")) {
                String link = operator().get(path.formatted(seen)).path("_links.entries.href");
                operator().get(link).then().statusCode(200);
            }
            String own = as(Tokens.municipality("GM0632"))
                    .get(path.formatted("GM0632"))
                    .path("_links.entries.href");
            as(Tokens.municipality("GM0632")).get(own).then().statusCode(200);
        }
    }

    @Test
    void presentFiguresEqualThoseKnownAtThisMoment() {
        // Given
        municipality("GM0641");
        publish(quotaSet("GM0641", "2024-H1", definitive(30), null), 1, RECORDED);
        house("GM0641", 2, "2024-01-15", RECORDED);
        house("GM0641", 3, "2024-06-30", RECORDED);
        house("GM0641", 4, "2024-07-01", RECORDED);
        awaitBalance("GM0641", "2024-12-31", -21);

        // Then
        for (var validOn :
                List.of("2023-12-31", "2024-01-01", "2024-01-14", "2024-01-15", "2024-06-29", "2024-06-30")) {
            for (var area : List.of("GM0641", "PV23", "NL")) {
                var now = operator().queryParam("validOn", validOn).get("/v1/balances/" + area);
                var then = operator()
                        .queryParam("validOn", validOn)
                        .queryParam("knownAt", now.<String>path("knownAt"))
                        .get("/v1/balances/" + area);
                for (var field :
                        List.of("openingBalance", "takenOver", "quota", "forecastQuota", "realised", "balance")) {
                    assertEquals(now.<Integer>path(field), then.<Integer>path(field), area + validOn + field);
                }
            }
        }
    }

    @Test
    void aCorrectedRegisterDoesNotChangeWhatWasKnownBefore() {
        // Given
        municipality("GM0691", "PV30");
        municipality("GM0692", "PV30");
        municipality("GM0693", "PV31");
        for (var code : List.of("GM0691", "GM0692", "GM0693")) {
            publish(quotaSet(code, "2024-H1", definitive(30), null), 1, RECORDED);
            awaitBalance(code, "2024-06-30", -30);
        }
        var questions = List.of(
                "/v1/balances/PV30?",
                "/v1/balances/PV31?",
                "/v1/balances/GM0691?",
                "/v1/balances?province=PV30&",
                "/v1/balances?province=PV31&",
                "/v1/balances/PV30/half-years?from=2024-H1&to=2024-H2&",
                "/v1/balances/PV30/entries?",
                "/v1/balances/GM0691/entries?");
        var callers = List.of(Tokens.operator(), Tokens.province("PV30"), Tokens.municipality("GM0691"));
        var before = figures(callers, questions);

        // When
        publish(
                new MunicipalityRegistered(
                        new MunicipalityCode("GM0691"),
                        "Elders",
                        new ProvinceCode("PV31"),
                        LocalDate.of(2001, 1, 1),
                        null),
                2,
                RECORDED.plusSeconds(3600));
        awaitBalance("PV31", "2024-06-30", -60);

        // Then
        assertEquals(before, figures(callers, questions));
        awaitBalance("PV30", "2024-06-30", -30);
        operator().get("/v1/balances/GM0691").then().body("name", equalTo("Elders"));
        as(Tokens.province("PV30")).get("/v1/balances/GM0691").then().statusCode(404);
        as(Tokens.province("PV31")).get("/v1/balances/GM0691").then().statusCode(200);
        as(Tokens.province("PV31"))
                .get("/v1/balances/GM0691?knownAt=2024-01-10T09:30:00Z")
                .then()
                .statusCode(200)
                .body("name", equalTo("Gemeente GM0691"));
    }

    private static List<String> figures(List<String> callers, List<String> questions) {
        return callers.stream()
                .flatMap(caller -> questions.stream()
                        .map(question -> as(caller)
                                .get(question + "validOn=2024-06-30&knownAt=2024-01-10T09:30:00Z")
                                .asString()
                                .replaceAll("\"sources\":\\[[^]]*]", "")
                                .replaceAll("\"(status|reasons)\":(\\[[^]]*]|\"[a-z]*\")", "")))
                .toList();
    }

    @Test
    void whatIsNotInTheRegisterYetIsNotKnownThen() {
        // Given
        municipality("GM0694", "PV30");

        // Then
        operator()
                .get("/v1/balances/GM0694?knownAt=2014-12-31T00:00:00Z")
                .then()
                .statusCode(404);
        operator().get("/v1/balances?knownAt=2014-12-31T00:00:00Z").then().body("items", empty());
        operator()
                .get("/v1/balances/GM0694?knownAt=2015-01-01T00:00:00Z")
                .then()
                .statusCode(200);
    }

    @Test
    void theListHasEachMunicipalityPageByPageAndAsCsv() {
        // Given
        for (int i = 1; i <= 5; i++) {
            municipality("GM065" + i, "PV27");
        }
        publish(quotaSet("GM0653", "2024-H1", definitive(30), null), 1, RECORDED);
        awaitBalance("GM0653", "2024-06-30", -30);

        // When
        var first = operator()
                .queryParam("province", "PV27")
                .queryParam("validOn", "2024-06-30")
                .queryParam("limit", 3)
                .get("/v1/balances");
        var second = operator()
                .queryParam("province", "PV27")
                .queryParam("validOn", "2024-06-30")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor(first))
                .get("/v1/balances");

        // Then
        first.then()
                .body("items.municipality", contains("GM0651", "GM0652", "GM0653"))
                .body("items.balance", contains(0, 0, -30))
                .body("items[2].province", equalTo("PV27"))
                .body("items[2].realisedPercentage", equalTo(0.0f))
                .body("items[0].realisedPercentage", nullValue());
        second.then().body("items.municipality", contains("GM0654", "GM0655"));
        operator()
                .queryParam("province", "PV27")
                .queryParam("validOn", "2024-06-30")
                .queryParam("knownAt", "2024-07-01T00:00:00Z")
                .accept("text/csv")
                .get("/v1/balances")
                .then()
                .contentType("text/csv")
                .body(containsString(
                        "municipality,name,province,validOn,knownAt,halfYear,openingBalance,takenOver,quota"))
                .body(
                        containsString(
                                "GM0653,Gemeente GM0653,PV27,2024-06-30,2024-07-01T00:00:00Z,2024-H1,0,0,30,false,30,0,30,-30,30,0,100.0,0.0,"));
    }

    @Test
    void aFigureIsAlsoARowOfAFileWithAName() {
        // Given
        municipality("GM0667");
        publish(quotaSet("GM0667", "2019-H1", definitive(30), null), 1, RECORDED);
        awaitBalance("GM0667", "2019-06-30", -30);

        // Then
        for (var area : List.of("GM0667", "PV23", "NL")) {
            operator()
                    .queryParam("validOn", "2019-06-30")
                    .accept("text/csv")
                    .get("/v1/balances/" + area)
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"balances-" + area + "-2019-06-30.csv\""))
                    .body(containsString("\r\n" + area + ","));
        }
    }

    @Test
    void entriesAreExplainedAndSummedByHalfYearAndKind() {
        // Given
        municipality("GM0663");
        publish(quotaSet("GM0663", "2019-H1", definitive(30), null), 1, RECORDED);
        publish(quotaSet("GM0663", "2019-H1", definitive(28), definitive(30)), 2, RECORDED.plusSeconds(60));
        publish(quotaSet("GM0663", "2019-H2", definitive(10), null), 1, RECORDED);
        house("GM0663", 4, "2019-02-01", RECORDED);
        house("GM0663", 5, "2019-08-01", RECORDED);
        awaitBalance("GM0663", "2019-12-31", -28 - 10 + 9);
        var asOf = "?validOn=2019-12-31&knownAt=2024-02-01T00:00:00Z";

        // Then
        var entries = as(Tokens.province("PV23"))
                .header("Accept-Language", "en")
                .get("/v1/balances/GM0663/entries" + asOf)
                .then()
                .statusCode(200)
                .body("items.cause", hasItems("FIRST_QUOTA", "NEW_QUOTA", "REPLACED_QUOTA", "HOUSED"));
        entries.root("items.find { it.cause == 'FIRST_QUOTA' && it.halfYear == '2019-H1' }")
                .body(
                        "explanation",
                        equalTo("First quota of 2019-H1: 30 persons. Computed from 73,949 inhabitants on 2023-01-01."))
                .body("inhabitants", equalTo(73_949))
                .body("inhabitantsOn", equalTo("2023-01-01"))
                .body("_links.quota.service", equalTo("quota"))
                .body(
                        "_links.quota.href",
                        equalTo("/v1/municipal-quotas?halfYear=2019-H1&knownAt=2024-01-10T09:00:00Z"
                                + "&municipality=GM0663"));
        entries.root("items.find { it.cause == 'REPLACED_QUOTA' }")
                .body("persons", equalTo(30))
                .body("inhabitants", nullValue())
                .body("_links.quota.href", containsString("knownAt=2024-01-10T09:00:59.999999Z"));
        entries.root("items.find { it.cause == 'HOUSED' }")
                .body("explanation", equalTo("Housed in 2019-H1: 4 persons."))
                .body("_links.quota", nullValue())
                .body("_links.coupling", nullValue());
        as(Tokens.withScopes("PV23", Scopes.BALANCES_READ))
                .get("/v1/balances/GM0663/entries" + asOf + "&kind=QUOTA")
                .then()
                .statusCode(200)
                .body("items.cause", hasItems("FIRST_QUOTA", "NEW_QUOTA", "REPLACED_QUOTA"))
                .body("items._links.quota", everyItem(nullValue()));
        as(Tokens.municipality("GM0663"))
                .get("/v1/balances/GM0663/entries" + asOf + "&kind=REALISATION")
                .then()
                .statusCode(200)
                .body("items[0].explanation", equalTo("Gehuisvest in 2019-H1: 4 personen."))
                .body("items._links.coupling.service", contains("placement", "placement"));
        var sums = operator()
                .get("/v1/balances/GM0663/entry-sums" + asOf)
                .then()
                .statusCode(200)
                .body("items.halfYear", contains("2019-H1", "2019-H1", "2019-H2", "2019-H2"))
                .body("items.kind", contains("QUOTA", "REALISATION", "QUOTA", "REALISATION"))
                .body("items.entries", contains(3, 1, 1, 1))
                .body("items.persons", contains(-28, 4, -10, 5))
                .body("entries", equalTo(6))
                .body("persons", equalTo(-29));
        assertEquals(-29, sum(entries("/v1/balances/GM0663/entries" + asOf)));
        // before the second quota was known, before the last housing, and at the end of the first half-year
        operator()
                .get("/v1/balances/GM0663/entry-sums?validOn=2019-12-31&knownAt=2024-01-10T09:00:30Z")
                .then()
                .statusCode(200)
                .body("items.entries", contains(1, 1, 1, 1))
                .body("items.persons", contains(-30, 4, -10, 5));
        operator()
                .get("/v1/balances/GM0663/entry-sums?validOn=2019-07-31&knownAt=2024-02-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.halfYear", contains("2019-H1", "2019-H1", "2019-H2"))
                .body("items.entries", contains(3, 1, 1))
                .body("items.persons", contains(-28, 4, -10));
        operator()
                .get("/v1/balances/GM0663/entry-sums?validOn=2019-06-30&knownAt=2024-02-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.entries", contains(3, 1))
                .body("entries", equalTo(4))
                .body("persons", equalTo(-24));
        sums.body(
                "persons", equalTo(operator().get("/v1/balances/GM0663" + asOf).<Integer>path("balance")));
        operator()
                .accept("text/csv")
                .get("/v1/balances/GM0663/entry-sums" + asOf + "&halfYear=2019-H2&kind=QUOTA")
                .then()
                .statusCode(200)
                .body(equalTo("halfYear,kind,movement,entries,persons\r\n2019-H2,QUOTA,NONE,1,-10\r\n"));
        as(Tokens.municipality("GM0662"))
                .get("/v1/balances/GM0663/entry-sums")
                .then()
                .statusCode(404);
        as(Tokens.municipality("GM0663"))
                .get("/v1/balances/NL/entry-sums")
                .then()
                .statusCode(404);
    }

    @Test
    void theHalfYearsOfAProvinceComeAtOnceWithTheirTotals() {
        // Given
        municipality("GM0664", "PV25");
        municipality("GM0665", "PV25");
        publish(quotaSet("GM0664", "2019-H1", definitive(30), null), 1, RECORDED);
        publish(quotaSet("GM0664", "2019-H2", definitive(10), null), 1, RECORDED);
        publish(quotaSet("GM0665", "2019-H2", definitive(20), null), 1, RECORDED);
        house("GM0664", 4, "2019-02-01", RECORDED);
        house("GM0665", 25, "2019-08-01", RECORDED);
        awaitBalance("GM0664", "2019-12-31", -36);
        awaitBalance("GM0665", "2019-12-31", 5);
        var path = "/v1/half-year-balances?province=PV25&from=2019-H1&to=2019-H2";

        // Then
        var province = as(Tokens.province("PV25")).get(path).then().statusCode(200);
        province.body("items.findAll { it.area == 'GM0664' }.balance", contains(-26, -36))
                .body("items.findAll { it.area == 'GM0665' }.balance", contains(0, 5))
                .body("items.size()", equalTo(2 * province.extract().<Integer>path("count")))
                .body("totals.halfYear", contains("2019-H1", "2019-H2"));
        var whole = as(Tokens.province("PV25"))
                .get("/v1/balances/PV25/half-years?from=2019-H1&to=2019-H2&knownAt="
                        + province.extract().<String>path("knownAt"))
                .then()
                .statusCode(200);
        for (var field : List.of("openingBalance", "takenOver", "quota", "realised", "balance")) {
            assertEquals(
                    whole.extract().<List<Integer>>path("halfYears." + field),
                    province.extract().<List<Integer>>path("totals." + field),
                    field);
        }
        as(Tokens.municipality("GM0665"))
                .get("/v1/half-year-balances?from=2019-H1&to=2019-H2&validOn=2019-06-30")
                .then()
                .statusCode(200)
                .body("area", equalTo("GM0665"))
                .body("totals.area", contains("GM0665"))
                .body("items.area", contains("GM0665"))
                .body("items.halfYear", contains("2019-H1"))
                .body("items.balance", contains(0));
        var file = as(Tokens.province("PV25"))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"half-year-balances-PV25-2019-H1-2019-H2.csv\""))
                .extract()
                .asString();
        assertEquals(
                "PV25,,PV25,2019-H2,", file.lines().toList().getLast().substring(0, "PV25,,PV25,2019-H2,".length()));
        for (var wrong : List.of(
                "from=2019-H2&to=2019-H1",
                "from=2019-H1&to=2031-H1",
                "from=2019-H1&to=2019-H2&validOn=2018-12-31",
                "from=2019-H1&to=2019-H2&validOn=2020-01-01",
                "from=2019-H1")) {
            operator().get("/v1/half-year-balances?" + wrong).then().statusCode(400);
        }
        operator().get("/v1/half-year-balances?from=2019-H1&to=2030-H2").then().statusCode(200);
        as(Tokens.province("PV30")).get(path).then().statusCode(404);
    }

    @Test
    void halfYearsAreAlsoCsv() {
        // Given
        municipality("GM0661");
        publish(quotaSet("GM0661", "2024-H1", definitive(30), null), 1, RECORDED);
        awaitBalance("GM0661", "2024-06-30", -30);

        // Then
        operator()
                .queryParam("from", "2024-H1")
                .queryParam("to", "2024-H2")
                .accept("text/csv")
                .get("/v1/balances/GM0661/half-years")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "halfYear,openingBalance,takenOver,quota,includesForecast,correctedQuota,realised,balance\r\n"
                                + "2024-H1,0,0,30,false,30,0,-30\r\n2024-H2,-30,0,0,false,30,0,-30\r\n"));
    }

    @Test
    void entriesAreAlsoCsv() {
        // Given
        municipality("GM0662");
        house("GM0662", 4, "2024-05-02", RECORDED);
        awaitBalance("GM0662", "2024-06-30", 4);

        // Then
        operator()
                .queryParam("validOn", "2024-06-30")
                .accept("text/csv")
                .get("/v1/balances/GM0662/entries")
                .then()
                .statusCode(200)
                .body(containsString("GM0662,2024-H1,2024-H1,REALISATION,NONE,4,2024-05-02,2024-01-10T09:00:00Z,"))
                .body(containsString("urn:nld:onderdak:placement-service,nl.onderdak.placement.household-housed.v1,"));
    }

    @Test
    void everyCallerSeesOnlyItsJurisdiction() {
        // Given
        municipality("GM0671", "PV28");
        municipality("GM0672", "PV28");
        municipality("GM0673", "PV29");
        var municipality = Tokens.municipality("GM0671");
        var province = Tokens.province("PV28");

        // Then
        for (var area : List.of("GM0671", "NL")) {
            as(municipality).get("/v1/balances/" + area).then().statusCode(200);
        }
        for (var area : List.of("GM0672", "PV28", "GM0999", "PV99", "XX")) {
            as(municipality).get("/v1/balances/" + area).then().statusCode(404);
            as(municipality)
                    .get("/v1/balances/" + area + "/half-years?from=2024-H1&to=2024-H1")
                    .then()
                    .statusCode(404);
            as(municipality).get("/v1/balances/" + area + "/entries").then().statusCode(404);
        }
        as(municipality).get("/v1/balances/NL/entries").then().statusCode(404);
        as(municipality).get("/v1/balances").then().body("items.municipality", contains("GM0671"));
        as(municipality).get("/v1/balances?province=PV29").then().body("items", empty());
        for (var area : List.of("GM0671", "GM0672", "PV28", "NL")) {
            as(province).get("/v1/balances/" + area).then().statusCode(200);
        }
        for (var area : List.of("GM0673", "PV29")) {
            as(province).get("/v1/balances/" + area).then().statusCode(404);
        }
        as(province).get("/v1/balances").then().body("items.municipality", containsInAnyOrder("GM0671", "GM0672"));
        as(province).get("/v1/balances?province=PV29").then().body("items", empty());
        as(Tokens.ministry())
                .get("/v1/balances?limit=100")
                .then()
                .body("items.municipality", hasItems("GM0671", "GM0672", "GM0673"));
        as(Tokens.corporation("C001")).get("/v1/balances/NL").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/balances/NL?validOn=yesterday",
                "/v1/balances/NL?knownAt=2024-01-01",
                "/v1/balances/NL?on=2024-01-01",
                "/v1/balances/NL/half-years",
                "/v1/balances/NL/half-years?from=2024-H1&to=2023-H2",
                "/v1/balances/NL/half-years?from=1900-H1&to=2023-H2",
                "/v1/balances/NL/half-years?from=2024-1&to=2024-H2",
                "/v1/balances/NL/entries?kind=REALIZATION",
                "/v1/balances/NL/entries?cursor=abc",
                "/v1/balances/NL/entries?cursor=MTp4",
                "/v1/balances?province=Overijssel",
                "/v1/balances?limit=101",
                "/v1/balances/stream?area=BE"
            })
    void anInvalidRequestIsABadRequest(String path) {
        operator()
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(path.endsWith("half-years") ? 2 : 1))
                .body("errors.detail", everyItem(notNullValue()));
    }

    private static List<Entry> entries(String link) {
        var found = new ArrayList<Entry>();
        String cursor = null;
        do {
            var request = operator().queryParam("limit", 4).urlEncodingEnabled(true);
            if (cursor != null) {
                request = request.queryParam("cursor", cursor);
            }
            var page = request.get(link);
            List<String> ids = page.path("items.id");
            List<Integer> persons = page.path("items.persons");
            for (int i = 0; i < ids.size(); i++) {
                found.add(new Entry(ids.get(i), persons.get(i)));
            }
            cursor = cursor(page);
        } while (cursor != null);
        assertEquals(found.size(), found.stream().map(Entry::id).distinct().count());
        return found;
    }

    private static int sum(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::persons).sum();
    }

    private static String cursor(Response page) {
        return page.headers().getValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(next -> next.group(1))
                .findFirst()
                .orElse(null);
    }

    private record Entry(String id, int persons) {}
}
