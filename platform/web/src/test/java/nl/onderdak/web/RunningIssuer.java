// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An issuer that comes and goes, changes its keys, and counts how often it is asked for them. */
final class RunningIssuer implements AutoCloseable {

    private final String url;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Key[] keys;

    private RunningIssuer(String url, HttpServer server, Key... keys) {
        this.url = url;
        this.server = server;
        this.keys = keys;
    }

    /** A key with the name that tokens call it by. */
    record Key(String id, KeyPair pair) {

        static Key fresh() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(UUID.randomUUID().toString(), generator.generateKeyPair());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private String published() {
            var key = (RSAPublicKey) pair.getPublic();
            return """
                    {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}""".formatted(
                            id,
                            base64(key.getModulus().toByteArray()),
                            base64(key.getPublicExponent().toByteArray()));
        }

        private static String base64(byte[] number) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number);
        }
    }

    /** Starts to listen where the service expects it. */
    static RunningIssuer at(String url, Key... keys) {
        try {
            var server = HttpServer.create(
                    new InetSocketAddress("localhost", URI.create(url).getPort()), 0);
            var issuer = new RunningIssuer(url, server, keys);
            var path = URI.create(url).getPath();
            issuer.serve(path + "/.well-known/openid-configuration");
            issuer.serve(path + "/jwks");
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            return issuer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on it publishes these. */
    void publish(Key... keys) {
        this.keys = keys;
    }

    /** How often somebody fetched the keys. */
    int timesAsked() {
        return asked.get();
    }

    /** A good token by this key. */
    String token(Key key) {
        return Jwt.claims()
                .issuer(url)
                .audience("onderdak")
                .subject("client-a")
                .claim("organisation", "corporation:C001")
                .claim("scope", "stock:read stock:write")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofMinutes(10)))
                .jws()
                .type("at+jwt")
                .keyId(key.id())
                .sign(key.pair().getPrivate());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(String path) {
        server.createContext(path, exchange -> {
            var body = (path.endsWith("/jwks") ? keys() : discovery()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token"}""".formatted(url);
    }

    private String keys() {
        asked.incrementAndGet();
        return Arrays.stream(keys).map(Key::published).collect(Collectors.joining(", ", "{\"keys\": [", "]}"));
    }
}
