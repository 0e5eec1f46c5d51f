// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name that a file of CSV is saved under: the path without its version, and what the list was narrowed to. A resource
 * that names its file itself goes before it.
 */
public final class CsvFileName {

    private static final List<String> NARROWING =
            List.of("province", "municipality", "from", "to", "halfYear", "month", "year", "validOn");
    private static final Pattern VERSION = Pattern.compile("^/v[0-9]+/");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST = 100;

    private CsvFileName() {}

    /** The value of {@code Content-Disposition} for a request; only letters, digits and dashes are taken over. */
    public static String ofRequest(String path, MultivaluedMap<String, String> query) {
        return of(Stream.concat(
                Stream.of(VERSION.matcher(path).replaceFirst("")),
                NARROWING.stream().map(query::getFirst)));
    }

    /** The value of {@code Content-Disposition} for a file with a name of its own. */
    public static String of(Object... parts) {
        return of(Stream.of(parts));
    }

    private static String of(Stream<?> parts) {
        var name = parts.filter(Objects::nonNull)
                .map(part -> OTHER.matcher(part.toString()).replaceAll("-"))
                .map(CsvFileName::stripped)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return "attachment; filename=\"" + (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + ".csv\"";
    }

    private static String stripped(String part) {
        int first = part.startsWith("-") ? 1 : 0;
        int last = part.length() > first && part.endsWith("-") ? part.length() - 1 : part.length();
        return part.substring(first, last);
    }
}
