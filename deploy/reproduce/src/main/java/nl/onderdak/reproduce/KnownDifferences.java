// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The closed list of known differences between two builds.
 *
 * @param files jars that differ and are compared class by class
 * @param filesByChance jars that are compared class by class, and are often the same
 * @param unordered annotations whose values may have another order, by the name of their type
 * @param numbered prefixes of numbers that may differ in each build
 * @param classes classes that may differ; the first that matches counts
 */
record KnownDifferences(
        List<String> files,
        List<String> filesByChance,
        Set<String> unordered,
        List<String> numbered,
        List<ListedClass> classes) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What may differ in a class; the list says what each means. */
    enum Kind {
        RENUMBERED,
        REORDERED,
        REORDERED_BY_CHANCE,
        TEXTS_REORDERED_BY_CHANCE
    }

    /**
     * Classes that may differ.
     *
     * @param text as on the list
     * @param kind of difference
     */
    record ListedClass(String text, Kind kind, Pattern entry) {

        private static final Pattern PARTS = Pattern.compile("\\*|#|[^*#]+");

        static ListedClass of(String text, Kind kind) {
            var entry = PARTS.matcher(text).replaceAll(ListedClass::part) + "\\.class";
            return new ListedClass(text, kind, Pattern.compile(entry));
        }

        /** Whether only numbers may be others, and not the order of statements. */
        boolean orderCounts() {
            return kind == Kind.RENUMBERED;
        }

        /** Whether the order is often the same too, because there is little to order. */
        boolean byChance() {
            return kind == Kind.REORDERED_BY_CHANCE || kind == Kind.TEXTS_REORDERED_BY_CHANCE;
        }

        private static String part(MatchResult part) {
            return Matcher.quoteReplacement(
                    switch (part.group()) {
                        case "*" -> "[^/]*";
                        case "#" -> "[0-9]+";
                        default -> Pattern.quote(part.group());
                    });
        }
    }

    static KnownDifferences in(Path list) throws IOException {
        var files = new ArrayList<String>();
        var filesByChance = new ArrayList<String>();
        var unordered = new HashSet<String>();
        var numbered = new ArrayList<String>();
        var classes = new ArrayList<ListedClass>();
        for (var line : Files.readAllLines(list)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var words = SPACE.splitAsStream(line.strip()).toList();
            var what = words.size() == 2 ? words.getFirst() : "";
            switch (what) {
                case "file" -> files.add(words.get(1));
                case "file-by-chance" -> filesByChance.add(words.get(1));
                case "unordered-by-chance" -> unordered.add(words.get(1));
                case "numbered" -> numbered.add(words.get(1));
                case "renumbered" -> classes.add(ListedClass.of(words.get(1), Kind.RENUMBERED));
                case "reordered" -> classes.add(ListedClass.of(words.get(1), Kind.REORDERED));
                case "reordered-by-chance" -> classes.add(ListedClass.of(words.get(1), Kind.REORDERED_BY_CHANCE));
                case "texts-reordered-by-chance" ->
                    classes.add(ListedClass.of(words.get(1), Kind.TEXTS_REORDERED_BY_CHANCE));
                default -> throw new IllegalArgumentException("not understood in " + list + ": " + line);
            }
        }
        return new KnownDifferences(files, filesByChance, unordered, numbered, classes);
    }

    /** The known difference of an entry of a listed jar. */
    Optional<ListedClass> of(String entry) {
        return classes.stream()
                .filter(listed -> listed.entry().matcher(entry).matches())
                .findFirst();
    }

    /** Finds names that may have another number. */
    Pattern numberedNames() {
        return Pattern.compile(
                numbered.stream().map(name -> Pattern.quote(name) + "[0-9]+").collect(Collectors.joining("|")));
    }
}
