// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.interfaces.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;

/**
 * Requirements for an access token beyond signature, issuer, audience and lifetime, by RFC 9068, RFC 8705 and the NL
 * GOV profile for OAuth 2.0.
 */
@Unremovable
@ApplicationScoped
public class AccessTokenRules implements Validator {

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");
    private static final String BEARER = "Bearer";
    private static final int FEWEST_RSA_BITS = 2048;
    private static final Pattern NAME = Pattern.compile("[\\x20-\\x7E]{1,255}");
    private static final List<String> NAMES = List.of("sub", "client_id", "azp");
    private static final String CONFIRMATION = "cnf";
    private static final Set<String> THUMBPRINT_OF_CERTIFICATE = Set.of("x5t#S256");

    private final long longestLife;
    private final long leeway;
    private final boolean bound;

    AccessTokenRules(
            @ConfigProperty(name = "onderdak.token.longest-life") Duration longestLife,
            @ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int leeway,
            @ConfigProperty(name = "quarkus.oidc.token.binding.certificate") boolean bound) {
        this.longestLife = longestLife.toSeconds();
        this.leeway = leeway;
        this.bound = bound;
    }

    /** The fault of the token, or null. */
    @Override
    public String validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        return Stream.of(
                        shape(token.getJoseObjects()),
                        type(token.getJoseObjects().getFirst(), claims),
                        life(claims.getIssuedAt(), claims.getExpirationTime()),
                        names(claims),
                        scope(claims),
                        confirmation(claims))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String shape(List<JsonWebStructure> layers) {
        if (layers.size() != 1) {
            return "a token in a token";
        }
        JsonWebStructure token = layers.getFirst();
        if (token.getHeaders().getObjectHeaderValue("crit") != null) {
            return "names a critical header that is not supported";
        }
        boolean weak = token.getKey() instanceof RSAKey key && key.getModulus().bitLength() < FEWEST_RSA_BITS;
        return weak ? "signed with a weak key" : null;
    }

    /** Issuers that name the type among the claims too call refresh and identity tokens otherwise there. */
    private static String type(JsonWebStructure token, JwtClaims claims) {
        Object named = token.getHeaders().getObjectHeaderValue("typ");
        boolean access = named instanceof String type && TYPES.contains(type);
        return access && BEARER.equals(Objects.requireNonNullElse(claims.getClaimValue("typ"), BEARER))
                ? null
                : "not an access token";
    }

    private String life(NumericDate issued, NumericDate expires) {
        if (issued == null || expires == null) {
            return "lives for ever";
        }
        if (issued.getValue() > NumericDate.now().getValue() + leeway) {
            return "issued in the future";
        }
        return expires.getValue() - issued.getValue() > longestLife ? "lives too long" : null;
    }

    /** They go into the audit trail and distinguish clients. */
    private static String names(JwtClaims claims) {
        return NAMES.stream()
                        .map(claims::getClaimValue)
                        .filter(Objects::nonNull)
                        .allMatch(name -> name instanceof String text
                                && NAME.matcher(text).matches())
                ? null
                : "names no client";
    }

    private static String scope(JwtClaims claims) {
        Object scope = claims.getClaimValue("scope");
        return scope == null || scope instanceof String ? null : "scope is not a text";
    }

    /** A token that is bound to a key is worth nothing without it; never take it as one that is not bound. */
    private String confirmation(JwtClaims claims) {
        if (!claims.hasClaim(CONFIRMATION)) {
            return null;
        }
        boolean checked = bound
                && claims.getClaimValue(CONFIRMATION) instanceof Map<?, ?> key
                && key.keySet().equals(THUMBPRINT_OF_CERTIFICATE);
        return checked ? null : "bound to a key that is not checked here";
    }
}
