// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.onderdak.web.problem.Fault;

/**
 * The parameters of the path and the query of the current request in one spelling, so that requests that differ only in
 * their spelling are one: sorted by name, and each value as its type writes it.
 */
@RequestScoped
public class GivenParameters {

    private String canonical = "";
    private List<Fault> faults = List.of();

    void are(Parameters declared, Map<String, List<String>> path, Map<String, List<String>> query) {
        canonical = ";" + canonical(path, declared.path()) + "?" + canonical(query, declared.query());
    }

    void wereFaulty(List<Fault> found) {
        faults = List.copyOf(found);
    }

    /** Faults of parameters and headers that are to be named together with those of the body. */
    public List<Fault> faults() {
        return faults;
    }

    /** Such as {@code ;id=0190...?dryRun=true&mode=PARTIAL}. */
    public String canonical() {
        return canonical;
    }

    private static String canonical(Map<String, List<String>> given, Map<String, Parameters.Declared> declared) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().stream()
                                .map(value -> encoded(parameter.getKey()) + "="
                                        + encoded(canonical(value, declared.get(parameter.getKey())))))
                        .collect(Collectors.joining("&"));
    }

    private static String canonical(String value, Parameters.Declared declared) {
        return declared == null
                ? value
                : declared.form()
                        .flatMap(form -> form.read(value))
                        .map(Object::toString)
                        .orElse(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
