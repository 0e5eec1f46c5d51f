// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180) in UTF-8 record by record; bare line feeds end a record too. Keeps each record up to the maximum
 * length, so that beside the input it takes no more memory than one record. A record that is not well-formed is a single
 * line: a quote that is never closed, or only by one of a later line, does not swallow the lines after it.
 */
public final class CsvParser {

    /** Maximum of fields kept per record: a longer one fits no header, and commas are cheap to send. */
    private static final int MOST_FIELDS = 1_000;

    private static final int END = -1;
    /** What a decoder puts in the place of bytes that are no character. */
    private static final char NOT_UTF8 = '\uFFFD';

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] input;
    private final char separator;
    private final int longest;
    private int at;
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
        this.input = text;
        this.separator = separator;
        this.longest = longest;
        this.at = startsWithMark(text) ? BYTE_ORDER_MARK.length : 0;
    }

    /**
     * A record.
     *
     * @param line on which it starts, 1 for the first
     * @param fields as written, without quotes; those beyond the maximum are empty, and those after a fault are left out
     * @param wellFormed whether quotes are where they may be, and it is in UTF-8 without the replacement character
     * @param tooLong whether its fields have more bytes than a record may have
     */
    public record Row(int line, List<String> fields, boolean wellFormed, boolean tooLong) {

        /** Whether there is nothing on the line. */
        public boolean isBlank() {
            return wellFormed
                    && !tooLong
                    && fields.size() == 1
                    && fields.getFirst().isEmpty();
        }
    }

    /** The next record, or empty at the end. */
    public Optional<Row> next() {
        if (peek() == END) {
            return Optional.empty();
        }
        int start = at;
        int first = ++line;
        kept = 0;
        wellFormed = true;
        var fields = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var field = field();
            if (fields.size() < MOST_FIELDS) {
                fields.add(field);
            }
            more = wellFormed && skip(separator);
        }
        if (!wellFormed) {
            at = start;
            line = first;
            while (!isEndOfLine(peek())) {
                at++;
            }
            kept = at - start;
        }
        skip('\r');
        skip('\n');
        return Optional.of(new Row(first, fields, wellFormed, kept > longest));
    }

    private String field() {
        if (!skip('"')) {
            return plain();
        }
        var field = quoted();
        wellFormed &= isEnd(peek());
        plain();
        return field;
    }

    private String plain() {
        int start = at;
        while (!isEnd(peek())) {
            wellFormed &= input[at++] != '"';
        }
        return text(start, at, 0);
    }

    /** To the quote that closes it. */
    private String quoted() {
        int start = at;
        int escapes = 0;
        while (peek() != END) {
            byte c = input[at++];
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
            } else if (skip('"')) {
                escapes++;
            } else {
                return text(start, at - 1, escapes);
            }
        }
        wellFormed = false;
        return text(start, at, escapes);
    }

    private String text(int from, int to, int escapes) {
        kept += to - from - escapes;
        if (kept > longest) {
            return "";
        }
        var text = new String(input, from, to - from, StandardCharsets.UTF_8);
        wellFormed &= text.indexOf(NOT_UTF8) < 0;
        return escapes == 0 ? text : text.replace("\"\"", "\"");
    }

    private boolean skip(char wanted) {
        boolean found = peek() == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private boolean isEnd(int c) {
        return c == separator || isEndOfLine(c);
    }

    private static boolean isEndOfLine(int c) {
        return c == END || c == '\r' || c == '\n';
    }

    private static boolean startsWithMark(byte[] text) {
        int length = BYTE_ORDER_MARK.length;
        return text.length >= length && Arrays.equals(text, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    private int peek() {
        return at == input.length ? END : Byte.toUnsignedInt(input[at]);
    }
}
