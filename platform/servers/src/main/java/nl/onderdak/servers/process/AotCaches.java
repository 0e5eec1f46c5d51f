// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The caches of all programs, in one folder; a cache is good as long as the program's files have not changed. */
public final class AotCaches {

    private final Path folder;
    private final boolean recording;

    private AotCaches(Path folder, boolean recording) {
        this.folder = folder;
        this.recording = recording;
    }

    /** Caches to start from, where there are any. */
    public static AotCaches in(Path folder) {
        return new AotCaches(folder, false);
    }

    /** The same folder, to be filled. */
    public AotCaches recording() {
        return new AotCaches(folder, true);
    }

    /** For a program of this system, which runs on the class path of this process. */
    public AotCache forClassPath(String name) {
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        // a cache supports jars only
        return entries.stream().allMatch(Files::isRegularFile) ? cache(name, entries) : AotCache.none();
    }

    /** For a packaged program in a folder of its own. */
    public AotCache forFolder(String name, Path program) {
        try (var files = Files.walk(program)) {
            return cache(name, files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private AotCache cache(String name, List<Path> files) {
        var file = folder.resolve(name + "-" + fingerprint(files) + ".aot");
        if (Files.exists(file)) {
            return recording ? AotCache.none() : new AotCache.Used(file);
        }
        if (!recording) {
            return AotCache.none();
        }
        removeOlder(name);
        return new AotCache.Recorded(file);
    }

    private void removeOlder(String name) {
        try {
            Files.createDirectories(folder);
            var old = new ArrayList<Path>();
            try (var found = Files.newDirectoryStream(folder, name + "-????????????????.aot*")) {
                found.forEach(old::add);
            }
            for (var file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String fingerprint(List<Path> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
            for (var file : files) {
                var line = file + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
