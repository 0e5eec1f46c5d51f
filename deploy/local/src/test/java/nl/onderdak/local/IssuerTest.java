// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void anUnknownClientGetsNothing() throws Exception {
        // Given
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=stranger&client_secret=guess"))
                .build();

        // When
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            // Then
            assertEquals(401, answer.statusCode(), answer.body());
        }
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

    private static JsonNode part(String token, int index) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
