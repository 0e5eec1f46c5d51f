// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens, good and bad. */
final class Tokens {

    static final String ISSUER = "https://issuer.example/onderdak";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private Tokens() {}

    /** May do all that the test's resources offer. */
    static String good() {
        return of("OPERATOR", "stock:read stock:write audit:read operations");
    }

    static String of(String organisation, String scope) {
        return claims("client-a", Instant.now(), "onderdak", ISSUER)
                .claim("organisation", organisation)
                .claim("scope", scope)
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String ofClient(String client) {
        return claims(client, Instant.now(), "onderdak", ISSUER)
                .claim("organisation", "corporation:C001")
                .claim("scope", "stock:read stock:write")
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String ofClient(String client, String organisation) {
        return claims(client, Instant.now(), "onderdak", ISSUER)
                .claim("organisation", organisation)
                .claim("scope", "stock:read stock:write audit:read")
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String expired() {
        return claims("client-a", Instant.now().minus(LIFE.multipliedBy(2)), "onderdak", ISSUER)
                .claim("scope", "stock:read")
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String forAnother() {
        return claims("client-a", Instant.now(), "elsewhere", ISSUER)
                .claim("scope", "stock:read")
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String ofAnotherIssuer() {
        return claims("client-a", Instant.now(), "onderdak", "https://elsewhere.example")
                .claim("scope", "stock:read")
                .jws()
                .type("at+jwt")
                .sign(key());
    }

    static String forged() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return claims("client-a", Instant.now(), "onderdak", ISSUER)
                    .claim("scope", "stock:read")
                    .jws()
                    .type("at+jwt")
                    .sign(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JwtClaimsBuilder claims(String client, Instant issued, String audience, String issuer) {
        return Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(client)
                .claim("azp", client)
                .issuedAt(issued)
                .expiresAt(issued.plus(LIFE));
    }

    private static PrivateKey key() {
        try {
            return KeyUtils.decodePrivateKey(
                    ConfigProvider.getConfig().getValue(RunningDatabase.SIGNING_KEY, String.class));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
