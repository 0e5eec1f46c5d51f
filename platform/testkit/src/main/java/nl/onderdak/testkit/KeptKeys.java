// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import nl.onderdak.servers.process.Folders;

/**
 * RSA keys of tests, generated once per machine and kept beside the unpacked programs: without the second compiler a
 * test JVM needs seconds to find the primes of each. No service trusts them but while it is tested.
 */
final class KeptKeys {

    private static final Path FOLDER = Folders.cache().resolve("test-keys");

    private KeptKeys() {}

    /** The pair of this name and size in bits; generated when it does not exist. */
    static KeyPair rsa(String name, int size) {
        var file = FOLDER.resolve(name + "-" + size + ".pkcs8");
        try {
            if (!Files.exists(file)) {
                keep(file, generate(size));
            }
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(file.toString(), broken);
        }
    }

    private static byte[] generate(int size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        // the small exponent: a service under test checks tens of thousands of signatures without the second
        // compiler, and spent a fifth of its time on the usual one
        generator.initialize(new RSAKeyGenParameterSpec(size, RSAKeyGenParameterSpec.F0));
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    /** In one step, since tests of several modules run at once. */
    private static void keep(Path file, byte[] key) throws IOException {
        Folders.createPrivate(FOLDER);
        var made = Files.createTempFile(FOLDER, "made-", ".pkcs8");
        Files.write(made, key);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var keys = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
        return new KeyPair(keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
}
