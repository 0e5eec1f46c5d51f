// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static nl.onderdak.supervision.Facts.rebuildLedger;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReadsDuringRebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DAY = "2024-06-30";
    private static final int REBUILDS = 3;
    private static final int READERS = 4;

    @Test
    void everyReadDuringARebuildGivesTheFigureOfBefore() throws Exception {
        // Given
        municipality("GM0960");
        publish(quotaSet("GM0960", "2024-H1", definitive(60), null), 1, Instant.parse("2024-01-10T09:00:00Z"));
        awaitBalance("GM0960", DAY, -60);
        var known = Instant.now();
        await().atMost(PATIENCE)
                .untilAsserted(() -> operator()
                        .queryParams("validOn", DAY, "knownAt", known.toString())
                        .get("/v1/balances/GM0960")
                        .then()
                        .body("status", equalTo("final")));
        var wrong = new ConcurrentLinkedQueue<String>();
        var rebuilt = new AtomicBoolean();

        // When
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                readers.execute(() -> {
                    while (!rebuilt.get()) {
                        var answer = operator()
                                .queryParams("validOn", DAY, "knownAt", known.toString())
                                .get("/v1/balances/GM0960");
                        if (answer.statusCode() != 200
                                || !"final".equals(answer.path("status"))
                                || !Integer.valueOf(-60).equals(answer.path("balance"))) {
                            wrong.add(answer.asString());
                        }
                    }
                });
            }
            try {
                for (int time = 0; time < REBUILDS; time++) {
                    rebuildLedger();
                }
            } finally {
                rebuilt.set(true);
            }
        }

        // Then
        assertEquals(List.of(), List.copyOf(wrong));
    }
}
