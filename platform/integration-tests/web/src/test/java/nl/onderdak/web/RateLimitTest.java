// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class RateLimitTest {

    @Test
    void eachClientHasItsShare() {
        // Given
        String greedy = "Bearer " + Api.tokenOf("greedy");
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
                .header("Authorization", "Bearer " + Api.tokenOf("modest"))
                .get("/v1/things")
                .then()
                .statusCode(200);
    }

    @Test
    void aClientHasItsShareForEachOrganisation() {
        // Given
        String ofOne = "Bearer " + Api.tokenOf("broker", "GM0141");
        for (int i = 0; i < 3; i++) {
            Api.anonymous()
                    .header("Authorization", ofOne)
                    .get("/v1/things")
                    .then()
                    .statusCode(200);
        }

        // When
        Response ofOther = Api.anonymous()
                .header("Authorization", "Bearer " + Api.tokenOf("broker", "GM0153"))
                .get("/v1/things");

        // Then
        ofOther.then().statusCode(200).header("RateLimit-Remaining", "2");
        Api.anonymous().header("Authorization", ofOne).get("/v1/things").then().statusCode(429);
    }

    @Test
    void anAddressThatFailsTooOftenWaitsAndWhoIsKnownThereDoesNot() {
        // Given
        for (int i = 0; i < 2; i++) {
            Api.anonymous()
                    .header("Authorization", "Bearer " + Tokens.forged(Role.CORPORATION))
                    .get("/v1/things")
                    .then()
                    .statusCode(401);
        }

        // When
        Response stranger = Api.anonymous()
                .header("Authorization", "Bearer " + Tokens.forged(Role.CORPORATION))
                .get("/v1/things");
        Response known = Api.anonymous()
                .header("Authorization", "Bearer " + Api.tokenOf("neighbour"))
                .get("/v1/things");

        // Then
        stranger.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("WWW-Authenticate", nullValue())
                .body("type", equalTo("urn:nld:onderdak:problem:too-many-requests"));
        known.then().statusCode(200);
    }
}
