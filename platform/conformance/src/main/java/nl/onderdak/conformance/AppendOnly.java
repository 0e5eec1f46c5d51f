// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Proves that PostgreSQL refuses to change and to remove the rows of append-only tables: those that the comment above
 * their {@code create table} calls so. A service extends it in a {@link ServiceTest}.
 */
public abstract class AppendOnly {

    private static final Pattern COMMENTED_TABLE =
            Pattern.compile("((?:^--[^\\n]*\\n)+)create (?:unlogged )?table ([a-z_.]+)", Pattern.MULTILINE);
    private static final String SCRIPTS = "select script from flyway_schema_history where type = 'SQL'";
    private static final String GUARDED =
            "select distinct tgrelid::regclass::text from pg_trigger where tgfoid = 'refuse_change'::regproc";
    private static final String COLUMNS =
            "select quote_ident(attname) from pg_attribute where attnum > 0 and not attisdropped"
                    + " and attrelid = '%s'::regclass";
    private static final String NO_RIGHT = "42501";
    private static final String RAISED = "P0001";

    @Test
    void everyTableThatAScriptCallsAppendOnlyIsGuardedAndNoOther() throws SQLException {
        // When
        var promised = texts(SCRIPTS).stream()
                .flatMap(script -> promised(content(script)))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertTrue(promised.contains("audit_record"), "promised: " + promised);
        assertEquals(promised, texts(GUARDED));
    }

    @Test
    void theUsersOfTheServiceNeitherChangeNorRemoveItsRows() throws SQLException {
        for (var table : texts(GUARDED)) {
            var changes = new ArrayList<>(List.of("delete from " + table, "truncate " + table));
            texts(COLUMNS.formatted(table)).forEach(column -> changes.add(update(table, Set.of(column))));
            try (var service = Databases.connect();
                    var worker = Databases.connectToAll()) {
                for (var change : changes) {
                    assertRefused(service, change);
                    assertRefused(worker, change);
                }
            }
        }
    }

    @Test
    void theOwnerOfTheTablesDoesNotDoSoByMistake() throws SQLException {
        for (var table : texts(GUARDED)) {
            try (var owner = Databases.connectAsOwner()) {
                assertRefused(owner, "delete from " + table);
                assertRefused(owner, update(table, texts(COLUMNS.formatted(table))));
            }
        }
    }

    /** The tables that a script calls append-only. */
    static Stream<String> promised(String script) {
        return COMMENTED_TABLE
                .matcher(script)
                .results()
                .filter(table -> table.group(1).toLowerCase(Locale.ROOT).contains("append-only"))
                .map(table -> table.group(2));
    }

    private static String update(String table, Set<String> columns) {
        return columns.stream()
                .map(column -> column + " = " + column)
                .collect(Collectors.joining(", ", "update " + table + " set ", ""));
    }

    private static void assertRefused(Connection connection, String change) {
        var refused = assertThrows(SQLException.class, () -> Databases.run(connection, change), change);
        assertTrue(
                NO_RIGHT.equals(refused.getSQLState())
                        || RAISED.equals(refused.getSQLState())
                                && refused.getMessage().contains("is append-only"),
                () -> change + ": " + refused.getMessage());
    }

    private static String content(String script) {
        try (var content = AppendOnly.class.getClassLoader().getResourceAsStream(script)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> texts(String query) throws SQLException {
        try (var connection = Databases.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new TreeSet<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
