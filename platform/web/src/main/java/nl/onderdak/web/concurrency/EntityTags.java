// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: an asterisk, or a list of entity tags (RFC 9110, 13.1).
 *
 * @param any whether it is the asterisk
 * @param tags as they were sent, with their quotes; weak ones begin with {@code W/}
 */
public record EntityTags(boolean any, List<String> tags) {

    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"";
    /** One element of the list, which may be empty (RFC 9110, 5.6.1), with the comma after it; read in linear time. */
    private static final Pattern ELEMENT = Pattern.compile("\\G[ \\t]*+(" + TAG + ")?+[ \\t]*+(?:,|\\z)");

    /** Reads the values of all lines of the header; empty when they are not of the form. */
    public static Optional<EntityTags> read(List<String> lines) {
        var text = String.join(",", lines);
        if (text.strip().equals(ANY)) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        var tags = new ArrayList<String>();
        var elements = ELEMENT.matcher(text);
        int end = 0;
        while (elements.find()) {
            if (elements.group(1) != null) {
                tags.add(elements.group(1));
            }
            end = elements.end();
        }
        return end == text.length() ? Optional.of(new EntityTags(false, tags)) : Optional.empty();
    }

    /** Whether a representation with this tag is among them, also when one of both is weak (RFC 9110, 8.8.3.2). */
    public boolean includeWeakly(String tag) {
        return any || tags.stream().anyMatch(one -> opaque(one).equals(opaque(tag)));
    }

    /** Those that may be compared strongly: a weak one then equals nothing. */
    public List<String> strong() {
        return tags.stream().filter(tag -> !tag.startsWith(WEAK)).toList();
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
