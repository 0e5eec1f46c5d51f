// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.RawToken;
import nl.onderdak.testkit.Tokens;
import nl.onderdak.web.things.Verifications;
import org.junit.jupiter.api.Test;

/** A token that comes again is not verified again, and is refused when it should be. */
@QuarkusTest
class VerifiedTokensTest {

    private static final int TIMES = 20;

    @Inject
    Verifications verifications;

    @Test
    void aTokenThatComesAgainIsNotVerifiedAgain() {
        // Given
        var token = Api.tokenOf("again");

        // When
        for (int i = 0; i < TIMES; i++) {
            get(token).then().statusCode(200);
        }

        // Then
        assertEquals(1, verifications.of(token));
    }

    @Test
    void eachTokenKeepsItsOwnCallerAndScopes() {
        // Given
        var one = Api.tokenOf("one", "corporation:C001");
        var other = Api.tokenOf("other", "corporation:C002");
        var less = Tokens.ofClient("less", "corporation:C003", "stock:write");

        // Then
        for (int i = 0; i < 2; i++) {
            caller(one).then().statusCode(200).body("client", equalTo("one"));
            caller(other).then().statusCode(200).body("client", equalTo("other"));
            caller(less).then().statusCode(403);
        }
    }

    @Test
    void aTokenThatWasGoodIsRefusedOnceItHasExpired() {
        // Given a token that is over in some seconds: clocks may differ by a minute
        var token = RawToken.good(Role.CORPORATION, Role.CORPORATION.exampleOrganisation())
                .moment("iat", -3_600)
                .moment("exp", -56)
                .sign();
        get(token).then().statusCode(200);

        // Then
        await().until(() -> get(token).statusCode() == 401);
    }

    @Test
    void aTokenThatDiffersFromAGoodOneIsVerifiedByItself() {
        // Given
        var good = Api.tokenOf("good");
        get(good).then().statusCode(200);

        // When
        var signature = good.lastIndexOf('.') + 1;
        var other = good.charAt(signature) == 'A' ? 'B' : 'A';
        var forged = good.substring(0, signature) + other + good.substring(signature + 1);

        // Then
        get(forged).then().statusCode(401);
        get(good).then().statusCode(200);
    }

    private static Response get(String token) {
        return Api.anonymous().header("Authorization", "Bearer " + token).get("/v1/things");
    }

    private static Response caller(String token) {
        return Api.anonymous().header("Authorization", "Bearer " + token).get("/v1/things/caller");
    }
}
