// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IssuerToCome.class)
class IssuerAwayTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @Test
    void serviceStartsWithoutTheIssuerHealsWithItAndGoesOnAfterIt() {
        // Given
        var key = RunningIssuer.Key.fresh();
        var stranger = RunningIssuer.Key.fresh();

        // When it starts without
        Api.anonymous().get("/v1/openapi.json").then().statusCode(200);
        Api.anonymous().get("/v1/things").then().statusCode(401);
        Api.authorized()
                .get("/v1/things")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:nld:onderdak:problem:service-unavailable"));

        // Then it heals
        String good;
        String unknown;
        try (var running = RunningIssuer.at(issuer, key)) {
            good = running.token(key);
            unknown = running.token(stranger);
            with(good).then().statusCode(200);
        }

        // Then it goes on with the keys it has
        for (int i = 0; i < 20; i++) {
            with(good).then().statusCode(200);
            with(unknown).then().statusCode(oneOf(401, 503));
        }
    }

    private static Response with(String token) {
        return Api.anonymous().header("Authorization", "Bearer " + token).get("/v1/things");
    }
}
