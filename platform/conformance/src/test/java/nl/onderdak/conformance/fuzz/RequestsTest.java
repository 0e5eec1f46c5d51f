// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.onderdak.conformance.contract.Contract;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final String CONTRACT = """
            {
              "paths": {
                "/v1/rooms": {
                  "get": {
                    "security": [{"oauth2": ["rooms:read"]}],
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}}],
                    "responses": {"200": {"content": {"application/json": {}, "text/csv": {}}}}
                  },
                  "post": {
                    "security": [{"oauth2": ["rooms:write"]}],
                    "requestBody": {
                      "content": {
                        "application/json": {
                          "schema": {
                            "type": "object",
                            "required": ["name"],
                            "properties": {"name": {"type": "string"}, "persons": {"type": ["integer", "null"]}}
                          }
                        }
                      }
                    },
                    "responses": {"201": {}}
                  }
                }
              }
            }
            """;

    private static List<Shot> take(int each, long seed, String... spared) {
        try {
            var contract = Contract.of(new ObjectMapper().readTree(CONTRACT));
            return new Requests(contract, Map.of(), (method, path) -> "COA", List.of(spared), new Random(seed))
                    .take(each);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> described(List<Shot> shots) {
        return shots.stream()
                .map(shot -> shot.about() + " " + Reproduction.of(shot, 80))
                .toList();
    }

    @Test
    void aSeedAsksTheSameAgain() {
        assertEquals(described(take(40, 20_000)), described(take(40, 20_000)));
        assertNotEquals(described(take(40, 20_000)), described(take(40, 20_001)));
    }

    @Test
    void everyOperationGetsItsShare() {
        // When
        var shots = take(1_000, 1);

        // Then
        var shares = shots.stream()
                .filter(shot -> shot.operation() != null)
                .collect(groupingBy(shot -> shot.operation().name(), counting()));
        assertEquals(3_000, shots.size());
        assertTrue(shares.get("GET /v1/rooms") > 850, shares::toString);
        assertTrue(shares.get("POST /v1/rooms") > 850, shares::toString);
    }

    @Test
    void aQuarterIsWhatTheContractAllows() {
        // When
        var good = take(8, 1).stream()
                .filter(shot -> shot.operation() != null && !shot.expected().isRefusal())
                .collect(groupingBy(shot -> shot.operation().name(), counting()));

        // Then
        assertTrue(good.get("GET /v1/rooms") >= 2, good::toString);
        assertTrue(good.get("POST /v1/rooms") >= 2, good::toString);
    }

    @Test
    void whatIsSparedIsOnlyAskedInVain() {
        assertTrue(take(50, 1, "POST /v1/rooms").stream()
                .filter(shot ->
                        shot.operation() != null && shot.operation().name().equals("POST /v1/rooms"))
                .allMatch(shot -> shot.expected().isRefusal()));
    }
}
