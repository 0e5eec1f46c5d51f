// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RunningDatabase.class)
@TestProfile(RateLimitTest.ThreePerMinute.class)
class RateLimitTest {

    /** A small share. */
    public static class ThreePerMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("onderdak.web.requests-per-minute", "3");
        }
    }

    @Test
    void eachClientHasItsShare() {
        // Given
        String greedy = "Bearer " + Tokens.ofClient("greedy");
        for (int i = 2; i >= 0; i--) {
            Api.anonymous()
                    .header("Authorization", greedy)
                    .get("/v1/things")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Limit", "3")
                    .header("RateLimit-Remaining", Integer.toString(i))
                    .header("RateLimit-Reset", notNullValue());
        }

        // When
        Response refused = Api.anonymous().header("Authorization", greedy).get("/v1/things");

        // Then
        refused.then()
                .statusCode(429)
                .header("API-Version", "1.2.3")
                .body("type", equalTo("urn:nld:onderdak:problem:too-many-requests"));
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 20, "wait " + wait);
        Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.ofClient("modest"))
                .get("/v1/things")
                .then()
                .statusCode(200);
    }
}
