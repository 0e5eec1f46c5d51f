// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.onderdak.contracts.access.Role;

/** A token put together by hand, valid until a part is changed: libraries refuse to make invalid ones. */
public final class RawToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LIFE_IN_SECONDS = 3_600;

    private final ObjectNode header = JSON.createObjectNode();
    private final ObjectNode claims = JSON.createObjectNode();

    private RawToken() {}

    /** As the issuer would give it. */
    public static RawToken good(Role role, String organisation) {
        long now = Instant.now().getEpochSecond();
        return new RawToken()
                .header("typ", "at+jwt")
                .header("alg", "RS256")
                .header("kid", TestIssuer.KEY_ID)
                .claim("iss", TestIssuer.url())
                .claim("aud", "onderdak")
                .claim("sub", role.client())
                .claim("azp", role.client())
                .claim("client_id", role.client())
                .claim("jti", UUID.randomUUID().toString())
                .claim("scope", String.join(" ", role.scopes()))
                .claim("organisation", organisation)
                .claim("iat", now)
                .claim("exp", now + LIFE_IN_SECONDS);
    }

    /** Sets a header. */
    public RawToken header(String name, Object value) {
        header.set(name, JSON.valueToTree(value));
        return this;
    }

    public RawToken withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    /** Sets a claim; null is the JSON value. */
    public RawToken claim(String name, Object value) {
        claims.set(name, JSON.valueToTree(value));
        return this;
    }

    public RawToken without(String name) {
        claims.remove(name);
        return this;
    }

    /** Moves a moment, in seconds from now. */
    public RawToken moment(String name, long seconds) {
        return claim(name, Instant.now().getEpochSecond() + seconds);
    }

    /** Signed by the issuer's key. */
    public String sign() {
        return sign("SHA256withRSA", TestIssuer.signingKey());
    }

    /** Signed by a key of choice in an algorithm of choice, as the JDK names it, regardless of the header. */
    public String sign(String algorithm, PrivateKey key) {
        try {
            var signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            signature.update(input().getBytes(StandardCharsets.US_ASCII));
            return input() + "." + base64(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** With a code that is made of a secret. */
    public String seal(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return input() + "." + base64(mac.doFinal(input().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** With nothing after the last dot. */
    public String unsigned() {
        return input() + ".";
    }

    /** Two members of the same name, of which readers may take the first or the last. */
    public String signWithTwo(String name, Object first) {
        var text = claims.toString();
        var doubled = "{\"" + name + "\":" + JSON.valueToTree(first) + "," + text.substring(1);
        return signed(header.toString(), doubled);
    }

    /** A token whose content is another token. */
    public static String around(String token) {
        var header = JSON.valueToTree(Map.of("typ", "at+jwt", "cty", "JWT", "alg", "RS256", "kid", TestIssuer.KEY_ID));
        return signed(header.toString(), token);
    }

    private static String signed(String header, String content) {
        try {
            var input = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + base64(content.getBytes(StandardCharsets.UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestIssuer.signingKey());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + base64(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String input() {
        return base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
