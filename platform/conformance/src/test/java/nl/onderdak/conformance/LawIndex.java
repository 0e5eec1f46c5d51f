// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index of articles of law with the functions that carry them out: a heading per law, below it a table.
 *
 * @param laws by their short titles
 * @param rows in their order
 */
record LawIndex(Set<String> laws, List<Row> rows) {

    /** {@code 29}, {@code 29(2)}, {@code 5(1)(e)}, {@code 28-31}, {@code 3:310}, {@code 124d}. */
    private static final String NUMBER = "\\d+[a-z]?(?::\\d+)?(?:-\\d+)?(?:\\(\\w+\\))*";

    private static final Pattern LINE = Pattern.compile("(?m)^(?:## (.+)|\\| art\\. (" + NUMBER + ") \\|(.*))$");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)(?:#(\\w+))?`");
    private static final Pattern OPERATION = Pattern.compile("`([A-Z]+ /[^`]*)`");
    private static final Pattern MENTION = Pattern.compile("\\b[Aa]rt(?:\\.|s\\.|icles?|ikel(?:en)?) ?\\d");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern NEXT_LINE = Pattern.compile("\\s*\\n\\s*(?:\\*|--|#|//)?\\s*");
    private static final int EXCERPT = 40;

    /** An article in the form in which it is cited, the functions that carry it out, and operations of the API. */
    record Row(String article, List<Function> functions, List<String> operations) {}

    /** A class, and a method of it or null. */
    record Function(String type, String method) {

        @Override
        public String toString() {
            return method == null ? type : type + "#" + method;
        }
    }

    static LawIndex read(String document) {
        var laws =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        var rows = new ArrayList<Row>();
        var law = "";
        for (var line : LINE.matcher(document).results().toList()) {
            if (line.group(1) != null) {
                law = line.group(1);
                laws.add(law);
            } else {
                rows.add(row("art. " + line.group(2) + " " + law, line.group(3)));
            }
        }
        return new LawIndex(laws, rows);
    }

    private static Row row(String article, String cells) {
        return new Row(
                article,
                NAME.matcher(cells)
                        .results()
                        .map(name -> new Function(name.group(1), name.group(2)))
                        .toList(),
                OPERATION.matcher(cells).results().map(found -> found.group(1)).toList());
    }

    /** The false entries of the index, and the citations without an entry. */
    List<String> faults(Sources sources, Set<String> operations) {
        return Stream.of(unknown(sources, operations), uncited(sources), unlisted(sources))
                .flatMap(faults -> faults)
                .sorted()
                .toList();
    }

    private Stream<String> unknown(Sources sources, Set<String> operations) {
        var functions = rows.stream()
                .flatMap(row -> row.functions().stream())
                .filter(function -> !sources.contain(function.type(), function.method()))
                .map(Function::toString);
        var others = rows.stream().flatMap(row -> row.operations().stream()).filter(one -> !operations.contains(one));
        return Stream.concat(functions, others).distinct().map(name -> name + " does not exist");
    }

    private Stream<String> uncited(Sources sources) {
        return rows.stream()
                .flatMap(row -> row.functions().stream()
                        .filter(function ->
                                citing(row.article(), function, sources).isEmpty())
                        .map(function -> function.type() + " does not cite " + row.article()));
    }

    /** The modules of the classes with the name of a function that cite an article. */
    private Set<String> citing(String article, Function function, Sources sources) {
        return sources.ofClass(function.type())
                .filter(file -> citations(file.getValue()).contains(article))
                .map(file -> Sources.module(file.getKey()))
                .collect(Collectors.toSet());
    }

    private Stream<String> unlisted(Sources sources) {
        var listed = new TreeMap<String, Set<String>>();
        rows.forEach(row -> row.functions()
                .forEach(function -> listed.computeIfAbsent(row.article(), article -> new TreeSet<>())
                        .addAll(citing(row.article(), function, sources))));
        return sources.files().entrySet().stream()
                .flatMap(file -> {
                    var module = Sources.module(file.getKey());
                    return citations(file.getValue()).stream()
                            .filter(article ->
                                    !listed.getOrDefault(article, Set.of()).contains(module))
                            .map(article ->
                                    rows.stream().anyMatch(row -> row.article().equals(article))
                                            ? "no row of " + article + " names a class of " + module
                                            : article + " has no row");
                })
                .distinct();
    }

    /** Every article that a text cites; a mention in another form is returned as it stands. */
    private Set<String> citations(String content) {
        var text = NEXT_LINE.matcher(JOINED.matcher(content).replaceAll("")).replaceAll(" ");
        var form = Pattern.compile("[Aa]rt\\. (" + NUMBER + "(?:(?:, | and )" + NUMBER + ")*) ("
                + laws.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");
        return MENTION.matcher(text)
                .results()
                .flatMap(mention -> cited(form, text, mention.start()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> cited(Pattern form, String text, int start) {
        var citation = form.matcher(text).region(start, text.length());
        return citation.lookingAt()
                ? Stream.of(citation.group(1).split(", | and "))
                        .map(number -> "art. " + number + " " + citation.group(2))
                : Stream.of("'" + text.substring(start, Math.min(text.length(), start + EXCERPT)) + "'");
    }
}
