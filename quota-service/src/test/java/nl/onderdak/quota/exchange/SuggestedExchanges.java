// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.supervision.ExchangeSuggested;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;

/** Suggestions of provinces, as supervision-service publishes them. */
final class SuggestedExchanges {

    static final String PATH = "/v1/exchange-suggestions";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SuggestedExchanges() {}

    /** Publishes a suggestion, with an event for each party, and waits until it was taken. */
    static UUID suggested(String province, String halfYear, Map<MunicipalityCode, Integer> persons) {
        var suggestion = Events.id();
        publish(suggestion, Events.id(), province, halfYear, persons);
        await().atMost(PATIENCE).untilAsserted(() -> read(province, suggestion).statusCode(200));
        return suggestion;
    }

    /** Publishes a suggestion, with an event for each party. */
    static void publish(
            UUID suggestion, UUID search, String province, String halfYear, Map<MunicipalityCode, Integer> persons) {
        var parties = new TreeMap<>(persons)
                .entrySet().stream()
                        .map(party -> new ExchangeSuggested.Party(party.getKey(), party.getValue()))
                        .toList();
        for (var party : parties) {
            Events.publish(
                    new ExchangeSuggested(
                            party.municipality(),
                            suggestion,
                            search,
                            new ProvinceCode(province),
                            HalfYear.valueOf(halfYear),
                            parties),
                    1);
        }
    }

    /** A suggestion as its province reads it. */
    static ValidatableResponse read(String province, UUID suggestion) {
        return read(suggestion, Tokens.province(province));
    }

    static ValidatableResponse read(UUID suggestion, String token) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get(PATH + "/" + suggestion)
                .then();
    }
}
