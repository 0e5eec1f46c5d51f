// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Holds the columns of a service to the classes that {@code docs/privacy.md} gives them: a new column needs a
 * class. A service extends it in a {@link ServiceTest}.
 */
public abstract class PersonalData {

    private static final Set<String> CLASSES = Set.of("reference", "household", "staff", "copy", "text", "none");
    private static final String NEXT = "next.";
    private static final Path REGISTER = Path.of("docs", "privacy.md");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z-]+) \\| `([a-z_.]+)` \\| `([a-z]+)` \\| (.+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    private final String service;

    /** @param service as the register calls it */
    protected PersonalData(String service) {
        this.service = service;
    }

    @Test
    void everyColumnHasAClass() {
        assertEquals(
                Columns.all().stream().map(PersonalData::ofPresent).collect(Collectors.toCollection(TreeSet::new)),
                classes(service).keySet());
    }

    @Test
    void theClassesAreThoseThatAreExplained() {
        assertEquals(CLASSES, Set.copyOf(everywhere().values()));
    }

    /** The columns of a service that have one of these classes. */
    public static Set<String> columns(String service, String... classes) {
        var wanted = Set.of(classes);
        return classes(service).entrySet().stream()
                .filter(column -> wanted.contains(column.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that a rebuild fills hold what the tables of the same names hold. */
    private static String ofPresent(String column) {
        return column.startsWith(NEXT) ? column.substring(NEXT.length()) : column;
    }

    private static Map<String, String> everywhere() {
        var all = new TreeMap<String, String>();
        for (var service : Set.of("quota", "placement", "housing-stock", "supervision")) {
            classes(service).forEach((column, kind) -> all.put(service + ":" + column, kind));
        }
        return all;
    }

    private static Map<String, String> classes(String service) {
        try (var lines = Files.lines(register())) {
            var classes = new TreeMap<String, String>();
            lines.map(ROW::matcher)
                    .filter(row -> row.matches()
                            && (row.group(1).equals("every") || row.group(1).equals(service)))
                    .forEach(row -> NAME.matcher(row.group(4))
                            .results()
                            .map(name -> row.group(2) + "." + name.group(1))
                            .forEach(
                                    column -> assertNull(classes.put(column, row.group(3)), column + " stands twice")));
            return classes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Modules are folders of the repository, at more than one depth. */
    private static Path register() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(REGISTER))) {
            folder = folder.getParent();
        }
        return folder.resolve(REGISTER);
    }
}
