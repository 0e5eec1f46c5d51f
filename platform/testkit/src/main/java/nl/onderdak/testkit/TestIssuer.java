// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An issuer of tokens with the endpoints that services need, its discovery document and its keys, over HTTP. One of
 * them serves all tests of a run and is found by its {@link #url()}; a test that is about the issuer starts its own,
 * which comes and goes, changes its keys and counts the requests for them.
 */
public final class TestIssuer implements AutoCloseable {

    /** The {@code kid} of the tokens of all tests. */
    public static final String KEY_ID = Key.SIGNING.id();

    /** Class loaders of tests come and go; their shared state stands in the system properties. */
    private static final String URL = "onderdak.testkit.issuer";

    private static final String PRIVATE_KEY = "onderdak.testkit.private-key.";
    private static final String PUBLIC_KEY = "onderdak.testkit.public-key.";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<IssuerKey> keys;

    private TestIssuer(HttpServer server, String url, List<IssuerKey> keys) {
        this.server = server;
        this.keys = keys;
        var path = URI.create(url).getPath();
        serve(path + "/.well-known/openid-configuration", () -> discovery(url));
        serve(path + "/jwks", this::keySet);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    /** The keys of the issuer of all tests: the one that it signs with, and some that no token may be signed with. */
    public enum Key {
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
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public PrivateKey privateKey() {
            url();
            try {
                return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(kept(PRIVATE_KEY + id())));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        public PublicKey publicKey() {
            url();
            try {
                return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(kept(PUBLIC_KEY + id())));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private IssuerKey generate() {
            var key = type.equals("RSA")
                    ? IssuerKey.rsa(id(), use, algorithm, size)
                    : IssuerKey.elliptic(id(), use, algorithm, size);
            keep(PRIVATE_KEY + id(), key.privateKey().getEncoded());
            keep(PUBLIC_KEY + id(), key.publicKey().getEncoded());
            return key;
        }
    }

    /** Where the issuer of all tests is, which is the {@code iss} of its tokens; starts it at the first question. */
    public static String url() {
        synchronized (VirtualMachine.LOCK) {
            if (System.getProperty(URL) == null) {
                start();
            }
            return System.getProperty(URL);
        }
    }

    /** The signing key of the issuer of all tests. */
    public static PrivateKey signingKey() {
        return Key.SIGNING.privateKey();
    }

    /** Starts another issuer, where a service expects it. */
    public static TestIssuer at(String url, IssuerKey... keys) {
        return new TestIssuer(listen(URI.create(url).getPort()), url, List.of(keys));
    }

    /** From now on it publishes these. */
    public void publish(IssuerKey... keys) {
        this.keys = List.of(keys);
    }

    /** How often the keys were fetched. */
    public int timesAsked() {
        return asked.get();
    }

    /** Ends, with the connections to it. */
    @Override
    public void close() {
        server.stop(0);
    }

    private static void start() {
        var keys = Arrays.stream(Key.values()).map(Key::generate).toList();
        var server = listen(0);
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/onderdak";
        new TestIssuer(server, url, keys);
        System.setProperty(URL, url);
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            var body = json.get().getBytes(StandardCharsets.UTF_8);
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

    private String keySet() {
        asked.incrementAndGet();
        return keys.stream().map(IssuerKey::published).collect(Collectors.joining(", ", "{\"keys\": [", "]}"));
    }

    private static void keep(String name, byte[] key) {
        System.setProperty(name, Base64.getEncoder().encodeToString(key));
    }

    private static byte[] kept(String name) {
        return Base64.getDecoder().decode(System.getProperty(name));
    }
}
