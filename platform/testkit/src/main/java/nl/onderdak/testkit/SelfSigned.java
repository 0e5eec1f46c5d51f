// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;

/**
 * A key with a certificate that it signed itself, made on the spot: by {@code keytool}, since the JDK makes certificates
 * nowhere else.
 *
 * @param key private
 * @param certificate for the hosts that it names
 * @param store both, as PKCS #12
 * @param password of the store
 */
public record SelfSigned(PrivateKey key, X509Certificate certificate, Path store, String password) {

    private static final String ALIAS = "it";
    private static final String HERE = "dns:localhost,ip:127.0.0.1";

    /** A new one, for this machine. */
    public static SelfSigned of(String name) {
        return of(name, HERE);
    }

    /** A new one, for hosts of choice: {@code dns:elsewhere.example}. */
    public static SelfSigned of(String name, String hosts) {
        var password = UUID.randomUUID().toString();
        try {
            var folder = Files.createTempDirectory("onderdak-certificate-");
            var store = folder.resolve(name + ".p12");
            store.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            generate(name, hosts, store, password);
            return in(store, password);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** One that was made before. */
    public static SelfSigned in(Path store, String password) {
        try {
            var opened = open(store, password);
            return new SelfSigned(
                    (PrivateKey) opened.getKey(ALIAS, password.toCharArray()),
                    (X509Certificate) opened.getCertificate(ALIAS),
                    store,
                    password);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The certificate in DER. */
    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The certificate as a text, as PostgreSQL and Kafka read it. */
    public String certificatePem() {
        return pem("CERTIFICATE", encoded());
    }

    /** The key as a text, without a password. */
    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The thumbprint that a token bound to the certificate carries: {@code x5t#S256}. */
    public String thumbprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Key and certificate, as clients and servers load them. */
    public KeyStore open() {
        try {
            return open(store, password);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static KeyStore open(Path store, String password) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(store)) {
            var opened = KeyStore.getInstance("PKCS12");
            opened.load(content, password.toCharArray());
            return opened;
        }
    }

    private static void generate(String name, String hosts, Path store, String password)
            throws IOException, InterruptedException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=" + hosts,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        var output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
