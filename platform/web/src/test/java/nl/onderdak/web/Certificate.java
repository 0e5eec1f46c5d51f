// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;

/**
 * A certificate that signed itself, and its key, both as PEM; by {@code keytool}, since the JDK makes certificates
 * nowhere else.
 */
record Certificate(String certificate, String key) {

    private static final String ALIAS = "it";

    /** A new one for these names ({@code dns:localhost,ip:127.0.0.1}). */
    static Certificate of(String names) {
        var password = UUID.randomUUID().toString();
        try {
            var store = Files.createTempDirectory("onderdak-certificate-").resolve("it.p12");
            generate(names, store, password);
            var opened = KeyStore.getInstance(store.toFile(), password.toCharArray());
            return new Certificate(
                    pem("CERTIFICATE", opened.getCertificate(ALIAS).getEncoded()),
                    pem(
                            "PRIVATE KEY",
                            opened.getKey(ALIAS, password.toCharArray()).getEncoded()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void generate(String names, Path store, String password) throws IOException {
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
                        "CN=database",
                        "-ext",
                        "SAN=" + names,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        var told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(told);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
