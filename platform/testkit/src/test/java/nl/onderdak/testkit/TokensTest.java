// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.contracts.access.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTokenHasTheShapeOfTheIssuers(Role role) throws Exception {
        // When
        var token = Tokens.of(role, role.exampleOrganisation());

        // Then
        var claims = part(token, 1);
        assertEquals("at+jwt", part(token, 0).path("typ").asText());
        assertEquals("RS256", part(token, 0).path("alg").asText());
        assertEquals(TestIssuer.url(), claims.path("iss").asText());
        assertEquals("onderdak", claims.path("aud").asText());
        assertEquals(role.client(), claims.path("sub").asText());
        assertEquals(role.client(), claims.path("azp").asText());
        assertEquals(role.client(), claims.path("client_id").asText());
        assertEquals(String.join(" ", role.scopes()), claims.path("scope").asText());
        assertEquals(role.exampleOrganisation(), claims.path("organisation").asText());
        assertTrue(isSignedByTheIssuer(token));
    }

    @Test
    void rolesHaveTheScopesThatServicesAskFor() throws Exception {
        // Given
        var asked = new TreeSet<String>();
        for (var field : Scopes.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                asked.add((String) field.get(null));
            }
        }

        // When
        var given = Arrays.stream(Role.values())
                .flatMap(role -> role.scopes().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertEquals(asked, given);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleHasNoScopeThatIsNotForItsKind(Role role) {
        // Given
        var organisation = Organisation.named(role.exampleOrganisation()).orElseThrow();

        // Then
        for (var scope : role.scopes()) {
            assertTrue(Mandates.allow(organisation, scope), scope);
        }
    }

    @Test
    void eachBadTokenIsBadInOneWay() throws Exception {
        // Then
        assertFalse(isSignedByTheIssuer(Tokens.forged(Role.COA)));
        var expired = part(Tokens.expired(Role.COA), 1).path("exp").asLong();
        assertTrue(expired < Instant.now().getEpochSecond());
        assertEquals(
                "another-system",
                part(Tokens.forOtherAudience(Role.COA), 1).path("aud").asText());
        assertEquals(
                "https://another.example/issuer",
                part(Tokens.ofOtherIssuer(Role.COA), 1).path("iss").asText());
        assertFalse(part(Tokens.withoutOrganisation(Role.COA), 1).has("organisation"));
    }

    @Test
    void aTokenCanHaveScopesOfChoice() throws Exception {
        // When
        var claims = part(Tokens.withScopes("GM0141", "quotas:read", "stock:read"), 1);

        // Then
        assertEquals(
                Set.of("quotas:read", "stock:read"),
                Set.of(claims.path("scope").asText().split(" ")));
    }

    private static boolean isSignedByTheIssuer(String token) throws Exception {
        var key = keys().path("keys").path(0);
        var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        var end = token.lastIndexOf('.');
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static JsonNode keys() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var discovery = get(client, TestIssuer.url() + "/.well-known/openid-configuration");
            return get(client, discovery.path("jwks_uri").asText());
        }
    }

    private static JsonNode get(HttpClient client, String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static JsonNode part(String token, int index) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
