// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The issuer of the tests' tokens: what services need of one, its discovery document and its key, over HTTP. */
final class TestIssuer {

    static final String KEY_ID = "test";

    private static final String URL = "onderdak.testkit.issuer";
    private static final String KEY = "onderdak.testkit.signing-key";

    private TestIssuer() {}

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
        url();
        try {
            return KeyUtils.decodePrivateKey(System.getProperty(KEY));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/onderdak";
            serve(server, "/onderdak/.well-known/openid-configuration", discovery(url));
            serve(server, "/onderdak/jwks", keys((RSAPublicKey) pair.getPublic()));
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            System.setProperty(
                    KEY,
                    Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(URL, url);
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

    private static String keys(RSAPublicKey key) {
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(
                        KEY_ID,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        var unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
