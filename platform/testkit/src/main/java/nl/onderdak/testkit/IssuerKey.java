// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A key of an issuer.
 *
 * @param id the {@code kid} that tokens call it by
 * @param use {@code sig} or {@code enc}
 * @param algorithm as a JSON Web Key names it
 */
public record IssuerKey(String id, String use, String algorithm, PublicKey publicKey, PrivateKey privateKey) {

    private static final int COORDINATE_BYTES = 32;
    private static final int STRANGERS = 4;
    private static final AtomicInteger FRESH = new AtomicInteger();

    /** One to sign with, under a name that no other has, and other numbers than the three before it. */
    public static IssuerKey fresh() {
        var stranger = "stranger-" + FRESH.getAndIncrement() % STRANGERS;
        return of(UUID.randomUUID().toString(), "sig", "RS256", KeptKeys.rsa(stranger, 2048));
    }

    static IssuerKey rsa(String id, String use, String algorithm, int size) {
        return of(id, use, algorithm, KeptKeys.rsa(id, size));
    }

    static IssuerKey elliptic(String id, String use, String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(size);
            return of(id, use, algorithm, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IssuerKey of(String id, String use, String algorithm, KeyPair pair) {
        return new IssuerKey(id, use, algorithm, pair.getPublic(), pair.getPrivate());
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
