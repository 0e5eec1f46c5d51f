// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.testkit.IssuerKey;
import nl.onderdak.testkit.RawToken;
import nl.onderdak.testkit.TestIssuer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An issuer that is away, comes, changes its keys and goes. */
@QuarkusTest
@TestProfile(IssuerTest.ToCome.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerTest {

    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final int FLOOD = 300;

    private final IssuerKey key = IssuerKey.fresh();
    private TestIssuer running;

    /** No server listens at the address of the issuer, and its keys are fetched more often than in production. */
    public static class ToCome implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:" + Ports.free() + "/onderdak",
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    BETWEEN_FETCHES.toString(),
                    "onderdak.issuer.keys-fetched-every",
                    "1s");
        }
    }

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    /** First of all: the service must not have seen its issuer yet. */
    @Test
    @Order(1)
    void serviceStartsWithoutTheIssuerHealsWithItAndGoesOnAfterIt() {
        // Given
        var stranger = IssuerKey.fresh();

        // When it starts without
        Api.anonymous().get("/v1/openapi.json").then().statusCode(200);
        Api.anonymous().get("/v1/things").then().statusCode(401);
        with(key)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("urn:nld:onderdak:problem:service-unavailable"));

        // Then it heals
        running = TestIssuer.at(issuer, key);
        with(key).then().statusCode(200);

        // Then it goes on with the keys it has
        running.close();
        for (int i = 0; i < 20; i++) {
            with(key).then().statusCode(200);
            with(stranger).then().statusCode(oneOf(401, 503));
        }
    }

    @Test
    void tokensByANewKeyAreGoodBesideThoseByTheOldOne() {
        // Given
        start();
        var next = IssuerKey.fresh();

        // When
        running.publish(key, next);

        // Then
        await(200, next);
        assertEquals(200, status(key));
    }

    @Test
    void tokensByAKeyThatWasReplacedAreNoLongerGood() {
        // Given
        start();
        var next = IssuerKey.fresh();

        // When
        running.publish(next);

        // Then
        await(200, next);
        assertEquals(401, status(key));
    }

    @Test
    void aWithdrawnKeyIsNoLongerTrustedThoughNoTokenUsesItsSuccessor() {
        // Given
        start();

        // When
        running.publish(IssuerKey.fresh());

        // Then
        await(401, key);
    }

    @Test
    void aFloodOfUnknownKeysDoesNotBecomeAFloodAtTheIssuer() {
        // Given
        start();
        int before = running.timesAsked();
        long begin = System.nanoTime();

        // When
        for (int i = 0; i < FLOOD; i++) {
            assertEquals(401, status(key.named("unknown-" + i)));
        }

        // Then
        var time = Duration.ofNanos(System.nanoTime() - begin);
        long most = 2 + time.dividedBy(BETWEEN_FETCHES);
        int asked = running.timesAsked() - before;
        assertTrue(asked <= most, asked + " requests in " + time);
        assertEquals(200, status(key), "the good are let in meanwhile");
    }

    private void start() {
        running = TestIssuer.at(issuer, key);
        await(200, key);
    }

    private void await(int status, IssuerKey by) {
        Awaitility.await().atMost(BOUND).untilAsserted(() -> assertEquals(status, status(by)));
    }

    private int status(IssuerKey by) {
        return with(by).statusCode();
    }

    private Response with(IssuerKey by) {
        var token = RawToken.good(Role.CORPORATION, Role.CORPORATION.exampleOrganisation())
                .claim("iss", issuer)
                .header("kid", by.id())
                .sign("SHA256withRSA", by.privateKey());
        return Api.anonymous().header("Authorization", "Bearer " + token).get("/v1/things");
    }
}
