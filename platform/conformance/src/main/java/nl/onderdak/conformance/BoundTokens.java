// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.servers.process.Ports;
import nl.onderdak.testkit.RawToken;
import nl.onderdak.testkit.SelfSigned;
import org.junit.jupiter.api.Test;

/**
 * An application that takes only tokens bound to the certificate of the client, over mutual TLS. Binding is a setting
 * that no service decides, and the platform checks it: the application of the platform's own tests extends it, with the
 * {@link Stores} among the resources of its profile. Services prove by {@link TokenSmoke} that a bound token is refused
 * where its key is not checked.
 */
public abstract class BoundTokens {

    private static final String STORES = "onderdak.conformance.bound-tokens.";

    @TestHTTPResource(value = "/", tls = true)
    URI home;

    /** Path of an operation that the role of a municipality may read. */
    protected abstract String path();

    /** Binding as an operator would switch it on, with certificates of the service and of two clients that it trusts. */
    public static class Stores implements QuarkusTestResourceLifecycleManager {

        private Path trusted;

        @Override
        public Map<String, String> start() {
            var service = SelfSigned.of("localhost");
            var password = service.password();
            trusted = trusted(password, keep("one"), keep("other"));
            System.setProperty(STORES + "service", service.store() + "|" + password);
            return Map.of(
                    "quarkus.oidc.token.binding.certificate",
                    "true",
                    "quarkus.http.insecure-requests",
                    "disabled",
                    "quarkus.http.test-ssl-port",
                    Integer.toString(Ports.free()),
                    "quarkus.http.ssl.certificate.key-store-file",
                    service.store().toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    password,
                    "quarkus.http.ssl.certificate.trust-store-file",
                    trusted.toString(),
                    "quarkus.http.ssl.certificate.trust-store-password",
                    password);
        }

        private static SelfSigned keep(String client) {
            var made = SelfSigned.of(client);
            System.setProperty(STORES + client, made.store() + "|" + made.password());
            return made;
        }

        private static Path trusted(String password, SelfSigned... clients) {
            try {
                var store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                for (var client : clients) {
                    store.setCertificateEntry(
                            client.certificate().getSubjectX500Principal().getName(), client.certificate());
                }
                var file = Files.createTempFile("onderdak-trusted-", ".p12");
                try (var content = Files.newOutputStream(file)) {
                    store.store(content, password.toCharArray());
                }
                return file;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        @Override
        public void stop() {
            trusted.toFile().delete();
        }
    }

    @Test
    void aTokenIsGoodWithTheCertificateThatItIsBoundTo() throws Exception {
        // Then
        assertEquals(200, ask("one", boundTo("one")));
        assertEquals(200, ask("other", boundTo("other")));
    }

    @Test
    void aTokenIsWorthNothingWithAnotherCertificateOrWithNone() throws Exception {
        // Then
        assertEquals(401, ask("other", boundTo("one")));
        assertEquals(401, ask(null, boundTo("one")));
    }

    @Test
    void aTokenThatIsNotBoundIsNotTaken() throws Exception {
        // Then
        assertEquals(401, ask("one", good()));
        assertEquals(401, ask(null, good()));
        assertEquals(401, ask("one", good().claim("cnf", Map.of())));
        assertEquals(401, ask("one", good().claim("cnf", null)));
        assertEquals(401, ask("one", good().claim("cnf", Map.of("x5t#S256", ""))));
        assertEquals(
                401, ask("one", good().claim("cnf", Map.of("jkt", kept("one").thumbprint()))));
        assertEquals(
                401,
                ask("one", good().claim("cnf", Map.of("x5t#S256", kept("one").thumbprint(), "jkt", "another"))));
    }

    @Test
    void aCertificateAloneOpensNothing() throws Exception {
        // When
        int status = ask("one", null);

        // Then
        assertTrue(List.of(401, 403).contains(status), "status " + status);
    }

    private static RawToken good() {
        return RawToken.good(Role.MUNICIPALITY, Role.MUNICIPALITY.exampleOrganisation());
    }

    private static RawToken boundTo(String client) {
        return good().claim("cnf", Map.of("x5t#S256", kept(client).thumbprint()));
    }

    private int ask(String client, RawToken token) throws Exception {
        try (var http = HttpClient.newBuilder().sslContext(tls(client)).build()) {
            var request = HttpRequest.newBuilder(home.resolve(path()));
            if (token != null) {
                request.header("Authorization", "Bearer " + token.sign());
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static SSLContext tls(String client) throws GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        trusted.setCertificateEntry("service", kept("service").certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(client == null ? new KeyManager[0] : keys(kept(client)), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyManager[] keys(SelfSigned client) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(client.open(), client.password().toCharArray());
        return keys.getKeyManagers();
    }

    /** Class loaders of tests come and go; their shared state stands in the system properties. */
    private static SelfSigned kept(String name) {
        var words = System.getProperty(STORES + name).split("\\|", 2);
        return SelfSigned.in(Path.of(words[0]), words[1]);
    }
}
