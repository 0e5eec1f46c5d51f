// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.testkit.Tokens;

/**
 * Municipalities in different provinces, each with an opening balance that was corrected and a household that it
 * housed. One has ended and the first succeeded it; another will end in a distant year, and the first is to succeed it
 * then.
 */
public record Neighbours(Home one, Home other, Home ended) {

    /** A municipality with the coupling of its household, and figures that cannot be anything else. */
    public record Home(String municipality, String province, UUID coupling, int opening) {

        /** The balance that was imported first. */
        public int wrongOpening() {
            return opening + 110_000;
        }

        /** Source of its opening balance: shown with that balance, and not with the handover. */
        public String source() {
            return "Letter about " + opening;
        }

        public int balance() {
            return opening + HOUSED;
        }
    }

    private static final int HOUSED = 3;

    /** No figure is the sum or the mean of others: a backlog that is spread over periods names that of nobody else. */
    static Neighbours planted() {
        var planted = new Neighbours(
                home("GM7101", "PV23", -731_052), home("GM7201", "PV26", -842_063), home("GM7131", "PV25", -953_275));
        var both = planted.one().balance() + planted.ended().balance();
        Facts.publish(Facts.merger("GM7131", "2025-07-01", "GM7101", "PV23"), 1);
        Facts.publish(Facts.merger("GM7201", "2999-01-01", "GM7101", "PV23"), 1);
        Facts.awaitBalance("GM7101", "2025-07-01", both);
        Facts.awaitBalance("GM7101", "2999-01-01", both + planted.other().balance());
        return planted;
    }

    private static Home home(String municipality, String province, int opening) {
        Facts.municipality(municipality, province);
        var coupling = Facts.house(municipality, HOUSED, "2024-02-05", Instant.now());
        Facts.publish(Facts.couplingsShort(municipality, "2024-H1", 90_000, 20_000 - opening / 100), 1);
        var home = new Home(municipality, province, coupling, opening);
        open(home, home.wrongOpening());
        open(home, home.opening());
        Facts.awaitBalance(municipality, "2024-03-01", home.balance());
        FeatureFixtures.plant(home);
        return home;
    }

    private static void open(Home home, int balance) {
        Facts.command(Tokens.province(home.province()))
                .body("""
                        {"source": "%s", "asOf": "2023-12-31", "overrideLedger": true,
                         "balances": [{"municipality": "%s", "balance": %d}]}
                        """.formatted(home.source(), home.municipality(), balance))
                .post("/v1/opening-balances")
                .then()
                .statusCode(201);
    }
}
