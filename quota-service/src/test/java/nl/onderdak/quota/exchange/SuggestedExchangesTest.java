// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static io.restassured.RestAssured.given;
import static nl.onderdak.quota.exchange.Colleges.agrees;
import static nl.onderdak.quota.exchange.Colleges.decides;
import static nl.onderdak.quota.exchange.Colleges.lists;
import static nl.onderdak.quota.exchange.Colleges.reads;
import static nl.onderdak.quota.exchange.SuggestedExchanges.publish;
import static nl.onderdak.quota.exchange.SuggestedExchanges.read;
import static nl.onderdak.quota.exchange.SuggestedExchanges.suggested;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class SuggestedExchangesTest {

    private static final String PROBLEM = "urn:nld:onderdak:problem:";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MutableClock clock;

    @Inject
    SuggestedExchangesTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void bothCollegesAgreeToASuggestionAndTheQuotasChange() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var suggestion = suggested("PV23", twente.halfYear(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // When
        String exchange = read("PV23", suggestion)
                .body("province", equalTo("PV23"))
                .body("halfYear", equalTo(twente.halfYear()))
                .body("rejection", nullValue())
                .body("parties.persons", contains(-5, 5))
                .extract()
                .path("exchange");

        // Then
        reads(Tokens.municipality(twente.almelo().value()), exchange)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("proposer", nullValue())
                .body("suggestedBy.suggestion", equalTo(suggestion.toString()))
                .body("suggestedBy.province", equalTo("PV23"))
                .body("parties.agreedAt", everyItem(nullValue()));
        decides(Tokens.municipality(twente.almelo().value()), exchange, "withdrawal", 1)
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "exchange-suggested-by-province"));
        decides(Tokens.province("PV23"), exchange, "agreement", 1).statusCode(403);

        // When
        agrees(twente.almelo(), exchange, 1).statusCode(200).body("state", equalTo("OPEN"));
        agrees(twente.wierden(), exchange, 2).statusCode(200).body("state", equalTo("IN_EFFECT"));

        // Then
        assertEquals(68, twente.persons(twente.almelo()));
        assertEquals(30, twente.persons(twente.wierden()));
    }

    @Test
    void aCollegeRefusesASuggestion() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var suggestion = suggested("PV23", twente.halfYear(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        String exchange = read("PV23", suggestion).extract().path("exchange");

        // When
        decides(Tokens.municipality(twente.wierden().value()), exchange, "refusal", 1)
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusedBy", equalTo(twente.wierden().value()));

        // Then
        assertEquals(73, twente.persons(twente.almelo()));
    }

    @Test
    void oneExchangeIsMadeHoweverManyEventsArrive() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var suggestion = Events.id();
        var search = Events.id();
        var persons = Map.of(twente.almelo(), -7, twente.wierden(), 3, twente.borne(), 4);

        // When
        publish(suggestion, search, "PV23", twente.halfYear(), persons);
        publish(suggestion, search, "PV23", twente.halfYear(), persons);
        var later = suggested("PV23", twente.halfYear(), persons);

        // Then
        String exchange = await().atMost(PATIENCE)
                .until(() -> read("PV23", suggestion).extract().<String>path("exchange"), found -> found != null);
        String other = read("PV23", later).extract().path("exchange");
        assertEquals(
                List.of(exchange, other).stream().sorted().toList(),
                lists(Tokens.municipality(twente.borne().value()), "").stream()
                        .sorted()
                        .toList());
        given().auth()
                .oauth2(Tokens.municipality(twente.borne().value()))
                .get(SuggestedExchanges.PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(suggestion.toString()))
                .body("items.size()", equalTo(2));
    }

    @Test
    void whatARuleIsAgainstIsKeptWithTheReason() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));

        // Then
        assertRejected("exchange-exceeds-quota", twente.halfYear(), Map.of(twente.almelo(), -74, twente.wierden(), 74));
        assertRejected("exchange-changes-the-sum", twente.halfYear(), Map.of(twente.almelo(), -5, twente.wierden(), 4));
        assertRejected(
                "exchange-without-quota",
                twente.halfYear(),
                Map.of(twente.almelo(), -5, new MunicipalityCode("GM7998"), 5));
        assertRejected(
                "exchange-without-quota",
                (twente.year() + 1) + "-H1",
                Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // When
        clock.set(LocalDate.of(twente.year(), 7, 1));

        // Then
        assertRejected("exchange-after-half-year", twente.halfYear(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        assertEquals(List.of(), lists(Tokens.municipality(twente.almelo().value()), ""));
    }

    @Test
    void aSuggestionIsForItsPartiesAndTheirProvince() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var suggestion = suggested("PV23", twente.halfYear(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // Then
        read(suggestion, Tokens.municipality(twente.wierden().value())).statusCode(200);
        read(suggestion, Tokens.ministry()).statusCode(200);
        read(suggestion, Tokens.municipality(twente.borne().value())).statusCode(404);
        read(suggestion, Tokens.province("PV26")).statusCode(404);
        read(UUID.randomUUID(), Tokens.province("PV23")).statusCode(404);
    }

    private static void assertRejected(String rejection, String halfYear, Map<MunicipalityCode, Integer> persons) {
        read("PV23", suggested("PV23", halfYear, persons))
                .body("exchange", nullValue())
                .body("rejection", equalTo(PROBLEM + rejection));
    }
}
