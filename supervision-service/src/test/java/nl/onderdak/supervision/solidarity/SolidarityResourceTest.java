// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.command;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.contracts.supervision.ExchangeSuggested.Party;
import nl.onderdak.supervision.supply.SupplyFacts;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class SolidarityResourceTest {

    private static final String PATH = "/v1/solidarity-searches";
    private static final String PROBLEM = "urn:nld:onderdak:problem:";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(DutchCalendar.ZONE);
    private static final String HALF_YEAR = HalfYear.of(TODAY).toString();
    private static final String START = HalfYear.of(TODAY).start().toString();

    /**
     * Both that take over have nothing left, and one shortfall takes it all: two exchanges, where three would do too.
     */
    @Test
    void theSmallestSetOfExchangesIsFoundAndProposed() {
        // Given
        stands("GM9401", "PV30", 60, 72);
        stands("GM9402", "PV30", 9, 2);
        stands("GM9403", "PV30", 20, 0);
        stands("GM9404", "PV30", 10, 10);
        inEveryPartition("GM9499");

        // When
        var search = searched("PV30", """
            {"halfYear": "%s", "freeHomes": [{"municipality": "GM9404", "persons": 3}]}
            """.formatted(HALF_YEAR));

        // Then
        concluded("PV30", search)
                .body("province", equalTo("PV30"))
                .body("validOn", equalTo(TODAY.toString()))
                .body("knownAt", notNullValue())
                .body("state", equalTo("CONCLUDED"))
                .body("surplus", equalTo(15))
                .body("shortfall", equalTo(27))
                .body("covered", equalTo(15))
                .body("limit", equalTo("TOO_LITTLE_SURPLUS"))
                .body("municipalities.municipality", contains("GM9401", "GM9402", "GM9403", "GM9404"))
                .body("municipalities.quota.sum()", equalTo(99))
                .body("municipalities.quotaAfter.sum()", equalTo(99))
                .body("municipalities.quotaAfter", contains(72, 9, 5, 13))
                .body("municipalities.surplusAfter", contains(0, 0, 0, 0))
                .body("municipalities.shortfallAfter", contains(0, 7, 5, 0))
                .body("exchanges.number", contains(1, 2))
                .body("exchanges.persons", contains(12, 3))
                .body("exchanges.takesOver.municipality", contains("GM9401", "GM9404"))
                .body("exchanges.takesOver.surplusBefore", contains(12, 3))
                .body("exchanges.takesOver.surplusAfter", contains(0, 0))
                .body("exchanges.handsOver.municipality", contains("GM9403", "GM9403"))
                .body("exchanges.handsOver.shortfallBefore", contains(20, 8))
                .body("exchanges.handsOver.shortfallAfter", contains(8, 5))
                .body("exchanges[0].reasons", contains("SHORTFALL_REDUCED", "SURPLUS_USED_UP"))
                .body("exchanges[1].reasons", contains("SHORTFALL_REDUCED", "SURPLUS_USED_UP", "RESTS_ON_FREE_HOMES"))
                .body("exchanges.proposal", contains(nullValue(), nullValue()))
                .body("proposals", hasSize(0));

        // When
        String proposal = propose("PV30", search, "1, 2")
                .statusCode(201)
                .body("search", equalTo(search))
                .body("parties.municipality", contains("GM9401", "GM9403", "GM9404"))
                .body("parties.persons", contains(12, -15, 3))
                .extract()
                .path("id");

        // Then
        for (var party : List.of("GM9401", "GM9403", "GM9404")) {
            var fact = suggested(proposal, party);
            assertEquals(UUID.fromString(search), fact.searchId());
            assertEquals("PV30", fact.province().value());
            assertEquals(HALF_YEAR, fact.halfYear().toString());
            assertEquals(List.of(party("GM9401", 12), party("GM9403", -15), party("GM9404", 3)), fact.parties());
        }
        read("PV30", search)
                .body("exchanges.proposal", contains(proposal, proposal))
                .body("proposals.id", contains(proposal))
                .body("proposals[0].exchanges", contains(1, 2));
        propose("PV30", search, "2")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "solidarity-exchange-already-suggested"));
        propose("PV30", search, "3").statusCode(409).body("type", equalTo(PROBLEM + "solidarity-exchange-unknown"));
        propose("PV30", search, "1, 1").statusCode(400).body("errors[0].pointer", equalTo("/exchanges/1"));
        propose("PV30", search, "").statusCode(400);
    }

    @Test
    void aRegionIsSearchedByItself() {
        // Given
        stands("GM9411", "PV29", 10, 16);
        stands("GM9412", "PV29", 10, 4);
        stands("GM9413", "PV29", 10, 0);
        inEveryPartition("GM9499");

        // When
        var search = searched("PV29", """
            {"halfYear": "%s", "municipalities": ["GM9412", "GM9411"]}
            """.formatted(HALF_YEAR));

        // Then
        concluded("PV29", search)
                .body("municipalities.municipality", contains("GM9411", "GM9412"))
                .body("limit", equalTo("ALL_COVERED"))
                .body("exchanges", hasSize(1))
                .body("exchanges[0].persons", equalTo(6))
                .body("exchanges[0].reasons", contains("EXACT_MATCH", "SHORTFALL_CLEARED", "SURPLUS_USED_UP"));
        as(Tokens.province("PV29"))
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(search))
                .body("items[0].exchangeCount", equalTo(1));
        post("PV29", """
            {"halfYear": "%s", "municipalities": ["GM9411", "GM9411"],
             "freeHomes": [{"municipality": "GM9413", "persons": 1}]}
            """.formatted(HALF_YEAR))
                .statusCode(400)
                .body("errors.code", contains("duplicate-municipality", "free-homes-outside-region"));
    }

    @Test
    void homesToSpareAndRecouplingsFollowFromSupplyAndNeed() {
        // Given one that is behind with 4 who wait, and one that is behind with homes for 6, a home for 2 of the other
        // among them, of whom 1 waits there
        var recorded = Instant.now().minusSeconds(60);
        stands("GM9441", "PV31", 10, 6);
        stands("GM9442", "PV31", 20, 12);
        SupplyFacts.waiting("GM9441", 4, recorded);
        SupplyFacts.waiting("GM9442", 1, recorded);
        SupplyFacts.free("GM9442", 4, recorded);
        SupplyFacts.takenOver(SupplyFacts.free("GM9441", 2, recorded), "GM9441", "GM9442", TODAY, recorded);
        SupplyFacts.project("GM9442", 5, TODAY, TODAY, recorded);
        inEveryPartition("GM9499");

        // When
        var search = searched("PV31", "{\"halfYear\": \"" + HALF_YEAR + "\"}");

        // Then
        var late = HalfYear.of(TODAY.plusDays(1)).equals(HalfYear.of(TODAY)) ? 5 : 0;
        concluded("PV31", search)
                .body("municipalities.freeHomes", contains(0, 6 + late))
                .body("municipalities.freeHomesGiven", contains(false, false))
                .body("municipalities.waiting", contains(4, 1))
                .body("recouplings.from", contains("GM9441"))
                .body("recouplings.to", contains("GM9442"))
                .body("recouplings.persons", contains(4));

        // When
        var asked = searched("PV31", """
            {"halfYear": "%s", "freeHomes": [{"municipality": "GM9442", "persons": 0}]}
            """.formatted(HALF_YEAR));

        // Then
        concluded("PV31", asked)
                .body("municipalities.freeHomes", contains(0, 0))
                .body("municipalities.freeHomesGiven", contains(false, true))
                .body("recouplings", hasSize(0));

        // When
        var some = searched("PV31", """
            {"halfYear": "%s", "freeHomes": [{"municipality": "GM9442", "persons": 3}]}
            """.formatted(HALF_YEAR));

        // Then one of the three is coupled to it
        concluded("PV31", some)
                .body("municipalities.freeHomes", contains(0, 3))
                .body("recouplings.persons", contains(2));
    }

    @Test
    void aHomeThatMovedToAnotherProvinceIsFreeThere() {
        // Given a home for 2 that went from Flevoland to Utrecht, and one for 3 that was let there
        var recorded = Instant.now().minusSeconds(60);
        stands("GM9461", "PV24", 10, 6);
        stands("GM9462", "PV24", 10, 6);
        stands("GM9463", "PV26", 10, 6);
        stands("GM9464", "PV26", 10, 6);
        SupplyFacts.takenOver(SupplyFacts.free("GM9461", 2, recorded), "GM9461", "GM9463", TODAY, recorded);
        var let = SupplyFacts.free("GM9462", 3, recorded);
        SupplyFacts.takenOver(let, "GM9462", "GM9464", TODAY, recorded);
        SupplyFacts.let(let, 3, "GM9464", recorded);
        inEveryPartition("GM9499");

        // When
        var flevoland = searched("PV24", "{\"halfYear\": \"" + HALF_YEAR + "\"}");
        var utrecht = searched("PV26", "{\"halfYear\": \"" + HALF_YEAR + "\"}");

        // Then
        concluded("PV24", flevoland).body("municipalities.freeHomes", contains(0, 0));
        concluded("PV26", utrecht).body("municipalities.freeHomes", contains(2, 0));
    }

    @Test
    void aSearchSaysHowFarSupplyWasRead() {
        // Given
        stands("GM9451", "PV25", 10, 6);
        inEveryPartition("GM9499");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            Events.watermark(Service.HOUSING_STOCK, Instant.now());
            read("PV25", searched("PV25", "{\"halfYear\": \"" + HALF_YEAR + "\"}"))
                    .body("supplyKnownAt", notNullValue())
                    .body("supplyReasons", empty());
        });

        // When an event of a project is missing
        var project = id();
        var expected = SupplyFacts.expected(project, "GM9451", 5, 10_000, TODAY, TODAY);
        publish(expected, 2);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> read("PV25", searched("PV25", "{\"halfYear\": \"" + HALF_YEAR + "\"}"))
                        .body("supplyReasons", hasItem("EVENTS_PARKED")));
        read("PV25", searched("PV25", """
            {"halfYear": "%s", "freeHomes": [{"municipality": "GM9451", "persons": 3}]}
            """.formatted(HALF_YEAR)))
                .body("supplyKnownAt", nullValue())
                .body("supplyReasons", empty());

        // When it arrives
        publish(expected, 1);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            Events.watermark(Service.HOUSING_STOCK, Instant.now());
            read("PV25", searched("PV25", "{\"halfYear\": \"" + HALF_YEAR + "\"}"))
                    .body("supplyReasons", empty());
        });
    }

    @Test
    void aProvinceSearchesForItselfAlone() {
        // Given
        stands("GM9421", "PV28", 10, 12);
        stands("GM9422", "PV28", 10, 8);
        municipality("GM9423", "PV27");
        inEveryPartition("GM9499");
        var search = searched("PV28", "{\"halfYear\": \"" + HALF_YEAR + "\"}");
        concluded("PV28", search).body("exchangeCount", equalTo(1));

        // Then
        as(Tokens.province("PV27")).get(PATH + "/" + search).then().statusCode(404);
        as(Tokens.province("PV27")).get(PATH).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.municipality("GM9421")).get(PATH + "/" + search).then().statusCode(403);
        as(Tokens.municipality("GM9421")).get(PATH).then().statusCode(403);
        as(Tokens.ministry()).get(PATH + "/" + search).then().statusCode(403);
        as(Tokens.province("PV28")).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        propose("PV27", search, "1").statusCode(404);
        post("PV27", "{\"halfYear\": \"" + HALF_YEAR + "\", \"municipalities\": [\"GM9421\"]}")
                .statusCode(404);
        post("PV27", """
            {"halfYear": "%s", "freeHomes": [{"municipality": "GM9421", "persons": 1}]}
            """.formatted(HALF_YEAR)).statusCode(404);
        command(Tokens.municipality("GM9421"))
                .body("{\"halfYear\": \"" + HALF_YEAR + "\"}")
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void aClosedHalfYearAndProvisionalFiguresAreNotSearched() {
        // Given
        municipality("GM9431", "PV22");
        publish(quotaSet("GM9431", "3000-H2", forecast(10), null), 1);
        awaitBalance("GM9431", "3000-07-01", -10);
        inEveryPartition("GM9499");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> post("PV22", "{\"halfYear\": \"2016-H1\"}")
                        .statusCode(409)
                        .body("type", equalTo(PROBLEM + "solidarity-half-year-over")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> post("PV22", "{\"halfYear\": \"3000-H2\"}")
                        .statusCode(409)
                        .body("type", equalTo(PROBLEM + "solidarity-positions-not-final"))
                        .body("detail", containsString("FORECAST_QUOTA")));
    }

    /** A municipality with a quota of the present half-year, and persons whom it housed in it. */
    private static void stands(String code, String province, int quota, int housed) {
        municipality(code, province);
        publish(quotaSet(code, HALF_YEAR, definitive(quota), null), 1);
        if (housed > 0) {
            house(code, housed, START, Instant.now());
        }
        awaitBalance(code, TODAY.toString(), housed - quota);
    }

    private static String searched(String province, String body) {
        return await().atMost(PATIENCE)
                .until(() -> post(province, body).extract().<String>path("id"), id -> id != null);
    }

    private static ValidatableResponse concluded(String province, String search) {
        await().atMost(PATIENCE).untilAsserted(() -> read(province, search).body("state", equalTo("CONCLUDED")));
        return read(province, search);
    }

    private static ValidatableResponse read(String province, String search) {
        return as(Tokens.province(province)).get(PATH + "/" + search).then().statusCode(200);
    }

    private static ValidatableResponse post(String province, String body) {
        return command(Tokens.province(province)).body(body).post(PATH).then();
    }

    private static ValidatableResponse propose(String province, String search, String exchanges) {
        return command(Tokens.province(province))
                .body("{\"exchanges\": [" + exchanges + "]}")
                .post(PATH + "/" + search + "/proposals")
                .then();
    }

    private static ExchangeSuggested suggested(String proposal, String municipality) {
        return (ExchangeSuggested) Events.await(
                        Service.SUPERVISION,
                        event -> event.data() instanceof ExchangeSuggested fact
                                && fact.suggestionId().toString().equals(proposal)
                                && fact.municipality().value().equals(municipality))
                .data();
    }

    private static Party party(String municipality, int persons) {
        return new Party(new MunicipalityCode(municipality), persons);
    }
}
