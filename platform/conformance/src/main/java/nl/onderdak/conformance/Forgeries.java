// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.RawToken;
import nl.onderdak.testkit.SelfSigned;
import nl.onderdak.testkit.TestIssuer;

/** Everything that a client may send instead of a valid token, each wrong in one way. */
final class Forgeries {

    private static final String TRAP_PATH = "/trap";
    private static final SelfSigned STRANGER = SelfSigned.of("stranger");

    private final Role role;
    private final String organisation;
    private final List<Forgery> all = new ArrayList<>();

    private Forgeries(Role role, String organisation) {
        this.role = role;
        this.organisation = organisation;
    }

    /**
     * A forgery.
     *
     * @param name in failures
     * @param status expected status of the response
     * @param credentials headers {@code Authorization}
     */
    record Forgery(String name, int status, List<String> credentials) {}

    /**
     * The list, for a client that would be admitted with a valid token.
     *
     * @param trap address of a listener from which no service may fetch keys
     */
    static List<Forgery> of(Role role, String organisation, String trap) {
        var forgeries = new Forgeries(role, organisation);
        forgeries.algorithms();
        forgeries.keys(trap + TRAP_PATH);
        forgeries.moments();
        forgeries.issuersAndAudiences();
        forgeries.otherTokens();
        forgeries.edited();
        forgeries.otherForms();
        forgeries.claims();
        forgeries.organisations();
        return List.copyOf(forgeries.all);
    }

    private void algorithms() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            bearer(
                    "alg '" + none + "', no signature",
                    good().header("alg", none).unsigned() + "AA");
            bearer(
                    "alg '" + none + "', signature of the issuer",
                    good().header("alg", none).sign());
            bearer(
                    "alg '" + none + "', nothing after the dot",
                    good().header("alg", none).unsigned());
        }
        bearer("no alg", good().withoutHeader("alg").sign());
        var published = TestIssuer.Key.SIGNING.publicKey().getEncoded();
        bearer("HS256 with the public key", good().header("alg", "HS256").seal(published));
        bearer("HS256 with the public key as PEM", good().header("alg", "HS256").seal(pem(published)));
        bearer(
                "HS256 with the modulus",
                good().header("alg", "HS256")
                        .seal(((RSAPublicKey) TestIssuer.Key.SIGNING.publicKey())
                                .getModulus()
                                .toByteArray()));
        bearer(
                "HS256 without a kid",
                good().header("alg", "HS256").withoutHeader("kid").seal(published));
        bearer("PS256 by the issuer's key", good().header("alg", "PS256").sign("RSASSA-PSS", issuers()));
        bearer("RS512 by the issuer's key", good().header("alg", "RS512").sign("SHA512withRSA", issuers()));
        bearer(
                "ES256 by a key of the issuer",
                good().header("alg", "ES256")
                        .header("kid", TestIssuer.Key.ELLIPTIC.id())
                        .sign("SHA256withECDSAinP1363Format", TestIssuer.Key.ELLIPTIC.privateKey()));
        bearer("RS256 by name, RS512 by signature", good().sign("SHA512withRSA", issuers()));
        bearer(
                "RS256 with the kid of an elliptic key",
                good().header("kid", TestIssuer.Key.ELLIPTIC.id()).sign());
        bearer("alg in lower case", good().header("alg", "rs256").sign());
    }

    private void keys(String trap) {
        bearer("a stranger's key under the issuer's kid", byStranger(good()));
        bearer("an unknown kid", good().header("kid", "unknown").sign());
        bearer("no kid", good().withoutHeader("kid").sign());
        bearer("an empty kid", good().header("kid", "").sign());
        bearer("a kid that is a path", byStranger(good().header("kid", "../../../../dev/null")));
        bearer("a kid that is a query", byStranger(good().header("kid", "test' or '1'='1")));
        bearer("a kid that is a number", good().header("kid", 1).sign());
        bearer(
                "the key for encryption",
                good().header("kid", TestIssuer.Key.ENCRYPTION.id())
                        .sign("SHA256withRSA", TestIssuer.Key.ENCRYPTION.privateKey()));
        bearer(
                "a key of 1024 bits",
                good().header("kid", TestIssuer.Key.WEAK.id()).sign("SHA256withRSA", TestIssuer.Key.WEAK.privateKey()));
        for (var header : List.of("jku", "x5u")) {
            bearer(header + " of a stranger", byStranger(good().header(header, trap)));
            bearer(
                    header + " of a stranger, no kid",
                    byStranger(good().withoutHeader("kid").header(header, trap)));
            bearer(
                    header + " of a stranger, unknown kid",
                    byStranger(good().header("kid", "unknown").header(header, trap)));
        }
        bearer("jwk of a stranger", byStranger(good().header("jwk", jwk())));
        bearer(
                "jwk of a stranger, no kid",
                byStranger(good().withoutHeader("kid").header("jwk", jwk())));
        var certificate = List.of(Base64.getEncoder().encodeToString(STRANGER.encoded()));
        bearer("certificate of a stranger", byStranger(good().header("x5c", certificate)));
        bearer(
                "certificate of a stranger, no kid",
                byStranger(good().withoutHeader("kid").header("x5c", certificate)));
        bearer(
                "thumbprint of a certificate, no kid",
                byStranger(good().withoutHeader("kid").header("x5t#S256", "c3RyYW5nZXI")));
        bearer(
                "an unknown critical header",
                good().header("crit", List.of("strict")).header("strict", true).sign());
        bearer(
                "an empty list of critical headers",
                good().header("crit", List.of()).sign());
    }

    private void moments() {
        bearer(
                "expired 61 seconds ago",
                good().moment("iat", -661).moment("exp", -61).sign());
        bearer(
                "expired hours ago",
                good().moment("iat", -10_800).moment("exp", -7_200).sign());
        bearer("expired in 1970", good().claim("iat", 0).claim("exp", 600).sign());
        bearer("not valid for two minutes", good().moment("nbf", 120).sign());
        bearer("issued in two minutes", good().moment("iat", 120).sign());
        bearer("valid for seven hours", good().moment("exp", 25_200).sign());
        bearer("valid for a hundred years", good().moment("exp", 3_155_760_000L).sign());
        bearer("exp beyond all numbers", good().claim("exp", 1e300).sign());
        bearer("exp as text", good().claim("exp", "2099-01-01T00:00:00Z").sign());
        bearer("exp that is null", good().claim("exp", null).sign());
        bearer("no exp", good().without("exp").sign());
        bearer("no iat", good().without("iat").sign());
        bearer("two exp, the first in time", good().moment("exp", -7_200).signWithTwo("exp", 4_000_000_000L));
    }

    private void issuersAndAudiences() {
        var issuer = TestIssuer.url();
        for (var other : List.of(
                issuer + "/",
                issuer + "2",
                issuer.substring(0, issuer.length() - 1),
                issuer.toUpperCase(Locale.ROOT),
                issuer.replace("http:", "https:"),
                " " + issuer,
                "any",
                "")) {
            bearer("issuer '" + other + "'", good().claim("iss", other).sign());
        }
        bearer("no issuer", good().without("iss").sign());
        bearer("issuers", good().claim("iss", List.of(issuer)).sign());
        for (var other : List.of("onderdak-other", "Onderdak", "onderdak ", "any", "")) {
            bearer("audience '" + other + "'", good().claim("aud", other).sign());
        }
        bearer(
                "audiences without us",
                good().claim("aud", List.of("one", "another")).sign());
        bearer("no audiences", good().claim("aud", List.of()).sign());
        bearer("an audience that is a number", good().claim("aud", 1).sign());
        bearer("no audience", good().without("aud").sign());
        bearer("no subject", good().without("sub").sign());
        bearer("an empty subject", good().claim("sub", "").sign());
        bearer(
                "a subject with a control character",
                good().claim("sub", "a\u0000b").sign());
        bearer("an endless subject", good().claim("sub", "a".repeat(256)).sign());
        bearer("subjects", good().claim("sub", List.of("a")).sign());
    }

    private void otherTokens() {
        bearer(
                "an identity token",
                good().header("typ", "JWT")
                        .claim("nonce", "n")
                        .claim("at_hash", "h")
                        .sign());
        bearer("a token of no type", good().withoutHeader("typ").sign());
        bearer("a logout token", good().header("typ", "logout+jwt").sign());
        bearer("a proof of possession", good().header("typ", "dpop+jwt").sign());
        bearer("a type that is a list", good().header("typ", List.of("at+jwt")).sign());
        bearer(
                "a refresh token",
                good().header("typ", "JWT").claim("typ", "Refresh").sign());
        bearer("a refresh token in disguise", good().claim("typ", "Refresh").sign());
        bearer("an identity token in disguise", good().claim("typ", "ID").sign());
        bearer("a token in a token", RawToken.around(good().sign()));
        bearer("a stranger's token in a token", RawToken.around(byStranger(good())));
        bearer(
                "a token bound to a key that is not shown",
                good().claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                        .sign());
        bearer(
                "a token bound to a certificate that is not shown",
                good().claim("cnf", Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"))
                        .sign());
    }

    private void edited() {
        var token = good().sign();
        var parts = token.split("\\.");
        var other = good().claim("organisation", "RIJK")
                .claim("exp", 4_000_000_000L)
                .sign()
                .split("\\.");
        bearer("claims of another token", parts[0] + "." + other[1] + "." + parts[2]);
        bearer("header of another token", byStranger(good()).split("\\.")[0] + "." + parts[1] + "." + other[2]);
        bearer(
                "an edited signature",
                token.substring(0, token.length() - 40) + "AAAA" + token.substring(token.length() - 36));
        bearer("half a signature", parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100));
        bearer("claims cut off", parts[0] + "." + parts[1].substring(0, 60) + "." + parts[2]);
        bearer("a signature of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(342));
        bearer("no signature", parts[0] + "." + parts[1]);
        bearer("a fourth part", token + ".AAAA");
        bearer("five parts, as if encrypted", token + ".AAAA.AAAA");
        bearer("a signature with padding", token + "=");
        bearer("a signature with another character", token + "!");
        bearer("a space within", token.replaceFirst("\\.", ". "));
        bearer("nonsense", "nonsense");
        bearer("dots", "..");
        bearer("parts of nothing", "a.b.c");
    }

    private void otherForms() {
        var token = good().sign();
        shown("nothing", 401);
        shown("an empty header", 401, "");
        shown("a scheme only", 401, "Bearer");
        shown("a token only", 401, token);
        shown("two spaces", 401, "Bearer  " + token);
        shown("a tab", 401, "Bearer\t" + token);
        shown("two tokens", 401, "Bearer " + token + " " + token);
        shown("a list of tokens", 401, "Bearer " + token + ", Bearer " + token);
        shown("two headers", 401, "Bearer " + token, "Bearer " + byStranger(good()));
        shown("two headers that are the same", 401, "Bearer " + token, "Bearer " + token);
        shown("the scheme DPoP", 401, "DPoP " + token);
        shown(
                "the scheme Basic",
                401,
                "Basic " + Base64.getEncoder().encodeToString("COA:COA".getBytes(StandardCharsets.UTF_8)));
        shown(
                "the token as a password",
                401,
                "Basic " + Base64.getEncoder().encodeToString((":" + token).getBytes(StandardCharsets.UTF_8)));
        shown("the scheme Token", 401, "Token " + token);
        shown("a large forgery", 401, "Bearer " + byStranger(good().claim("more", "x".repeat(9_000))));
        shown(
                "a token larger than headers may be",
                431,
                "Bearer " + good().claim("more", "x".repeat(16_000)).sign());
    }

    private void claims() {
        forbidden("no scope", good().without("scope"));
        forbidden("an empty scope", good().claim("scope", ""));
        forbidden("the scope of another operation", good().claim("scope", "another:scope"));
        forbidden("scopes that are longer", good().claim("scope", String.join("x ", role.scopes()) + "x"));
        forbidden(
                "scopes in upper case",
                good().claim("scope", String.join(" ", role.scopes()).toUpperCase(Locale.ROOT)));
        forbidden("scopes as groups", good().without("scope").claim("groups", role.scopes()));
        forbidden("scopes as scp", good().without("scope").claim("scp", role.scopes()));
        bearer("a scope that is a number", good().claim("scope", 1).sign());
        bearer("a scope that is a list", good().claim("scope", role.scopes()).sign());
        bearer(
                "a scope that is an object",
                good().claim("scope", Map.of("all", true)).sign());
        bearer(
                "scopes parted by commas",
                good().claim("scope", String.join(",", role.scopes())).sign());
    }

    private void organisations() {
        forbidden("no organisation", good().without("organisation"));
        forbidden("an organisation that is null", good().claim("organisation", null));
        for (var odd : List.of(
                "",
                " ",
                organisation + " ",
                " " + organisation,
                organisation + "," + "GM0363",
                "GM0141,GM0363",
                "GM0141' or '1'='1",
                "gm0141",
                "GM141",
                "GM01411",
                "GM\u0660\u0661\u0664\u0661",
                "PV2",
                "rijk",
                "RIJK\n",
                "coa",
                "ALL",
                "*",
                "corporation:",
                "corporation:%",
                "corporation:C001' or '1'='1",
                "corporation:C001\u0000",
                "corporation:" + "C".repeat(33),
                "CORPORATION:C001",
                "x".repeat(2_000))) {
            forbidden("organisation '" + odd + "'", good().claim("organisation", odd));
        }
        forbidden("organisations", good().claim("organisation", List.of(organisation)));
        forbidden("an organisation that is a number", good().claim("organisation", 141));
        forbidden("an organisation that is an object", good().claim("organisation", Map.of("code", organisation)));
        bearer("two organisations", good().signWithTwo("organisation", "GM0363"));
    }

    private RawToken good() {
        return RawToken.good(role, organisation);
    }

    private void bearer(String name, String token) {
        shown(name, 401, "Bearer " + token);
    }

    private void forbidden(String name, RawToken token) {
        shown(name, 403, "Bearer " + token.sign());
    }

    private void shown(String name, int status, String... credentials) {
        all.add(new Forgery(name, status, List.of(credentials)));
    }

    private static PrivateKey issuers() {
        return TestIssuer.signingKey();
    }

    private static String byStranger(RawToken token) {
        return token.sign("SHA256withRSA", STRANGER.key());
    }

    private static Map<String, String> jwk() {
        var key = (RSAPublicKey) STRANGER.certificate().getPublicKey();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "kty",
                "RSA",
                "kid",
                TestIssuer.KEY_ID,
                "n",
                encoder.encodeToString(key.getModulus().toByteArray()),
                "e",
                encoder.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static byte[] pem(byte[] key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
