// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Role;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Main class of the issuer's own process. */
public final class IssuerNode {

    private static final String ISSUER = "onderdak";
    private static final String AUDIENCE = "onderdak";
    private static final long LIFE_IN_SECONDS = 3600;

    private IssuerNode() {}

    /** @param arguments the port to listen on */
    public static void main(String[] arguments) throws Exception {
        var config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new RoleTokens()),
                new MockWebServerWrapper());
        var server = new MockOAuth2Server(config);
        server.start(InetAddress.getByName("127.0.0.1"), Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::shutdown));
        Thread.currentThread().join();
    }

    /**
     * Tokens carry the requested scopes, or all of the client's role when none is requested (RFC 6749, 3.3), and the
     * organisation of the form field {@code organisation}; their subject is the form field {@code person}, or the client
     * itself. A scope that the client may not have is refused as {@code invalid_scope} (RFC 6749, 5.2).
     */
    private static final class RoleTokens extends DefaultOAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            var person = request.getCustomParameter("person");
            return person == null ? role(request).client() : person.getFirst();
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "at+jwt";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            var role = role(request);
            var organisation = request.getCustomParameter("organisation");
            return Map.of(
                    "azp", role.client(),
                    "client_id", role.client(),
                    "scope", String.join(" ", scopes(request, role)),
                    "organisation", organisation == null ? role.exampleOrganisation() : organisation.getFirst());
        }

        @Override
        public long tokenExpiry() {
            return LIFE_IN_SECONDS;
        }

        private static List<String> scopes(TokenRequest request, Role role) {
            if (request.getScope() == null || request.getScope().isEmpty()) {
                return role.scopes();
            }
            var permitted =
                    Mandates.of(Organisation.named(role.exampleOrganisation()).orElseThrow());
            var requested = request.getScope().toStringList();
            if (!permitted.containsAll(requested)) {
                // not the requested text: an error description may hold fewer characters than a request
                var reason = role.client() + " may have "
                        + permitted.stream().sorted().collect(Collectors.joining(", "));
                throw new OAuth2Exception(OAuth2Error.INVALID_SCOPE.setDescription(reason), reason);
            }
            return requested;
        }

        private static Role role(TokenRequest request) {
            var client = request.getClientAuthentication() != null
                    ? request.getClientAuthentication().getClientID().getValue()
                    : String.valueOf(request.getClientID());
            return Arrays.stream(Role.values())
                    .filter(role -> role.client().equals(client))
                    .findFirst()
                    .orElseThrow(() -> new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "no such client: " + client));
        }
    }
}
