// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.Service;

/** Two made-up municipalities become one today; what they have goes to their successor. */
final class Merger {

    private final Stage stage;
    private final Households households;

    Merger(Stage stage, Households households) {
        this.stage = stage;
        this.households = households;
    }

    void play() {
        stage.step("Oosterdal and Westerdal become Tweedal today");
        households.couple(Towns.OOSTERDAL, 3);
        households.couple(Towns.WESTERDAL, 1);
        stage.callers()
                .ministry(Service.QUOTA)
                .post(
                        "/v1/reorganisations",
                        Map.of(
                                "kind",
                                "MERGER",
                                "effectiveOn",
                                stage.today().toString(),
                                "source",
                                "Made-up act",
                                "newMunicipalities",
                                List.of(Map.of(
                                        "municipality",
                                        Towns.TWEEDAL,
                                        "name",
                                        "Tweedal (made up)",
                                        "province",
                                        Towns.OVERIJSSEL)),
                                "parts",
                                List.of(into(Towns.OOSTERDAL), into(Towns.WESTERDAL))));
        stage.say("their balances and households are with Tweedal within half a minute");
    }

    private static Map<String, ?> into(String municipality) {
        return Map.of("from", municipality, "to", Towns.TWEEDAL);
    }
}
