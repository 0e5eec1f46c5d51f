// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Folders that this system keeps things in. */
public final class Folders {

    private Folders() {}

    /**
     * Where unpacked programs are kept between runs: {@code ONDERDAK_CACHE}, or the user's cache folder, or the
     * temporary folder for who has no home.
     */
    public static Path cache() {
        var given = Optional.ofNullable(System.getenv("ONDERDAK_CACHE")).map(Path::of);
        return given.orElseGet(() -> {
            var home = Path.of(System.getProperty("user.home"));
            return Files.isWritable(home) ? home.resolve(".cache").resolve("onderdak") : publicCache();
        });
    }

    /** The same where other users can read it. */
    public static Path publicCache() {
        return Path.of(System.getProperty("java.io.tmpdir"), "onderdak-" + System.getProperty("user.name"));
    }

    /** Removes a folder and what is in it, if it is there. */
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
