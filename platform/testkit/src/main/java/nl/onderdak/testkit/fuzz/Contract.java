// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a service's committed {@code openapi.json} promises. */
final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> scopes = new TreeSet<>();

    /** A parameter with the schema of its value. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /**
     * An operation.
     *
     * @param bodies schema by media type
     * @param statuses that it documents
     * @param formats of what it answers when all is well
     */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            Map<String, JsonNode> bodies,
            Set<Integer> statuses,
            Set<String> formats) {

        List<Parameter> in(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.in().equals(place))
                    .toList();
        }

        boolean has(String parameter) {
            return parameters.stream().anyMatch(known -> known.name().equals(parameter));
        }

        boolean changes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Contract(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(operation(method.getKey(), path.getKey(), method.getValue()))));
    }

    /** Of the module whose tests run. */
    static Contract committed() {
        return in(Path.of("openapi.json"));
    }

    static Contract in(Path file) {
        try {
            return new Contract(JSON.readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** All that can be asked for. */
    String[] scopes() {
        return scopes.toArray(String[]::new);
    }

    /** A schema without reference and without the alternative of null. */
    JsonNode plain(JsonNode schema) {
        if (schema.has("$ref")) {
            return plain(root.at(schema.path("$ref").asText().substring(1)));
        }
        // a reference with a default of its own beside it
        if (schema.has("allOf")) {
            return plain(schema.path("allOf").get(0));
        }
        for (var option : schema.path("anyOf")) {
            if (!option.path("type").asText().equals("null")) {
                return plain(option);
            }
        }
        return schema;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(plain(parameter))));
        var bodies = new LinkedHashMap<String, JsonNode>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(body -> bodies.put(body.getKey(), plain(body.getValue().path("schema"))));
        var statuses = new TreeSet<Integer>();
        var formats = new TreeSet<String>();
        operation.path("responses").properties().forEach(response -> {
            statuses.add(Integer.valueOf(response.getKey()));
            if (response.getKey().startsWith("2")) {
                plain(response.getValue()).path("content").fieldNames().forEachRemaining(formats::add);
            }
        });
        operation.path("security").forEach(way -> way.forEach(needed -> needed.forEach(it -> scopes.add(it.asText()))));
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, bodies, statuses, formats);
    }

    private Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                plain(parameter.path("schema")));
    }
}
