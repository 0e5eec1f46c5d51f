// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits until supervision-service has read everything that was recorded before, so that a measurement pays for its own. */
final class CaughtUp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Http supervision;

    CaughtUp(Http supervision) {
        this.supervision = supervision;
    }

    void await() throws Exception {
        var recorded = Instant.now();
        while (knownAt().isBefore(recorded)) {
            if (Instant.now().isAfter(recorded.plus(PATIENCE))) {
                throw new IllegalStateException("supervision-service does not catch up");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Instant knownAt() throws Exception {
        var answer = supervision.get("/v1/balances/NL").expect(200);
        return Instant.parse(JSON.readTree(answer.body()).path("knownAt").asText());
    }
}
