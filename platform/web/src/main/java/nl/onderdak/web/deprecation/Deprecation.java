// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.deprecation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * When an operation ends, and where a client finds what to do.
 *
 * @param since first day on which it is deprecated
 * @param sunset first day on which it is not there any more
 * @param successor path of what replaces it; empty when nothing does
 */
public record Deprecation(LocalDate since, LocalDate sunset, String successor) {

    /** RFC 9110, 5.6.7: the day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** As the annotation says. */
    static Deprecation of(DeprecatedSince annotation) {
        return new Deprecation(
                LocalDate.parse(annotation.value()), LocalDate.parse(annotation.sunset()), annotation.successor());
    }

    /** The value of {@code Deprecation}: a date of structured fields (RFC 9651), such as {@code @1798761600}. */
    public String header() {
        return "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** The value of {@code Sunset}, such as {@code Sat, 01 Jan 2028 00:00:00 GMT}. */
    public String sunsetHeader() {
        return HTTP_DATE.format(sunset.atStartOfDay(ZoneOffset.UTC));
    }

    /**
     * The values of {@code Link}.
     *
     * @param policy address of the page on how operations end
     */
    public List<String> links(String policy) {
        List<String> links = new ArrayList<>();
        links.add("<" + policy + ">; rel=\"deprecation\"; type=\"text/html\"");
        links.add("<" + policy + ">; rel=\"sunset\"; type=\"text/html\"");
        if (!successor.isEmpty()) {
            links.add("<" + successor + ">; rel=\"successor-version\"");
        }
        return links;
    }
}
