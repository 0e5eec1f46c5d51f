// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The operations and schemas of a service's committed {@code openapi.json}. */
public final class Contract {

    /** Where a media type has the schema of a row of its table. */
    static final String ROW = "x-row";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(
                                operation(method.getKey(), address(root, path.getKey()), method.getValue()))));
    }

    /** Of the module whose tests run. */
    public static Contract committed() {
        try {
            return of(new ObjectMapper().readTree(Files.readString(Path.of("openapi.json"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it stands in such a document. */
    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    /** The address that a path of a contract has: after that of its own server, or of the usual one. */
    public static String address(JsonNode root, String path) {
        var own = root.path("paths").path(path).at("/servers/0/url");
        var server = (own.isMissingNode() ? root.at("/servers/0/url") : own).asText();
        return (server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + path;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** All operations. */
    public List<String> scopes() {
        return operations.stream()
                .flatMap(operation -> operation.scopes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A schema without reference and without the alternative of null. */
    public JsonNode plain(JsonNode schema) {
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

    /** Whether null is among what a schema allows. */
    public boolean mayBeNull(JsonNode schema) {
        if (schema.has("$ref")) {
            return mayBeNull(root.at(schema.path("$ref").asText().substring(1)));
        }
        for (var type : schema.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        for (var option : schema.path("anyOf")) {
            if (option.path("type").asText().equals("null")) {
                return true;
            }
        }
        return false;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(plain(parameter))));
        var bodies = new LinkedHashMap<String, JsonNode>();
        plain(operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(body -> bodies.put(
                        body.getKey(),
                        plain(body.getValue().path(body.getValue().has(ROW) ? ROW : "schema"))));
        var scopes = new LinkedHashSet<String>();
        operation.path("security").forEach(one -> scopes.add(one.at("/oauth2/0").asText()));
        var statuses = new TreeSet<Integer>();
        var formats = new LinkedHashSet<String>();
        operation.path("responses").properties().forEach(response -> {
            statuses.add(Integer.valueOf(response.getKey()));
            if (response.getKey().startsWith("2")) {
                plain(response.getValue()).path("content").fieldNames().forEachRemaining(formats::add);
            }
        });
        return new Operation(method.toUpperCase(Locale.ROOT), path, scopes, parameters, bodies, statuses, formats);
    }

    private Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                plain(parameter.path("schema")));
    }
}
