// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes records as CSV (RFC 4180) that a spreadsheet reads without running it. */
public final class CsvText {

    private static final String END = "\r\n";

    private CsvText() {}

    /** Header and rows, in UTF-8. */
    public static byte[] of(List<?> rows, Class<?> type) {
        List<CsvColumns.Column> columns = CsvColumns.of(type);
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(CsvColumns.Column::name).toList());
        for (Object row : rows) {
            line(
                    text,
                    columns.stream()
                            .map(column -> field(column.value().apply(row)))
                            .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        text.append(END);
    }

    private static String field(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> harmless(value.toString());
        };
    }

    // a spreadsheet takes a field that starts like this for a formula
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
