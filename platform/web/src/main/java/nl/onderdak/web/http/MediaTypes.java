// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether {@code Content-Type} and {@code Accept} have the form of RFC 9110: the framework fails on other text. */
final class MediaTypes {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String WEIGHT = "[qQ]=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)";
    private static final String PARAMETER = "(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\")";
    private static final Pattern ONE = Pattern.compile("[ \\t]*+" + TOKEN + "/" + TOKEN + "(?:[ \\t]*+;[ \\t]*+(?:"
            + WEIGHT + "|" + PARAMETER + ")){0,9}[ \\t]*+");

    private static final Pattern RANGE = Pattern.compile("[^;]*\\*[ \\t]*+(?:;|/|$)");

    private static final Pattern OTHER_CHARSET =
            Pattern.compile("(?i);[ \\t]*+charset=(?!utf-8[ \\t]*(?:;|$)|\"utf-8\"[ \\t]*(?:;|$))");

    private static final Pattern EMPTY = Pattern.compile("[ \\t]*+");

    private MediaTypes() {}

    /** A body has one type and never a range; a missing header is allowed. */
    static boolean isOne(String type) {
        return type == null
                || (ONE.matcher(type).matches() && !RANGE.matcher(type).lookingAt());
    }

    /** Whether a body of this type is in UTF-8, the one charset that is read (RFC 8259, 8.1); also when none is named. */
    static boolean isUtf8(String type) {
        return type == null || !OTHER_CHARSET.matcher(type).find();
    }

    /** Type and subtype. */
    static String withoutParameters(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the lines of the header hold at least one type or range, and nothing else but empty elements; a missing
     * header is allowed. Who accepts an empty list accepts nothing.
     */
    static boolean areSome(List<String> headers) {
        return headers.isEmpty()
                || (elements(headers).allMatch(type -> ONE.matcher(type).matches())
                        && elements(headers).findAny().isPresent());
    }

    /**
     * One line with the elements of all of them that are not empty. Lists may have empty elements (RFC 9110, 5.6.1), which
     * the framework cannot read.
     */
    static String withoutEmpty(List<String> headers) {
        return elements(headers).map(String::strip).collect(Collectors.joining(", "));
    }

    private static Stream<String> elements(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .filter(element -> !EMPTY.matcher(element).matches());
    }
}
