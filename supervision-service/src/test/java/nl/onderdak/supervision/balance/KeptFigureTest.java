// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.overijssel;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** Apart from the other tests of balances: it leaves a total that differs from its entries. */
@ServiceTest
class KeptFigureTest {

    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");

    @Test
    void aFigureIsKeptUntilAnEventIsRead() throws SQLException {
        // Given
        municipality("GM0688", "PV27");
        municipality("GM0689", "PV27");
        house("GM0688", 4, "2024-02-10", RECORDED);
        awaitBalance("GM0688", "2024-03-31", 4);
        // longer than reads share one look at what the ledger has read
        await().during(Duration.ofMillis(300)).untilAsserted(() -> awaitBalance("GM0688", "2024-03-31", 4));

        // When
        try (var everything = Databases.connectToAll()) {
            Databases.run(everything, "update ledger_total set persons = 9 where municipality = 'GM0688'");
        }

        // Then
        operator().get("/v1/balances/GM0688?validOn=2024-03-31").then().body("balance", equalTo(4));
        overijssel().get("/v1/balances/GM0688?validOn=2024-03-31").then().statusCode(404);

        // When
        house("GM0689", 1, "2024-02-10", RECORDED);

        // Then
        awaitBalance("GM0688", "2024-03-31", 9);
    }
}
