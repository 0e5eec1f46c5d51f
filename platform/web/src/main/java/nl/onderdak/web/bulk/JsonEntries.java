// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.Optional;

/**
 * Finds where the entries of a JSON array begin and end, and reads none of them. They are read one by one afterwards, so
 * that each has its own faults, and one that is too deep or too long is refused unread: beside the input this takes no
 * memory.
 */
final class JsonEntries {

    private static final int END = -1;

    private final byte[] text;
    private final boolean isArray;
    private int at;
    private boolean isFirst = true;
    private boolean isOver;
    private boolean isClosed;

    /** @param from where the text begins */
    JsonEntries(byte[] text, int from) {
        this.text = text;
        this.at = from;
        skipBlanks();
        this.isArray = peek() == '[';
        this.at += isArray ? 1 : 0;
    }

    /**
     * An entry.
     *
     * @param start where it begins
     * @param end the byte after it
     */
    record Entry(int start, int end) {

        int length() {
            return end - start;
        }
    }

    /** Whether there is an array at all. */
    boolean isArray() {
        return isArray;
    }

    /** Whether there is nothing, or only what an array may begin with. */
    boolean isBlank() {
        return !isArray && peek() == END;
    }

    /** The next entry, or empty after the last one, or where the array is broken. */
    Optional<Entry> next() {
        if (isOver) {
            return Optional.empty();
        }
        skipBlanks();
        if (isFirst && peek() == ']') {
            close();
            return Optional.empty();
        }
        isFirst = false;
        int start = at;
        skipValue();
        var entry = new Entry(start, at);
        skipBlanks();
        if (entry.length() == 0) {
            isOver = true;
            return Optional.empty();
        }
        switch (peek()) {
            case ',' -> at++;
            case ']' -> close();
            default -> isOver = true;
        }
        return Optional.of(entry);
    }

    /** Whether the array ended as it should, with nothing after it. To be asked after the last entry. */
    boolean isClosed() {
        return isClosed;
    }

    /** The line it has come to, 1 for the first. */
    int line() {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The byte in that line, 1 for the first. */
    int column() {
        int before = at - 1;
        while (before >= 0 && text[before] != '\n') {
            before--;
        }
        return at - before;
    }

    private void close() {
        at++;
        skipBlanks();
        isOver = true;
        isClosed = peek() == END;
    }

    private void skipValue() {
        switch (peek()) {
            case '"' -> skipText();
            case '{', '[' -> skipNested();
            default -> skipWord();
        }
    }

    /** To the bracket that closes it; that the brackets fit each other is seen when the entry is read. */
    private void skipNested() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> skipText();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0 && at < text.length);
    }

    private void skipText() {
        at++;
        while (at < text.length && text[at] != '"') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length);
    }

    private void skipWord() {
        while (at < text.length && !isBlank(text[at]) && text[at] != ',' && text[at] != ']') {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
    }

    private int peek() {
        return at < text.length ? text[at] : END;
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t' || one == '\r' || one == '\n';
    }
}
