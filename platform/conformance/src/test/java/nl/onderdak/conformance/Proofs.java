// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tests that documents name as proofs. */
final class Proofs {

    /** How a document names one: {@code `SomeTest#someMethod`}. */
    static final Pattern PROOF = Pattern.compile("`([A-Z]\\w*)#([a-z]\\w*)`");

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", ".data");
    private static final Map<String, List<Path>> SOURCES = sources();

    private Proofs() {}

    /** Whether a class with this simple name has this method, and it is a test. */
    static boolean isTest(String type, String method) {
        return SOURCES.getOrDefault(type, List.of()).stream().anyMatch(source -> declares(source, method));
    }

    /** The folder of the repository. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/security.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Among the annotations before the method is one that makes it a test. */
    private static boolean declares(Path source, String method) {
        try {
            return Pattern.compile("(?m)^    @(?:\\w*Test|TestFactory|Property|Example)\\b(?:(?!^    }$|^$)[\\s\\S])*?"
                            + "^    (?=\\w)[\\w<>\\[\\].,? ]+ " + method + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<Path>> sources() {
        var root = root();
        Map<String, List<Path>> sources = new HashMap<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean isPackage = root.relativize(folder).toString().contains("src/");
                    return !isPackage && NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var name = file.getFileName().toString();
                    if (name.endsWith(".java")) {
                        sources.computeIfAbsent(name.substring(0, name.length() - 5), same -> new ArrayList<>())
                                .add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }
}
