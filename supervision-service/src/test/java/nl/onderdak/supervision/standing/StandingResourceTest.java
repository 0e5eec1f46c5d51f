// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.corrected;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.housing;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class StandingResourceTest {

    private static final Instant RECORDED = Instant.parse("2017-06-01T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2017-07-01T09:00:00Z");
    private static final String DAY = "2018-12-31";

    @Test
    void municipalitiesAreRankedWithTheirTotal() {
        // Given
        municipality("GM6701", "PV22");
        municipality("GM6702", "PV22");
        municipality("GM6703", "PV22");
        publish(quotaSet("GM6701", "2018-H1", definitive(100), null), 1, RECORDED);
        publish(quotaSet("GM6701", "2018-H2", definitive(100), null), 1, RECORDED);
        publish(quotaSet("GM6702", "2018-H2", definitive(20), null), 1, RECORDED);
        publish(quotaSet("GM6703", "2018-H2", definitive(10), null), 1, RECORDED);
        house("GM6701", 170, "2018-02-01", RECORDED);
        house("GM6703", 12, "2018-08-01", RECORDED);
        publish(couplingsShort("GM6702", "2018-H2", 20, 8), 1, RECORDED);
        awaitBalance("GM6701", DAY, -30);
        awaitBalance("GM6702", DAY, -20);
        awaitBalance("GM6703", DAY, 2);
        inEveryPartition("GM6701");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list("BACKLOG").body("items.find { it.area == 'GM6702' }.excusable", equalTo(12)));
        assertEquals(List.of("GM6701", "GM6702", "GM6703"), ranked("BACKLOG"));
        assertEquals(List.of("GM6702", "GM6701", "GM6703"), ranked("BACKLOG_PER_QUOTA"));
        list("BACKLOG")
                .body("area", equalTo("PV22"))
                .body("total.area", equalTo("PV22"))
                .body(
                        "items.sum { it.balance }",
                        equalTo(list("BACKLOG").extract().path("total.balance")))
                .body("items.size()", equalTo(list("BACKLOG").extract().path("count")))
                .body("items.find { it.area == 'GM6701' }.paceClass", equalTo("FAR_BEHIND"))
                .body("items.find { it.area == 'GM6702' }.paceClass", equalTo("FAR_BEHIND"))
                .body("items.find { it.area == 'GM6703' }.paceClass", equalTo("ON_SCHEDULE"))
                .body("total.paceClass", notNullValue())
                .root("items.find { it.area == 'GM6702' }")
                .body("backlog", equalTo(20))
                .body("backlogPercentageOfQuota", equalTo(100.0f))
                .body("culpable", equalTo(8))
                .body("behindSince", equalTo("2018-H2"))
                .body("missedInARow", equalTo(1))
                .body("closed", equalTo(true));
        operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("leastBacklog", 21)
                .queryParam("behindSince", "2018-H2")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("items.area.findAll { it.startsWith('GM670') }", contains("GM6701"));
        operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("paceClass", "ON_SCHEDULE")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("items.area.findAll { it.startsWith('GM670') }", contains("GM6703"));
        var file = operator()
                .accept("text/csv")
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("order", "BACKLOG")
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("standen-PV22-2018-12-31.csv"))
                .extract()
                .asString();
        assertTrue(file.lines().toList().getLast().startsWith("PV22,"), file);
        operator().queryParam("order", "SHOE_SIZE").get("/v1/standings").then().statusCode(400);
        operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("order", "BACKLOG")
                .queryParam("reversed", true)
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("items.area.findAll { it.startsWith('GM670') }", contains("GM6703", "GM6702", "GM6701"));
    }

    @Test
    void aListNamesItsPartAndTheWholeOfTheArea() {
        // Given
        municipality("GM6731", "PV20");
        municipality("GM6732", "PV20");
        publish(quotaSet("GM6731", "2018-H2", definitive(40), null), 1, RECORDED);
        publish(quotaSet("GM6732", "2018-H2", definitive(10), null), 1, RECORDED);
        house("GM6731", 25, "2018-10-01", RECORDED);
        awaitBalance("GM6731", DAY, -15);
        awaitBalance("GM6732", DAY, -10);

        // When
        var narrowed = as(Tokens.province("PV20"))
                .queryParam("validOn", DAY)
                .queryParam("leastBacklog", 11)
                .get("/v1/standings")
                .then()
                .statusCode(200);

        // Then
        int listed = narrowed.extract().path("total.balance");
        narrowed.body("items.area", hasItem("GM6731"))
                .body("items.area", not(hasItem("GM6732")))
                .body("items.balance.sum()", equalTo(listed))
                .body("items.size()", equalTo(narrowed.extract().path("count")))
                .body("total.line", equalTo("SELECTION"))
                .body("countOfArea", greaterThan(narrowed.extract().<Integer>path("count")))
                .body("totalOfArea.line", equalTo("AREA"))
                .body("totalOfArea.balance", lessThanOrEqualTo(listed - 10))
                .body("provinces.area", contains("PV20"))
                .body("provinces[0].name", equalTo("Groningen"))
                .body("provinces[0].balance", equalTo(listed))
                .root("items.find { it.area == 'GM6731' }")
                .body("line", equalTo("MUNICIPALITY"))
                .body("behindSinceDay", equalTo("2018-07-01"))
                .body("openHalfYears", equalTo(1))
                .body("oldestOpenHalfYear", equalTo("2018-H2"))
                .body("category", nullValue())
                .body("causes.kind", contains("QUOTA_OPEN"))
                .body("causes[0].persons", equalTo(15))
                .body("causes[0].due", equalTo(40))
                .body("causes[0].housed", equalTo(25))
                .body("_links.assessment", nullValue())
                .body("_links.quotas.service", equalTo("quota"))
                .body("_links.couplings.service", equalTo("placement"));
        as(Tokens.withScopes("PV20", Scopes.BALANCES_READ))
                .queryParam("validOn", DAY)
                .get("/v1/standings/GM6731")
                .then()
                .statusCode(200)
                .body("_links.entries.href", startsWith("/v1/balances/GM6731/entries"))
                .body("_links.quotas", nullValue())
                .body("_links.couplings", nullValue());
        as(Tokens.withScopes("PV20", Scopes.BALANCES_READ, Scopes.QUOTAS_READ))
                .queryParam("validOn", DAY)
                .get("/v1/standings/GM6731")
                .then()
                .statusCode(200)
                .body("_links.quotas.service", equalTo("quota"))
                .body("_links.couplings", nullValue());
        as(Tokens.withScopes("PV20", Scopes.BALANCES_READ, Scopes.FIGURES_READ))
                .queryParam("validOn", DAY)
                .get("/v1/standings/GM6731")
                .then()
                .statusCode(200)
                .body("_links.quotas", nullValue())
                .body("_links.couplings.service", equalTo("placement"));
        String entries = narrowed.extract().path("items.find { it.area == 'GM6731' }._links.entries.href");
        as(Tokens.province("PV20")).get(entries).then().statusCode(200).body("items.persons.sum()", equalTo(-15));
        var file = as(Tokens.province("PV20"))
                .accept("text/csv")
                .queryParam("validOn", DAY)
                .queryParam("province", "PV20")
                .queryParam("leastBacklog", 11)
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = file.lines().toList();
        assertTrue(lines.get(lines.size() - 2).startsWith("PV20,AREA,Groningen,"), file);
        assertTrue(lines.getLast().startsWith("PV20,SELECTION,Groningen,"), file);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("GM6731,MUNICIPALITY,")), file);
        assertFalse(file.contains("_links"), file);
    }

    @Test
    void theFirstDayBehindIsThatOfTheEntries() {
        // Given persons housed, corrected and quotas at random, on days before and after each other
        municipality("GM6721", "PV26");
        var random = new SplittableRandom(7);
        for (var halfYear : List.of("2016-H2", "2017-H1", "2017-H2", "2018-H1", "2018-H2")) {
            publish(quotaSet("GM6721", halfYear, definitive(12 + random.nextInt(6)), null), 1, RECORDED);
        }
        var first = LocalDate.of(2016, 7, 1);
        for (int i = 0; i < 32; i++) {
            var day = first.plusDays(random.nextInt(900)).toString();
            var persons = 1 + random.nextInt(5);
            var coupling = house("GM6721", persons, day, RECORDED.plusSeconds(i));
            if (i % 4 == 0) {
                var later = LocalDate.parse(day).plusDays(40).toString();
                publish(
                        corrected(coupling, "GM6721", housing(persons, day), housing(persons, later)),
                        3,
                        RECORDED.plusSeconds(3600 + i));
            }
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(5 + 32 + 16, entries(AFTER).size()));

        // Then
        int behind = 0;
        for (var knownAt : List.of(RECORDED.plusSeconds(20), RECORDED.plusSeconds(1000), AFTER)) {
            var entries = entries(knownAt);
            for (var day = first; day.isBefore(LocalDate.of(2019, 1, 1)); day = day.plusDays(11)) {
                var expected = firstDayBehind(entries, day);
                behind += expected == null ? 0 : 1;
                String found = operator()
                        .queryParam("validOn", day.toString())
                        .queryParam("knownAt", knownAt.toString())
                        .get("/v1/standings/GM6721")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("behindSinceDay");
                assertEquals(expected == null ? null : expected.toString(), found, day + " known at " + knownAt);
            }
        }
        assertTrue(behind > 20, () -> "hardly ever behind");
    }

    private static List<Map<String, Object>> entries(Instant knownAt) {
        return operator()
                .queryParam("validOn", "2019-06-30")
                .queryParam("knownAt", knownAt.toString())
                .queryParam("limit", 100)
                .get("/v1/balances/GM6721/entries")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Day by day, back from a day: the day after the last one that ended at zero or more; null when it did itself. */
    private static LocalDate firstDayBehind(List<Map<String, Object>> entries, LocalDate until) {
        var day = until;
        while (balance(entries, day) < 0) {
            day = day.minusDays(1);
        }
        return day.equals(until) ? null : day.plusDays(1);
    }

    private static int balance(List<Map<String, Object>> entries, LocalDate day) {
        return entries.stream()
                .filter(entry ->
                        !LocalDate.parse((String) entry.get("effectiveDate")).isAfter(day))
                .mapToInt(entry -> (Integer) entry.get("persons"))
                .sum();
    }

    @Test
    void aRowOfYearsBeginsBeforeTheHalfYearsThatAreShown() {
        // Given
        municipality("GM6722", "PV26");
        publish(quotaSet("GM6722", "2003-H2", definitive(7), null), 1, RECORDED);
        awaitBalance("GM6722", DAY, -7);

        // Then
        operator()
                .queryParam("validOn", DAY)
                .get("/v1/standings/GM6722")
                .then()
                .statusCode(200)
                .body("behindEarlier", equalTo(true))
                .body("behindSinceDay", equalTo("2003-07-01"));
    }

    @Test
    void aStandingHasItsCohortsByTheRequestedRule() {
        // Given
        municipality("GM6711", "PV25");
        publish(quotaSet("GM6711", "2018-H1", definitive(70), null), 1, RECORDED);
        publish(quotaSet("GM6711", "2018-H2", definitive(68), null), 1, RECORDED);
        house("GM6711", 9, "2018-02-01", RECORDED);
        house("GM6711", 79, "2018-08-01", RECORDED);
        awaitBalance("GM6711", DAY, -50);

        // Then
        standing("OLDEST_FIRST").body("cohorts.open", contains(0, 50)).body("halfYears.balance", contains(-61, -50));
        standing("CURRENT_FIRST").body("cohorts.open", contains(50, 0));
        standing("AGGREGATE").body("cohorts.open", contains(50)).body("hash.length()", equalTo(64));
        as(Tokens.municipality("GM6711"))
                .get("/v1/standings")
                .then()
                .statusCode(200)
                .body("area", equalTo("GM6711"))
                .body("total.area", equalTo("GM6711"))
                .body("total.name", nullValue())
                .body("provinces", empty())
                .body("items.area", contains("GM6711"));
        as(Tokens.province("PV25")).get("/v1/standings").then().body("area", equalTo("PV25"));
        operator().get("/v1/standings").then().body("area", equalTo("NL"));
        as(Tokens.municipality("GM6701")).get("/v1/standings/GM6711").then().statusCode(404);
        as(Tokens.province("PV21"))
                .queryParam("province", "PV25")
                .get("/v1/standings")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse standing(String attribution) {
        return operator()
                .queryParam("validOn", DAY)
                .queryParam("attribution", attribution)
                .get("/v1/standings/GM6711")
                .then()
                .statusCode(200)
                .body("attribution", equalTo(attribution));
    }

    private static ValidatableResponse list(String order) {
        return operator()
                .queryParam("validOn", DAY)
                .queryParam("province", "PV22")
                .queryParam("order", order)
                .get("/v1/standings")
                .then()
                .statusCode(200);
    }

    private static List<String> ranked(String order) {
        return list(order).extract().path("items.area.findAll { it.startsWith('GM670') }");
    }
}
