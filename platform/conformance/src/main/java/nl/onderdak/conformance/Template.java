// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that names values in braces. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)}");

    private Template() {}

    /** Puts values where a template names them; a name without a value stays. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The names in a template. */
    static List<String> places(String template) {
        return PLACE.matcher(template).results().map(found -> found.group(1)).toList();
    }
}
