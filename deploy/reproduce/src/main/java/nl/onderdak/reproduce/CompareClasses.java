// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the entries of one jar in two builds: those on the list statement by statement, the others to the byte, but
 * for the values of annotations on the list. A name {@code proxykey17} of one build may be {@code proxykey23} in the other, but in all its uses: statements have to be
 * connected in the same way.
 *
 * <p>That is found by refining colours, as for the isomorphism of graphs. A statement has the colour of its text and of
 * the names that it uses; a name has the colour of all statements that use it; and so on until no more names can be
 * distinguished. Classes agree when their statements have the same colours.
 */
final class CompareClasses {

    private final KnownDifferences known;
    private final Pattern numberedNames;
    private final Map<String, List<Statement>> first = new LinkedHashMap<>();
    private final Map<String, List<Statement>> second = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<KnownDifferences.ListedClass> met = new HashSet<>();
    private int differing;
    private int reordered;

    /**
     * The result of the comparison.
     *
     * @param faults unknown differences
     * @param met entries of the list that differ as listed
     * @param differing number of classes that differ in their bytes
     * @param reordered number of them with statements, texts or values of annotations in another order
     */
    record Outcome(List<String> faults, Set<KnownDifferences.ListedClass> met, int differing, int reordered) {}

    CompareClasses(KnownDifferences known) {
        this.known = known;
        this.numberedNames = known.numberedNames();
    }

    /** Takes an entry as it is in both builds. */
    void add(String entry, byte[] one, byte[] two) {
        boolean equal = Arrays.equals(one, two);
        differing += equal ? 0 : 1;
        var listed = known.of(entry);
        if (listed.isPresent()) {
            addListed(entry, listed.get(), one, two);
            if (listed.get().byChance() || (listed.get().orderCounts() && !equal)) {
                met.add(listed.get());
            }
        } else if (!equal) {
            compareValues(entry, one, two);
        } else if (numberedNames
                .matcher(new String(one, StandardCharsets.ISO_8859_1))
                .find()) {
            faults.add(entry + " uses a name with a number and is not on the list of known differences");
        }
    }

    private void addListed(String entry, KnownDifferences.ListedClass listed, byte[] one, byte[] two) {
        try {
            if (listed.kind() == KnownDifferences.Kind.TEXTS_REORDERED_BY_CHANCE) {
                compareApart(entry, one, two);
                return;
            }
            first.put(entry, StraightCode.read(one, numberedNames, listed.orderCounts()));
            second.put(entry, StraightCode.read(two, numberedNames, listed.orderCounts()));
        } catch (IllegalArgumentException unknown) {
            faults.add(entry + " cannot be compared: " + unknown.getMessage());
        }
    }

    private void compareApart(String entry, byte[] one, byte[] two) {
        if (!TextsApart.of(one).equals(TextsApart.of(two))) {
            faults.add(entry + " differs in more than the order of its texts");
        } else if (!Arrays.equals(one, two)) {
            reordered++;
        }
    }

    private void compareValues(String entry, byte[] one, byte[] two) {
        if (Arrays.equals(SortedValues.of(one, known.unordered()), SortedValues.of(two, known.unordered()))) {
            reordered++;
        } else {
            faults.add(entry + " differs");
        }
    }

    /** Compares the added classes. */
    Outcome compare() {
        if (faults.isEmpty()) {
            first.keySet().forEach(this::compareTexts);
        }
        // a missing statement shows in the colours of many others
        if (faults.isEmpty()) {
            compareConnections();
        }
        return new Outcome(faults, met, differing, reordered);
    }

    private void compareTexts(String entry) {
        var left = withoutNames(second.get(entry));
        var missing = withoutNames(first.get(entry)).stream()
                .filter(statement -> !left.remove(statement))
                .findFirst();
        missing.ifPresent(statement -> faults.add(entry + " has in the first build only: " + statement));
        left.stream()
                .findFirst()
                .ifPresent(statement -> faults.add(entry + " has in the second build only: " + statement));
    }

    private static List<String> withoutNames(List<Statement> statements) {
        var texts = new ArrayList<String>();
        statements.forEach(statement -> texts.add(statement.place() + ": " + statement.text()));
        return texts;
    }

    private void compareConnections() {
        var palette = new HashMap<List<Object>, Integer>();
        var one = new Colours(first, palette);
        var two = new Colours(second, palette);
        boolean further = true;
        while (further) {
            further = one.refine();
            further |= two.refine();
        }
        for (var entry : first.keySet()) {
            var colours = one.of(entry);
            var others = two.of(entry);
            if (colours.equals(others)) {
                continue;
            }
            if (colours.stream()
                    .sorted()
                    .toList()
                    .equals(others.stream().sorted().toList())) {
                reordered++;
                known.of(entry).ifPresent(met::add);
            } else {
                faults.add(entry + " has the same statements, connected in another way");
            }
        }
    }

    /** The colours of one build. Both have one palette: the same number is the same colour. */
    private static final class Colours {

        private final Map<String, List<Statement>> classes;
        private final Map<List<Object>, Integer> palette;
        private Map<String, Integer> ofNames = Map.of();

        Colours(Map<String, List<Statement>> classes, Map<List<Object>, Integer> palette) {
            this.classes = classes;
            this.palette = palette;
        }

        /** One step; whether it distinguished names that had one colour before. */
        boolean refine() {
            var uses = new HashMap<String, List<Integer>>();
            classes.values()
                    .forEach(statements -> statements.forEach(statement -> {
                        int colour = colour(statement);
                        for (int gap = 0; gap < statement.names().size(); gap++) {
                            uses.computeIfAbsent(statement.names().get(gap), name -> new ArrayList<>())
                                    .add(paint(List.of(colour, gap)));
                        }
                    }));
            var finer = new HashMap<String, Integer>();
            uses.forEach((name, colours) ->
                    finer.put(name, paint(colours.stream().sorted().toList())));
            boolean further = distinct(finer) > distinct(ofNames);
            ofNames = finer;
            return further;
        }

        List<Integer> of(String entry) {
            return classes.get(entry).stream().map(this::colour).toList();
        }

        private int colour(Statement statement) {
            var seen = new ArrayList<Object>(List.of(statement.place(), statement.text()));
            statement.names().forEach(name -> seen.add(ofNames.getOrDefault(name, 0)));
            return paint(seen);
        }

        private int paint(List<?> seen) {
            return palette.computeIfAbsent(List.copyOf(seen), colour -> palette.size());
        }

        private static int distinct(Map<String, Integer> colours) {
            return new HashSet<>(colours.values()).size();
        }
    }
}
