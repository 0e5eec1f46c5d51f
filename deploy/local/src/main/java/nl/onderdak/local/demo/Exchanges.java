// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import static nl.onderdak.local.demo.Attempts.eventually;
import static nl.onderdak.local.demo.Attempts.unless;

import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;

/** Quotas exchanged between municipalities: one agreed, one open, and one that the province suggests. */
final class Exchanges {

    private static final List<String> REGION = List.of(Towns.HAAKSBERGEN, Towns.LOSSER, Towns.TUBBERGEN, Towns.WIERDEN);
    /** Its opening balance less its quota: 30 - 18. */
    private static final int SURPLUS_OF_TUBBERGEN = 12;

    private final Stage stage;

    Exchanges(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.step("Hengelo takes over 5 persons of Borne's quota; Enschede asks Oldenzaal to take over 10");
        var agreed =
                "/v1/quota-exchanges/" + propose(Towns.BORNE, Towns.HENGELO, 5).id();
        var hengelo = stage.callers().municipality(Service.QUOTA, Towns.HENGELO);
        hengelo.post(agreed + "/agreement", hengelo.get(agreed).etag());
        propose(Towns.ENSCHEDE, Towns.OLDENZAAL, 10);
        stage.step("The province searches who can help whom, and suggests an exchange");
        suggest();
    }

    private Api.Answer propose(String from, String to, int persons) {
        return stage.callers()
                .municipality(Service.QUOTA, from)
                .post(
                        "/v1/quota-exchanges",
                        Map.of(
                                "halfYear",
                                stage.halfYear().toString(),
                                "parties",
                                List.of(
                                        Map.of("municipality", from, "persons", -persons),
                                        Map.of("municipality", to, "persons", persons))));
    }

    private void suggest() {
        var official = stage.callers().official();
        eventually(
                "the surplus of Tubbergen",
                () -> official.get("/v1/balances/" + Towns.TUBBERGEN)
                                .body()
                                .path("balance")
                                .asInt()
                        == SURPLUS_OF_TUBBERGEN);
        var search = "/v1/solidarity-searches/"
                + unless(
                                "solidarity-positions-not-final",
                                () -> official.tryPost(
                                        "/v1/solidarity-searches",
                                        Map.of("halfYear", stage.halfYear().toString(), "municipalities", REGION)))
                        .id();
        eventually(
                "the outcome of the search",
                () -> official.get(search).body().path("state").asText().equals("CONCLUDED"));
        var found = official.get(search).body();
        official.post(search + "/proposals", Map.of("exchanges", List.of(1)));
        var tubbergen = stage.callers().municipality(Service.QUOTA, Towns.TUBBERGEN);
        eventually(
                "the suggestion to reach Tubbergen",
                () -> !tubbergen.get("/v1/exchange-suggestions").items().isEmpty());
        stage.say("of %d persons of shortfall %d can be covered; the largest exchange is open"
                .formatted(
                        found.path("shortfall").asInt(), found.path("covered").asInt()));
    }
}
