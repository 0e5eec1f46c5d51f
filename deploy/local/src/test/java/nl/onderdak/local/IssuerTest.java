// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.servers.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    private static final int PORT = Ports.free();

    @TempDir
    static Path folder;

    private static Issuer issuer;

    @BeforeAll
    static void begin() {
        issuer = Issuer.at(folder.resolve("issuer.log"), PORT).start();
    }

    @AfterAll
    static void end() {
        issuer.stop();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTokenSaysWhatItsRoleMayDo(Role role) throws IOException {
        // When
        var claims = part(issuer.token(role, role.exampleOrganisation()), 1);

        // Then
        assertEquals(issuer.url(), claims.path("iss").asText());
        assertEquals("onderdak", claims.path("aud").asText());
        assertEquals(role.client(), claims.path("sub").asText());
        assertEquals(role.client(), claims.path("client_id").asText());
        assertEquals(String.join(" ", role.scopes()), claims.path("scope").asText());
        assertEquals(role.exampleOrganisation(), claims.path("organisation").asText());
        assertEquals(3600, claims.path("exp").asLong() - claims.path("iat").asLong());
    }

    @Test
    void aTokenIsGivenOnBehalfOfTheOrganisationThatIsAskedFor() throws IOException {
        // When
        var token = issuer.token(Role.MUNICIPALITY, "GM0189");

        // Then
        assertEquals("GM0189", part(token, 1).path("organisation").asText());
        assertEquals("RS256", part(token, 0).path("alg").asText());
        assertEquals("at+jwt", part(token, 0).path("typ").asText());
    }

    @Test
    void aTokenHasTheScopesThatAreRequestedAndNoOthers() throws Exception {
        // When
        var answer = request(Role.MUNICIPALITY.client(), Scopes.HOUSINGS_WRITE + " " + Scopes.COUPLINGS_READ);

        // Then
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                Scopes.HOUSINGS_WRITE + " " + Scopes.COUPLINGS_READ,
                part(json(answer).path("access_token").asText(), 1)
                        .path("scope")
                        .asText());
        assertEquals(
                Scopes.HOUSINGS_WRITE + " " + Scopes.COUPLINGS_READ,
                json(answer).path("scope").asText());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTokenHasAllScopesOfItsRoleWhenNoneIsRequested(Role role) throws Exception {
        for (var none : new String[] {null, ""}) {
            // When
            var answer = request(role.client(), none);

            // Then
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(
                    String.join(" ", role.scopes()),
                    part(json(answer).path("access_token").asText(), 1)
                            .path("scope")
                            .asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Scopes.HOUSINGS_WRITE, Scopes.STOCK_WRITE})
    void aScopeThatIsNotInTheRoleIsGivenOnRequest(String scope) throws Exception {
        // When
        var answer = request(Role.OPERATOR.client(), scope);

        // Then
        assertFalse(Role.OPERATOR.scopes().contains(scope));
        assertEquals(
                scope,
                part(json(answer).path("access_token").asText(), 1)
                        .path("scope")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Scopes.COUPLINGS_WRITE,
                Scopes.COUPLINGS_READ + " " + Scopes.COUPLINGS_WRITE,
                "couplings:erase",
                "COUPLINGS:READ",
                "*",
                "\"couplings:read\"",
                "\u20ac"
            })
    void aScopeThatTheClientMayNotHaveIsRefused(String scope) throws Exception {
        // When
        var answer = request(Role.MUNICIPALITY.client(), scope);

        // Then
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("invalid_scope", json(answer).path("error").asText());
        assertTrue(json(answer).path("error_description").asText().contains(Scopes.HOUSINGS_WRITE), answer.body());
        assertTrue(json(answer).path("access_token").isMissingNode());
    }

    @Test
    void anUnknownClientGetsNothing() throws Exception {
        // When
        var answer = request("stranger", null);

        // Then
        assertEquals(401, answer.statusCode(), answer.body());
    }

    @Test
    void whereNoIssuerIsThereIsNoToken() {
        // Then
        assertThrows(UncheckedIOException.class, () -> Issuer.token(Ports.free(), Role.COA, "COA"));
    }

    @Test
    void aTakenPortIsNamed() {
        // When
        var failure = assertThrows(
                IllegalStateException.class,
                () -> Issuer.at(folder.resolve("second.log"), PORT).start());

        // Then
        assertTrue(failure.getMessage().contains(Integer.toString(PORT)));
    }

    private static HttpResponse<String> request(String clientId, String scope) throws Exception {
        var form = "grant_type=client_credentials&client_secret=local&client_id=" + clientId
                + (scope == null ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode part(String token, int index) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
