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
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"");
    /** A comma outside quotes: an even number of quotes follows it. */
    private static final Pattern PARTS = Pattern.compile(",(?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");

    /** Reads the values of all lines of the header; empty when they are not of the form. */
    public static Optional<EntityTags> read(List<String> lines) {
        var text = String.join(",", lines);
        if (text.strip().equals(ANY)) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        var tags = new ArrayList<String>();
        for (var part : PARTS.split(text, -1)) {
            var tag = part.strip();
            if (!tag.isEmpty()) {
                if (!TAG.matcher(tag).matches()) {
                    return Optional.empty();
                }
                tags.add(tag);
            }
        }
        return Optional.of(new EntityTags(false, tags));
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
