// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the deliverables of two builds of the same sources: every file to the byte, except the jars on the list of
 * known differences, which are compared class by class. The list is compared with the builds too: an entry that no
 * longer differs has to leave it.
 */
public final class CompareBuilds {

    private static final Pattern DELIVERED = Pattern.compile(".*/target/(.*\\.jar|quarkus-app/.*|bom\\.json)");

    private final KnownDifferences known;
    private final Path first;
    private final Path second;
    private final List<String> faults = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final Set<KnownDifferences.ListedClass> met = new HashSet<>();

    private CompareBuilds(KnownDifferences known, Path first, Path second) {
        this.known = known;
        this.first = first;
        this.second = second;
    }

    /**
     * Compares two builds, prints the differences and exits with 1 when one is not on the list.
     *
     * @param arguments the list of known differences, the folder of one build, the folder of the other
     */
    public static void main(String... arguments) throws IOException {
        var outcome = compare(KnownDifferences.in(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]));
        outcome.figures().forEach(System.out::println);
        outcome.faults().forEach(System.err::println);
        if (!outcome.faults().isEmpty()) {
            System.exit(1);
        }
        System.out.println("The two builds agree.");
    }

    /**
     * The result of the comparison.
     *
     * @param figures numbers of compared files and of known differences
     * @param faults unknown differences, and listed ones that do not occur
     */
    record Outcome(List<String> figures, List<String> faults) {}

    static Outcome compare(KnownDifferences known, Path first, Path second) throws IOException {
        var comparison = new CompareBuilds(known, first, second);
        comparison.compareFiles();
        // a class that could not be compared proves nothing about the list
        if (comparison.faults.isEmpty()) {
            comparison.compareList();
        }
        return new Outcome(comparison.figures, comparison.faults);
    }

    private void compareFiles() throws IOException {
        int same = 0;
        var files = inBoth("", delivered(first), delivered(second));
        for (var file : files) {
            boolean equal = Files.mismatch(first.resolve(file), second.resolve(file)) < 0;
            boolean listed = known.files().contains(file);
            boolean byChance = known.filesByChance().contains(file);
            same += equal ? 1 : 0;
            if (equal && listed) {
                faults.add(file + " no longer differs: take it from the list of known differences");
            } else if (listed || byChance) {
                compareEntries(file);
            } else if (!equal) {
                faults.add(file + " differs");
            }
        }
        figures.addFirst("%d files, %d of them the same to the byte".formatted(files.size(), same));
        Stream.of(known.files(), known.filesByChance())
                .flatMap(List::stream)
                .filter(file -> !files.contains(file))
                .forEach(file -> faults.add(file + " is on the list of known differences and not in both builds"));
    }

    private void compareEntries(String file) throws IOException {
        var one = Jar.read(first.resolve(file));
        var two = Jar.read(second.resolve(file));
        var entries = inBoth(file + ": ", one.names(), two.names());
        if (one.names().equals(two.names()) && !one.entries().equals(two.entries())) {
            faults.add(file + ": the entries have another order or time");
        }
        var classes = new CompareClasses(known);
        entries.forEach(entry -> classes.add(entry, one.content(entry), two.content(entry)));
        var outcome = classes.compare();
        outcome.faults().forEach(fault -> faults.add(file + ": " + fault));
        met.addAll(outcome.met());
        figures.add("%s: %d entries; %d classes differ, %d of them in an order"
                .formatted(file, entries.size(), outcome.differing(), outcome.reordered()));
    }

    private void compareList() {
        known.classes().stream()
                .filter(listed -> !met.contains(listed))
                .forEach(listed -> faults.add(
                        listed.text() + " is on the list of known differences and no class differs like that"));
    }

    private Set<String> inBoth(String where, Set<String> one, Set<String> two) {
        var both = new TreeSet<String>();
        var all = new TreeSet<>(one);
        all.addAll(two);
        for (var name : all) {
            if (one.contains(name) && two.contains(name)) {
                both.add(name);
            } else {
                faults.add(where + name + " is in the " + (one.contains(name) ? "first" : "second") + " build only");
            }
        }
        return both;
    }

    private static Set<String> delivered(Path build) throws IOException {
        try (var files = Files.walk(build)) {
            var delivered = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .map(file -> build.relativize(file).toString())
                    .filter(file -> DELIVERED.matcher(file).matches())
                    .forEach(delivered::add);
            return delivered;
        }
    }
}
