// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A key of an issuer.
 *
 * @param id the {@code kid} that tokens call it by
 * @param use {@code sig} or {@code enc}
 * @param algorithm as a JSON Web Key names it
 */
public record IssuerKey(String id, String use, String algorithm, PublicKey publicKey, PrivateKey privateKey) {

    private static final int COORDINATE_BYTES = 32;

    /** A new one to sign with, under a name of its own. */
    public static IssuerKey fresh() {
        return generate(UUID.randomUUID().toString(), "sig", "RS256", "RSA", 2048);
    }

    static IssuerKey generate(String id, String use, String algorithm, String type, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(type);
            if (type.equals("RSA")) {
                // the small exponent: a service under test checks tens of thousands of signatures without the second
                // compiler, and spent a fifth of its time on the usual one
                generator.initialize(new RSAKeyGenParameterSpec(size, RSAKeyGenParameterSpec.F0));
            } else {
                generator.initialize(size);
            }
            var pair = generator.generateKeyPair();
            return new IssuerKey(id, use, algorithm, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same key under another name. */
    public IssuerKey named(String other) {
        return new IssuerKey(other, use, algorithm, publicKey, privateKey);
    }

    /** As it stands in a set of keys. */
    String published() {
        return """
                {"kty": "%s", "use": "%s", "alg": "%s", "kid": "%s", %s}""".formatted(publicKey.getAlgorithm(), use, algorithm, id, numbers());
    }

    private String numbers() {
        return switch (publicKey) {
            case RSAPublicKey key ->
                "\"n\": \"%s\", \"e\": \"%s\""
                        .formatted(base64(unsigned(key.getModulus())), base64(unsigned(key.getPublicExponent())));
            case ECPublicKey key ->
                "\"crv\": \"P-256\", \"x\": \"%s\", \"y\": \"%s\""
                        .formatted(
                                coordinate(key.getW().getAffineX()),
                                coordinate(key.getW().getAffineY()));
            case PublicKey other -> throw new IllegalStateException(other.getAlgorithm());
        };
    }

    private static String coordinate(BigInteger number) {
        var bytes = new byte[COORDINATE_BYTES];
        var unsigned = unsigned(number);
        System.arraycopy(unsigned, 0, bytes, bytes.length - unsigned.length, unsigned.length);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
