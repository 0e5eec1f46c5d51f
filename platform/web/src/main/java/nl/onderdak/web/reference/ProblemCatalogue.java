// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.onderdak.web.problem.Problem;
import nl.onderdak.web.problem.ProblemKind;

/**
 * Every problem that a service may return, and every fault that a problem may list, with their texts in one language.
 *
 * @param kinds problems of every service
 * @param rejections rules of the service that refuse a command, by code
 * @param faults what {@code errors} of a problem may name, by code
 */
public record ProblemCatalogue(List<Entry> kinds, List<Entry> rejections, List<Entry> faults) {

    private static final String TITLE = ".title";
    private static final String DETAIL = ".detail";
    private static final String FAULT = "fault.";
    private static final String ARGUMENT = "\\{\\d+[^}]*}";

    /**
     * A problem or a fault.
     *
     * @param code the last part of the type of a problem, or the code of a fault
     * @param status HTTP status
     * @param title the kind of problem; empty for a fault
     * @param detail explanation, with an ellipsis for what an occurrence fills in
     */
    public record Entry(String code, int status, String title, String detail) {

        /** The type of the problem. */
        public String type() {
            return Problem.TYPE_PREFIX + code;
        }

        /** Its place on a page. */
        public String anchor() {
            return ProblemCatalogue.anchor(code);
        }
    }

    /** The place of a problem on the page. */
    static String anchor(String code) {
        return "problem-" + code;
    }

    /**
     * @param platform texts of the platform by key
     * @param service texts of the service by key; they go before those of the platform
     */
    public static ProblemCatalogue of(Map<String, String> platform, Map<String, String> service) {
        Map<String, String> texts = new TreeMap<>(platform);
        texts.putAll(service);
        List<String> kinds =
                Arrays.stream(ProblemKind.values()).map(ProblemKind::code).toList();
        return new ProblemCatalogue(
                Arrays.stream(ProblemKind.values())
                        .map(kind -> entry(kind.code(), kind.status(), texts))
                        .toList(),
                texts.keySet().stream()
                        .filter(key -> key.endsWith(TITLE))
                        .map(key -> key.substring(0, key.length() - TITLE.length()))
                        .filter(code -> !kinds.contains(code))
                        .map(code -> entry(code, ProblemKind.CONFLICT.status(), texts))
                        .toList(),
                faults(texts).toList());
    }

    private static Stream<Entry> faults(Map<String, String> texts) {
        Map<String, String> details = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(FAULT)) {
                details.put(key.substring(FAULT.length()), text);
            }
        });
        texts.forEach((key, text) -> {
            if (key.endsWith(DETAIL) && !key.startsWith(FAULT)) {
                String code = key.substring(0, key.length() - DETAIL.length());
                if (!texts.containsKey(code + TITLE)) {
                    details.put(code, text);
                }
            }
        });
        return details.entrySet().stream()
                .map(fault ->
                        new Entry(fault.getKey(), ProblemKind.BAD_REQUEST.status(), "", readable(fault.getValue())));
    }

    private static Entry entry(String code, int status, Map<String, String> texts) {
        return new Entry(
                code,
                status,
                readable(texts.getOrDefault(code + TITLE, code)),
                readable(texts.getOrDefault(code + DETAIL, "")));
    }

    /** The pattern of a message as a reader knows it. */
    private static String readable(String pattern) {
        return pattern.replaceAll(ARGUMENT, "…").replace("''", "'");
    }
}
