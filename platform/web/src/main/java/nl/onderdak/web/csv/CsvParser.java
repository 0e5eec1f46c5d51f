// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CSV (RFC 4180) record by record; bare line feeds end a record too. */
public final class CsvParser {

    /** Of a longer record only so many fields are kept: it fits no header, and commas are cheap to send. */
    private static final int MOST_FIELDS = 1_000;

    private final String text;
    private final char separator;
    private int at;
    private int line;

    public CsvParser(String text) {
        this(text, ',');
    }

    /** @param separator of fields, such as the semicolon of Dutch spreadsheets */
    public CsvParser(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * A record.
     *
     * @param line on which it starts, 1 for the first
     * @param fields as written, without quotes
     * @param wellFormed whether quotes are where they may be
     */
    public record Row(int line, List<String> fields, boolean wellFormed) {

        /** Whether there is nothing on the line. */
        public boolean isBlank() {
            return wellFormed && fields.size() == 1 && fields.getFirst().isEmpty();
        }
    }

    /** The next record, or empty at the end. */
    public Optional<Row> next() {
        if (at >= text.length()) {
            return Optional.empty();
        }
        int start = ++line;
        List<String> fields = new ArrayList<>();
        boolean wellFormed = true;
        boolean more = true;
        while (more) {
            StringBuilder field = new StringBuilder();
            wellFormed &= at < text.length() && text.charAt(at) == '"' ? quoted(field) : plain(field);
            if (fields.size() < MOST_FIELDS) {
                fields.add(field.toString());
            }
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
        }
        endOfLine();
        return Optional.of(new Row(start, fields, wellFormed));
    }

    private boolean plain(StringBuilder field) {
        boolean wellFormed = true;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            wellFormed &= text.charAt(at) != '"';
            field.append(text.charAt(at++));
        }
        return wellFormed;
    }

    private boolean quoted(StringBuilder field) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append(c);
                at++;
            } else {
                StringBuilder rest = new StringBuilder();
                plain(rest);
                return rest.isEmpty();
            }
        }
        return false;
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\r' || c == '\n';
    }
}
