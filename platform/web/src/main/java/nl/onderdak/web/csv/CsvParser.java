// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180) in UTF-8 record by record; bare line feeds end a record too. Decodes as it reads and keeps each
 * record up to the maximum length, so that beside the input it takes no more memory than one record.
 */
public final class CsvParser {

    /** Maximum of fields kept per record: a longer one fits no header, and commas are cheap to send. */
    private static final int MOST_FIELDS = 1_000;

    private static final int BUFFER = 8_192;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader input;
    private final char separator;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private int line;
    private int kept;
    private boolean wellFormed;

    /** @param longest bytes that the fields of one record may have in all */
    public CsvParser(byte[] text, int longest) {
        this(text, ',', longest);
    }

    /**
     * @param separator of fields, such as the semicolon of Dutch spreadsheets
     * @param longest bytes that the fields of one record may have in all
     */
    public CsvParser(byte[] text, char separator, int longest) {
        this.input = new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8);
        this.separator = separator;
        this.longest = longest;
        if (peek() == BYTE_ORDER_MARK) {
            at++;
        }
    }

    /**
     * A record.
     *
     * @param line on which it starts, 1 for the first
     * @param fields as written, without quotes; cut off when the record is too long
     * @param wellFormed whether quotes are where they may be
     * @param tooLong whether its fields have more bytes than a record may have
     */
    public record Row(int line, List<String> fields, boolean wellFormed, boolean tooLong) {

        /** Whether there is nothing on the line. */
        public boolean isBlank() {
            return wellFormed && fields.size() == 1 && fields.getFirst().isEmpty();
        }
    }

    /** The next record, or empty at the end. */
    public Optional<Row> next() {
        if (peek() == END) {
            return Optional.empty();
        }
        int start = ++line;
        kept = 0;
        wellFormed = true;
        var fields = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var field = field();
            if (fields.size() < MOST_FIELDS) {
                fields.add(field);
            }
            more = skip(separator);
        }
        skip('\r');
        skip('\n');
        return Optional.of(new Row(start, fields, wellFormed, kept > longest));
    }

    private String field() {
        var field = new StringBuilder();
        if (skip('"')) {
            quoted(field);
            wellFormed &= isEnd(peek());
            plain(new StringBuilder());
        } else {
            plain(field);
        }
        return field.toString();
    }

    private void plain(StringBuilder field) {
        while (!isEnd(peek())) {
            wellFormed &= peek() != '"';
            keep(field, buffer[at++]);
        }
    }

    /** To the quote that closes it. */
    private void quoted(StringBuilder field) {
        while (peek() != END) {
            char c = buffer[at++];
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                keep(field, c);
            } else if (skip('"')) {
                keep(field, c);
            } else {
                return;
            }
        }
        wellFormed = false;
    }

    private void keep(StringBuilder field, char c) {
        kept = Math.min(kept + bytes(c), longest + 1);
        if (kept <= longest) {
            field.append(c);
        }
    }

    /** In UTF-8, where both halves of a pair make four. */
    private static int bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private boolean skip(char wanted) {
        boolean found = peek() == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private boolean isEnd(int c) {
        return c == END || c == separator || c == '\r' || c == '\n';
    }

    private int peek() {
        if (at == end) {
            at = 0;
            end = Math.max(0, read());
        }
        return at == end ? END : buffer[at];
    }

    private int read() {
        try {
            return input.read(buffer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
