// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import nl.onderdak.web.RunningIssuer.Key;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IssuersKeysTest.Hasty.class)
class IssuersKeysTest {

    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final int FLOOD = 300;

    private final Key key = Key.fresh();
    private RunningIssuer running;

    /** Keys are fetched more often than in earnest. */
    public static class Hasty extends IssuerToCome {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    BETWEEN_FETCHES.toString(),
                    "onderdak.issuer.keys-fetched-every",
                    "3s");
        }
    }

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @BeforeEach
    void start() {
        running = RunningIssuer.at(issuer, key);
        await(200, key);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void tokensByANewKeyAreGoodBesideThoseByTheOldOne() {
        // Given
        var next = Key.fresh();

        // When
        running.publish(key, next);

        // Then
        await(200, next);
        assertEquals(200, status(key));
    }

    @Test
    void tokensByAKeyThatWasReplacedAreNoLongerGood() {
        // Given
        var next = Key.fresh();

        // When
        running.publish(next);

        // Then
        await(200, next);
        assertEquals(401, status(key));
    }

    @Test
    void aKeyThatWasWithdrawnIsNoLongerTrustedThoughNobodyComesWithItsSuccessor() {
        // When
        running.publish(Key.fresh());

        // Then
        await(401, key);
    }

    @Test
    void aFloodOfUnknownKeysDoesNotBecomeAFloodAtTheIssuer() {
        // Given
        int before = running.timesAsked();
        long begin = System.nanoTime();

        // When
        for (int i = 0; i < FLOOD; i++) {
            assertEquals(401, status(new Key("unknown-" + i, key.pair())));
        }

        // Then
        var time = Duration.ofNanos(System.nanoTime() - begin);
        long most = 2 + time.dividedBy(BETWEEN_FETCHES);
        int asked = running.timesAsked() - before;
        assertTrue(asked <= most, asked + " times asked in " + time);
        assertEquals(200, status(key), "the good are let in meanwhile");
    }

    private void await(int status, Key by) {
        Awaitility.await().atMost(BOUND).untilAsserted(() -> assertEquals(status, status(by)));
    }

    private int status(Key by) {
        return Api.anonymous()
                .header("Authorization", "Bearer " + running.token(by))
                .get("/v1/things")
                .statusCode();
    }
}
