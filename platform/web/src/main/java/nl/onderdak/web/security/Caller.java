// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private Organisation organisation;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The organisation of the caller.
     *
     * @throws ForbiddenException when the token names no known organisation (403)
     */
    public Organisation organisation() {
        if (organisation == null) {
            organisation = Organisation.named(claimed()).orElseThrow(ForbiddenException::new);
        }
        return organisation;
    }

    /** The client and the organisation of its token, known or not, in one text. */
    public String account() {
        return client() + " for " + claimed();
    }

    /** Whether the token has this scope, besides the one that the operation needs, and its organisation may hold it. */
    public boolean holds(String scope) {
        return Mandates.allow(organisation(), scope)
                && token().getClaim("scope") instanceof String scopes
                && List.of(scopes.split(" ")).contains(scope);
    }

    /** Until when the token holds. */
    public Instant until() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    /** The client that the token was given to. */
    public String client() {
        JsonWebToken token = token();
        return Stream.of("azp", "client_id", "sub")
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElseThrow(ForbiddenException::new);
    }

    /** The subject of the token, a person or a client, by the issuer's own name for them. */
    public String subject() {
        String subject = token().getSubject();
        return subject == null ? client() : subject;
    }

    private String claimed() {
        return token().getClaim("organisation") instanceof String claim ? claim : "";
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new UnauthorizedException();
    }
}
