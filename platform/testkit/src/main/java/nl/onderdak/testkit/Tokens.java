// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import nl.onderdak.local.Role;

/** Bearer tokens of every role, as the issuer would give them; and those that no service may accept. */
public final class Tokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /** The ministry. */
    public static String ministry() {
        return of(Role.RIJK, Role.RIJK.exampleOrganisation());
    }

    /** The reception organisation. */
    public static String coa() {
        return of(Role.COA, Role.COA.exampleOrganisation());
    }

    /** @param code CBS code, {@code GM0141} */
    public static String municipality(String code) {
        return of(Role.MUNICIPALITY, code);
    }

    /** @param code CBS code, {@code PV23} */
    public static String province(String code) {
        return of(Role.PROVINCE, code);
    }

    /** @param id number of the corporation, {@code C001} */
    public static String corporation(String id) {
        return of(Role.CORPORATION, "corporation:" + id);
    }

    /** Who keeps the system running. */
    public static String operator() {
        return of(Role.OPERATOR, Role.OPERATOR.exampleOrganisation());
    }

    /** A role on behalf of an organisation of choice. */
    public static String of(Role role, String organisation) {
        return new Draft(role, organisation).sign();
    }

    /** A valid token with exactly these scopes. */
    public static String withScopes(String organisation, String... scopes) {
        return new Draft(Role.OPERATOR, organisation)
                .scopes(Arrays.asList(scopes))
                .sign();
    }

    /** A token that was good an hour ago. */
    public static String expired(Role role) {
        return new Draft(role, role.exampleOrganisation())
                .issuedAt(Instant.now().minus(LIFE.multipliedBy(2)))
                .sign();
    }

    /** A token that is signed by somebody else under the issuer's name. */
    public static String forged(Role role) {
        return new Draft(role, role.exampleOrganisation()).signByStranger();
    }

    /** A token of the right issuer that was meant for another system. */
    public static String forOtherAudience(Role role) {
        return new Draft(role, role.exampleOrganisation())
                .audience("another-system")
                .sign();
    }

    /** A token of another issuer. */
    public static String ofOtherIssuer(Role role) {
        return new Draft(role, role.exampleOrganisation())
                .issuer("https://another.example/issuer")
                .sign();
    }

    /** A token that says nothing about an organisation. */
    public static String withoutOrganisation(Role role) {
        return new Draft(role, null).sign();
    }

    private static final class Draft {

        private final Role role;
        private final String organisation;
        private Collection<String> scopes;
        private Instant issuedAt = Instant.now();
        private String audience = "onderdak";
        private String issuer = TestIssuer.url();

        Draft(Role role, String organisation) {
            this.role = role;
            this.organisation = organisation;
            this.scopes = role.scopes();
        }

        Draft scopes(Collection<String> scopes) {
            this.scopes = scopes;
            return this;
        }

        Draft issuedAt(Instant issuedAt) {
            this.issuedAt = issuedAt;
            return this;
        }

        Draft audience(String audience) {
            this.audience = audience;
            return this;
        }

        Draft issuer(String issuer) {
            this.issuer = issuer;
            return this;
        }

        String sign() {
            return claims().jws().type("at+jwt").keyId(TestIssuer.KEY_ID).sign(TestIssuer.signingKey());
        }

        String signByStranger() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return claims().jws()
                        .keyId(TestIssuer.KEY_ID)
                        .sign(generator.generateKeyPair().getPrivate());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private JwtClaimsBuilder claims() {
            var claims = Jwt.claims()
                    .issuer(issuer)
                    .audience(audience)
                    .subject(role.client())
                    .claim("azp", role.client())
                    .claim("client_id", role.client())
                    .claim("jti", UUID.randomUUID().toString())
                    .claim("scope", String.join(" ", scopes))
                    .issuedAt(issuedAt)
                    .expiresAt(issuedAt.plus(LIFE));
            return organisation == null ? claims : claims.claim("organisation", organisation);
        }
    }
}
