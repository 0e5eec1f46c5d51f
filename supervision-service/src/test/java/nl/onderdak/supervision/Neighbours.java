// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/** Two municipalities in different provinces, each with an opening balance and a household that it housed. */
record Neighbours(Home one, Home other) {

    /** A municipality with the coupling of its household. */
    record Home(String municipality, String province, UUID coupling) {}

    static Neighbours planted() {
        return new Neighbours(home("GM7101", "PV23"), home("GM7201", "PV26"));
    }

    private static Home home(String municipality, String province) {
        Facts.municipality(municipality, province);
        Facts.command(Tokens.province(province))
                .body("""
                        {"source": "Letter", "asOf": "2023-12-31",
                         "balances": [{"municipality": "%s", "balance": -52}]}
                        """.formatted(municipality))
                .post("/v1/opening-balances")
                .then()
                .statusCode(201);
        var coupling = Facts.house(municipality, 3, "2024-02-05", Instant.now());
        Facts.awaitBalance(municipality, "2024-03-01", -49);
        return new Home(municipality, province, coupling);
    }
}
