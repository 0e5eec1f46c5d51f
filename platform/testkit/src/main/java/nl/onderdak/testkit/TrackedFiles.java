// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The content of the repository: every file that git tracks, as text. */
public final class TrackedFiles {

    private TrackedFiles() {}

    /** Paths and contents of those that match. */
    public static Map<String, String> matching(Predicate<String> path) {
        var root = root();
        var files = new LinkedHashMap<String, String>();
        for (var file : names(root)) {
            if (path.test(file) && Files.isRegularFile(root.resolve(file))) {
                files.put(file, text(root.resolve(file)));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("git tracks no file in " + root);
        }
        return files;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("onderdak"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Iterable<String> names(Path root) {
        try {
            var git = new ProcessBuilder("git", "ls-files", "-z")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git does not list the files of " + root);
            }
            return Arrays.asList(names.split("\0"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Bytes as they are: a key in a binary file is a key too. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
