// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the committed contract of the service under test lets one ask. */
final class Contract {

    static final String EVENT_STREAM = "text/event-stream";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)}");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String MOMENT = Instant.now().toString();
    private static final String BEFORE_ANYTHING = "2020-01-01T00:00:00Z";

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** A parameter with values that are worth trying, when its form tells them. */
    record Parameter(String name, String in, boolean required, List<String> choices) {}

    /** An operation with the scope that it asks for, the formats that it answers in and those that it reads. */
    record Operation(
            String method,
            String path,
            String scope,
            List<Parameter> parameters,
            List<String> formats,
            List<String> bodies) {

        String name() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean isStream() {
            return formats.contains(EVENT_STREAM);
        }

        boolean isForOperator() {
            return scope.equals("operations");
        }

        boolean names(String parameter) {
            return parameters.stream().anyMatch(one -> one.name().equals(parameter));
        }

        List<Parameter> inQuery() {
            return parameters.stream().filter(one -> one.in().equals("query")).toList();
        }

        List<String> inPath() {
            return places(path);
        }
    }

    static List<Operation> operations() {
        try {
            return new Contract(new ObjectMapper().readTree(Files.readString(Path.of("openapi.json")))).read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Operation> read() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        operations.add(operation(method.toUpperCase(Locale.ROOT), path.getKey(), operation));
                    }
                }));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        return new Operation(
                method,
                path,
                operation.at("/security/0/oauth2/0").asText(),
                parameters,
                names(resolved(operation.at("/responses/200")).path("content")),
                names(resolved(operation.path("requestBody")).path("content")));
    }

    private Parameter parameter(JsonNode parameter) {
        var schema = resolved(parameter.path("schema"));
        var choices = new ArrayList<String>();
        schema.path("enum").forEach(choice -> choices.add(choice.asText()));
        if (schema.path("format").asText().equals("date-time")) {
            choices.addAll(List.of(MOMENT, BEFORE_ANYTHING));
        }
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                choices);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> names(JsonNode content) {
        var names = new ArrayList<String>();
        content.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Puts values where a template names them; what has no value stays as it is. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** What a template names. */
    static List<String> places(String template) {
        return PLACE.matcher(template).results().map(found -> found.group(1)).toList();
    }
}
