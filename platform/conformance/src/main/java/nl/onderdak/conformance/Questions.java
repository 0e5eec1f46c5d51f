// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.onderdak.conformance.Isolation.Affair;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.conformance.contract.Parameter;

/**
 * Every request that the contract allows about given objects: plain, with each filter and each pair of them that could
 * reveal another object, in each format, under each condition, and with the cursors of a caller that sees everything.
 */
final class Questions {

    private static final List<String> FORMATS = List.of("application/json", "text/csv", "application/x-ndjson");
    private static final List<String> VERSIONS = List.of("\"1\"", "\"2\"", "*");
    private static final List<String> MOMENTS = List.of(Instant.now().toString(), "2020-01-01T00:00:00Z");
    private static final boolean EVERY_CONDITION = Isolation.WHOLE;
    private static final int PAGES = 4;
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");
    private static final Map<String, String> USUAL = Map.of(
            "limit", "1",
            "from", "2024-01-01",
            "to", "2026-12-31",
            "coupledFrom", "2024-01-01",
            "coupledTo", "2026-12-31",
            "validOn", "2026-06-30",
            "halfYear", "2025-H1",
            "subject", UUID.randomUUID().toString());

    private final List<Affair> affairs;
    private final Map<String, String> absent;
    private final String everyone;
    private final Function<String, Map<String, String>> special;

    /**
     * About these affairs.
     *
     * @param absent values that name no object
     * @param everyone token of a caller that sees all of them
     * @param special values of parameters, by the path of an operation
     */
    Questions(
            List<Affair> affairs,
            Map<String, String> absent,
            String everyone,
            Function<String, Map<String, String>> special) {
        this.affairs = affairs;
        this.absent = absent;
        this.everyone = everyone;
        this.special = special;
    }

    /** All questions, each once. */
    Collection<Question> all() {
        var questions = new LinkedHashSet<Question>();
        for (var operation : Contract.committed().operations()) {
            // what a caller makes for itself belongs to no affair
            if (operation.reads() && affairs.stream().anyMatch(affair -> affair.has(operation.path()))) {
                var cursors = cursors(operation);
                for (var affair : affairs) {
                    if (affair.has(operation.path())) {
                        about(operation, affair, cursors)
                                .map(question -> question.isPlain() ? question.about(affairs.getFirst()) : question)
                                .forEach(questions::add);
                    }
                }
            }
        }
        return questions;
    }

    private Stream<Question> about(Operation operation, Affair affair, List<String> cursors) {
        var required = new LinkedHashMap<String, String>();
        var optional = new ArrayList<Map.Entry<String, String>>();
        for (var parameter : operation.in("query")) {
            var values = parameter.name().equals("cursor") ? cursors : values(operation, parameter, affair);
            if (parameter.required() || operation.isStream()) {
                required.put(parameter.name(), values.getFirst());
            } else {
                values.forEach(value -> optional.add(Map.entry(parameter.name(), value)));
            }
        }
        var questions = new ArrayList<Question>();
        for (var format : operation.formats()) {
            var accept = Map.of("Accept", format);
            questions.add(new Question(operation, "GET", affair, required, accept));
            for (var one : optional) {
                questions.add(new Question(operation, "GET", affair, with(required, one), accept));
            }
            if (!operation.isStream()) {
                for (var version : versions(operation, format)) {
                    for (var condition : List.of("If-None-Match", "If-Match")) {
                        questions.add(new Question(
                                operation, "GET", affair, required, Map.of("Accept", format, condition, version)));
                    }
                }
                questions.add(new Question(operation, "HEAD", affair, required, accept));
            }
        }
        var paired = optional.stream()
                .filter(one -> !one.getKey().equals("cursor") || one.getValue().equals(cursors.getFirst()))
                .toList();
        for (var one : paired) {
            for (var other : paired) {
                if (one.getKey().compareTo(other.getKey()) < 0 && arePairs(one, other)) {
                    questions.add(new Question(
                            operation,
                            "GET",
                            affair,
                            with(with(required, one), other),
                            Map.of("Accept", operation.formats().getFirst())));
                }
            }
        }
        if (!operation.isStream()) {
            FORMATS.forEach(format ->
                    questions.add(new Question(operation, "GET", affair, required, Map.of("Accept", format))));
        }
        questions.add(new Question(operation, "OPTIONS", affair, required, Map.of()));
        return questions.stream();
    }

    /** Conditions are the platform's, in every format: all of them in the first, one of each in the others. */
    private static List<String> versions(Operation operation, String format) {
        return EVERY_CONDITION || format.equals(operation.formats().getFirst()) ? VERSIONS : List.of("*");
    }

    /**
     * Whether one of them names an object of an affair or is a cursor in a list, or they are the two parameters of
     * time. The first cursor stands for all of them: behind each other one is a part of what is behind it.
     */
    private static boolean arePairs(Map.Entry<String, String> one, Map.Entry<String, String> other) {
        return Stream.of(one, other)
                        .anyMatch(each -> each.getKey().equals("cursor")
                                || !Template.places(each.getValue()).isEmpty())
                || Set.of(one.getKey(), other.getKey()).equals(Set.of("knownAt", "validOn"));
    }

    private static Map<String, String> with(Map<String, String> query, Map.Entry<String, String> more) {
        var all = new LinkedHashMap<>(query);
        all.put(more.getKey(), more.getValue());
        return all;
    }

    private List<String> values(Operation operation, Parameter parameter, Affair affair) {
        var chosen = special.apply(operation.path()).get(parameter.name());
        if (chosen != null) {
            return List.of(chosen);
        }
        if (affair.values().containsKey(parameter.name())) {
            return List.of("{" + parameter.name() + "}");
        }
        var choices = choices(parameter.schema());
        return choices.isEmpty()
                ? List.of(USUAL.getOrDefault(parameter.name(), absent.getOrDefault(parameter.name(), "1")))
                : choices;
    }

    /** The values to try, when the form of a value determines them. */
    private static List<String> choices(JsonNode schema) {
        return schema.path("format").asText().equals("date-time")
                ? MOMENTS
                : schema.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** Of the first pages of the caller that sees everything. */
    private List<String> cursors(Operation operation) {
        var cursors = new ArrayList<String>();
        if (operation.names("cursor") && !operation.isForOperator()) {
            var query = new LinkedHashMap<>(Map.of("limit", "1"));
            for (int page = 0; page < PAGES; page++) {
                var answer = new Question(
                                operation, "GET", affairs.getFirst(), query, Map.of("Accept", "application/json"))
                        .ask(everyone);
                var next = CURSOR.matcher(answer.headers().toString());
                if (!next.find()) {
                    break;
                }
                cursors.add(next.group(1));
                query.put("cursor", next.group(1));
            }
        }
        return cursors;
    }
}
