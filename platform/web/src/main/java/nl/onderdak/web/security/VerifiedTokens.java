// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.NumericDate;

/**
 * Keeps the identity of a token that was verified, so that the same token costs a look-up when it comes again. It is
 * verified again once the issuer's keys were fetched, and refused as soon as it has expired. A token that is bound to a
 * certificate is verified with each request, since the connection counts too.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int MOST = 2_000;

    private final OidcIdentityProvider verifier;
    private final int leeway;
    private final boolean bound;
    private final Map<String, SecurityIdentity> identities = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SecurityIdentity> longestUnused) {
            return size() > MOST;
        }
    };
    private final Set<String> headers = new HashSet<>();
    private int timesForgotten;

    VerifiedTokens(
            OidcIdentityProvider verifier,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int leeway,
            @ConfigProperty(name = "quarkus.oidc.token.binding.certificate") boolean bound) {
        this.verifier = verifier;
        this.leeway = leeway;
        this.bound = bound;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the one that verifies. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (bound) {
            return verifier.authenticate(request, context);
        }
        var token = request.getToken().getToken();
        return Uni.createFrom().deferred(() -> {
            var known = known(token);
            if (known != null) {
                return Uni.createFrom().item(known);
            }
            int before = timesForgotten();
            return verifier.authenticate(request, context)
                    .onItem()
                    .ifNotNull()
                    .invoke(identity -> keep(token, identity, before));
        });
    }

    /** Drops all identities: the keys may have changed. */
    synchronized void forget() {
        identities.clear();
        headers.clear();
        timesForgotten++;
    }

    private synchronized int timesForgotten() {
        return timesForgotten;
    }

    private synchronized SecurityIdentity known(String token) {
        var identity = identities.get(token);
        if (identity != null && isOver(identity)) {
            identities.remove(token);
            return null;
        }
        return identity;
    }

    private boolean isOver(SecurityIdentity identity) {
        long until = identity.getPrincipal(JsonWebToken.class).getExpirationTime();
        return NumericDate.now().getValue() - leeway >= until;
    }

    /** Unless the keys it was verified with may have been replaced meanwhile. */
    private synchronized void keep(String token, SecurityIdentity identity, int before) {
        if (before != timesForgotten) {
            return;
        }
        // a header of its own may mean a key of its own, and the others may be withdrawn
        var header = token.substring(0, token.indexOf('.'));
        if (!headers.contains(header)) {
            forget();
            headers.add(header);
        }
        identities.put(token, withoutRequest(identity));
    }

    /** The part of an identity that comes from the token: the rest belongs to its request. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles())
                .addPermissions(identity.getPermissions())
                .build();
    }
}
