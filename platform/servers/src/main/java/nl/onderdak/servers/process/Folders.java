// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/** Folders that this system keeps things in. */
public final class Folders {

    private static final Integer ROOT = 0;

    private Folders() {}

    /**
     * The folder of unpacked programs between runs: {@code ONDERDAK_CACHE}, or the user's cache folder, or the
     * temporary folder of a user without a home.
     */
    public static Path cache() {
        var given = Optional.ofNullable(System.getenv("ONDERDAK_CACHE")).map(Path::of);
        return given.orElseGet(() -> {
            var home = Path.of(System.getProperty("user.home"));
            return Files.isWritable(home) ? home.resolve(".cache").resolve("onderdak") : publicCache();
        });
    }

    /** A folder of this kind that other users can read. */
    public static Path publicCache() {
        return Path.of(System.getProperty("java.io.tmpdir"), "onderdak-" + System.getProperty("user.name"));
    }

    /** Creates a folder that other users cannot read. */
    public static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Makes an empty file that other users cannot read, or keeps them from the one that is there. */
    public static void createPrivateFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /**
     * Makes a folder to run programs from.
     *
     * @throws IOException when it was there and another user may put something in the place of a program
     */
    public static void createTrusted(Path folder) throws IOException {
        Files.createDirectories(folder);
        var owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        var probe = Files.createTempFile("onderdak-", ".owner");
        try {
            if (!owner.equals(ROOT) && !owner.equals(Files.getAttribute(probe, "unix:uid"))) {
                throw new IOException(folder + " belongs to another user");
            }
        } finally {
            Files.delete(probe);
        }
    }

    /** Removes a folder with its content, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
