// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Generated passwords, kept in a file that only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    /** @param file where they are kept; made at the first question */
    public Secrets(Path file) {
        this.file = file;
    }

    /** The password of this user; made at the first question, the same ever after. */
    public synchronized String of(String user) {
        try {
            var known = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
            }
            var password = known.getProperty(user);
            if (password == null) {
                password = generate();
                known.setProperty(user, password);
                store(known);
            }
            return password;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not keep a password in " + file, broken);
        }
    }

    /** A fresh password of 144 random bits, in hexadecimal digits; kept nowhere. */
    public static String generate() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void store(Properties known) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            known.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
