// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The issuer of the tests' tokens: what services need of one, its discovery document and its keys, over HTTP. Beside the
 * key that it signs with it publishes some that no token may be signed with.
 */
final class TestIssuer {

    static final String KEY_ID = Key.SIGNING.id();

    private static final String URL = "onderdak.testkit.issuer";
    private static final String PRIVATE_KEY = "onderdak.testkit.private-key.";
    private static final String PUBLIC_KEY = "onderdak.testkit.public-key.";

    private TestIssuer() {}

    /** What is in its set of keys; the first is the one it signs with. */
    enum Key {
        SIGNING("RSA", 2048, "sig", "RS256"),
        ENCRYPTION("RSA", 2048, "enc", "RSA-OAEP-256"),
        WEAK("RSA", 1024, "sig", "RS256"),
        ELLIPTIC("EC", 256, "sig", "ES256");

        private final String type;
        private final int size;
        private final String use;
        private final String algorithm;

        Key(String type, int size, String use, String algorithm) {
            this.type = type;
            this.size = size;
            this.use = use;
            this.algorithm = algorithm;
        }

        /** The {@code kid}. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        PrivateKey privateKey() {
            url();
            try {
                return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(kept(PRIVATE_KEY + id())));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        PublicKey publicKey() {
            url();
            try {
                return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(kept(PUBLIC_KEY + id())));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private void generate() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance(type);
            generator.initialize(size);
            var pair = generator.generateKeyPair();
            keep(PRIVATE_KEY + id(), pair.getPrivate().getEncoded());
            keep(PUBLIC_KEY + id(), pair.getPublic().getEncoded());
        }

        private String published() {
            return """
                    {"kty": "%s", "use": "%s", "alg": "%s", "kid": "%s", %s}""".formatted(type, use, algorithm, id(), numbers());
        }

        private String numbers() {
            return switch (publicKey()) {
                case RSAPublicKey key ->
                    "\"n\": \"%s\", \"e\": \"%s\"".formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
                case ECPublicKey key ->
                    "\"crv\": \"P-256\", \"x\": \"%s\", \"y\": \"%s\""
                            .formatted(
                                    coordinate(key.getW().getAffineX()),
                                    coordinate(key.getW().getAffineY()));
                case PublicKey other -> throw new IllegalStateException(other.getAlgorithm());
            };
        }
    }

    /** Its URL, which is the {@code iss} of its tokens; starts it at the first question. */
    static String url() {
        synchronized (VirtualMachine.LOCK) {
            if (System.getProperty(URL) == null) {
                start();
            }
            return System.getProperty(URL);
        }
    }

    /** What it signs with. */
    static PrivateKey signingKey() {
        return Key.SIGNING.privateKey();
    }

    private static void start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/onderdak";
            for (var key : Key.values()) {
                key.generate();
            }
            System.setProperty(URL, url);
            serve(server, "/onderdak/.well-known/openid-configuration", discovery(url));
            serve(server, "/onderdak/jwks", keys());
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String discovery(String url) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url);
    }

    private static String keys() {
        return Arrays.stream(Key.values()).map(Key::published).collect(Collectors.joining(", ", "{\"keys\": [", "]}"));
    }

    private static void keep(String name, byte[] key) {
        System.setProperty(name, Base64.getEncoder().encodeToString(key));
    }

    private static byte[] kept(String name) {
        return Base64.getDecoder().decode(System.getProperty(name));
    }

    private static String coordinate(BigInteger number) {
        var bytes = new byte[32];
        var unsigned = unsigned(number);
        System.arraycopy(unsigned, 0, bytes, bytes.length - unsigned.length, unsigned.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned(number));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
