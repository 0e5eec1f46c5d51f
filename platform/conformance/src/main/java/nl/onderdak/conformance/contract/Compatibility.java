// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what clients of a released contract lose by the present one: an operation, a parameter, a media type, a property, a
 * value of an enumeration or a column that is gone or of another form; something that a request must have and did not need;
 * something that a response may lack and always had. Additions are no loss.
 */
public final class Compatibility {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NULL = "null";
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String REQUIRED = "required";
    private static final String EXAMPLE = "example";

    private final List<String> losses = new ArrayList<>();
    private final Set<List<String>> compared = new HashSet<>();

    private Compatibility() {}

    /** Each with its place; empty when every client can go on. */
    public static List<String> losses(JsonNode released, JsonNode present) {
        var found = new Compatibility();
        found.compare(paths(released), paths(present));
        return List.copyOf(found.losses);
    }

    /** By their address, whatever of it is in the address of the server. */
    private static Map<String, Promise> paths(JsonNode contract) {
        var paths = new Promise(contract, "").child("paths");
        var byAddress = new LinkedHashMap<String, Promise>();
        paths.names().forEach(path -> byAddress.put(Contract.address(contract, path), paths.child(path)));
        return byAddress;
    }

    private void compare(Map<String, Promise> released, Map<String, Promise> present) {
        released.forEach((address, path) -> path.names().stream()
                .filter(method -> METHODS.contains(method)
                        && !path.child(method).node().path("deprecated").asBoolean())
                .forEach(method -> {
                    var name = method + " " + address;
                    if (present.containsKey(address)
                            && present.get(address).child(method).exists()) {
                        compareOperation(
                                name, path.child(method), present.get(address).child(method));
                    } else {
                        losses.add(name + " is gone");
                    }
                }));
    }

    private void compareOperation(String name, Promise released, Promise present) {
        compareParameters(name, parameters(released), parameters(present));
        if (!isRequired(released.child("requestBody")) && isRequired(present.child("requestBody"))) {
            losses.add(name + " needs a body");
        }
        compareContent(
                name + " request",
                released.child("requestBody").child(CONTENT),
                present.child("requestBody").child(CONTENT),
                true);
        for (var status : released.child("responses").names()) {
            if (status.startsWith("2")) {
                var place = name + " " + status;
                if (!present.child("responses").child(status).exists()) {
                    losses.add(place + " is gone");
                }
                compareContent(
                        place,
                        released.child("responses").child(status).child(CONTENT),
                        present.child("responses").child(status).child(CONTENT),
                        false);
            }
        }
    }

    private static Map<String, Promise> parameters(Promise operation) {
        var parameters = new LinkedHashMap<String, Promise>();
        var all = operation.child("parameters");
        for (int number = 0; number < all.node().size(); number++) {
            var one = all.child(Integer.toString(number));
            parameters.put(
                    one.node().path("in").asText() + " "
                            + one.node().path("name").asText(),
                    one);
        }
        return parameters;
    }

    private void compareParameters(String name, Map<String, Promise> released, Map<String, Promise> present) {
        released.forEach((key, parameter) -> {
            if (present.containsKey(key)) {
                compareSchemas(
                        name + " " + key,
                        parameter.child(SCHEMA),
                        present.get(key).child(SCHEMA),
                        true);
            } else {
                losses.add(name + " " + key + " is gone");
            }
        });
        present.forEach((key, parameter) -> {
            var needed = released.containsKey(key) && isRequired(released.get(key));
            if (isRequired(parameter) && !needed) {
                losses.add(name + " needs " + key);
            }
        });
    }

    private static boolean isRequired(Promise described) {
        return described.node().path(REQUIRED).asBoolean();
    }

    private void compareContent(String place, Promise released, Promise present, boolean sent) {
        for (var type : released.names()) {
            if (present.names().contains(type)) {
                var part = released.child(type).child(Contract.ROW).exists() ? Contract.ROW : SCHEMA;
                compareSchemas(
                        place + " " + type,
                        released.child(type).child(part),
                        present.child(type).child(part),
                        sent);
                if (!sent && type.equals("text/csv")) {
                    compareColumns(place, columns(released.child(type)), columns(present.child(type)));
                }
            } else {
                losses.add(place + " " + type + " is gone");
            }
        }
    }

    private void compareColumns(String place, Set<String> released, Set<String> present) {
        var gone = new TreeSet<>(released);
        gone.removeAll(present);
        gone.forEach(column -> losses.add(place + " column " + column + " is gone"));
    }

    private static Set<String> columns(Promise table) {
        var head = table.child(EXAMPLE).node().asText().lines().findFirst().orElse("");
        return new TreeSet<>(Arrays.asList(head.split(",")));
    }

    private void compareSchemas(String place, Promise released, Promise present, boolean sent) {
        if (!released.exists()) {
            return;
        }
        if (!present.exists()) {
            losses.add(place + " is gone");
            return;
        }
        if (sent ? mayBeNull(released) && !mayBeNull(present) : mayBeNull(present) && !mayBeNull(released)) {
            losses.add(place + (sent ? " may not be null" : " may be null"));
        }
        comparePlain(place, plain(released), plain(present), sent);
    }

    private void comparePlain(String place, Promise released, Promise present, boolean sent) {
        if (!compared.add(List.of(released.pointer(), present.pointer(), Boolean.toString(sent)))) {
            return;
        }
        for (var form : List.of("type", "format")) {
            var before = values(released.node().path(form));
            var now = values(present.node().path(form));
            if (!before.isEmpty() && !before.equals(now)) {
                losses.add(place + " has the " + form + " " + now + ", it was " + before);
            }
        }
        var gone = values(released.node().path("enum"));
        var values = values(present.node().path("enum"));
        if (!values.isEmpty()) {
            gone.removeAll(values);
            gone.forEach(value -> losses.add(place + " value " + value + " is gone"));
        }
        if (sent) {
            compareBounds(place, released.node(), present.node());
        }
        compareRequired(
                place,
                values(released.node().path(REQUIRED)),
                values(present.node().path(REQUIRED)),
                sent);
        for (var name : released.child("properties").names()) {
            compareSchemas(
                    place + "." + name,
                    released.child("properties").child(name),
                    present.child("properties").child(name),
                    sent);
        }
        for (var part : List.of("items", "additionalProperties")) {
            if (released.child(part).node().isObject()) {
                compareSchemas(place, released.child(part), present.child(part), sent);
            }
        }
    }

    /** What a request may have must stay as wide as it was. */
    private void compareBounds(String place, JsonNode released, JsonNode present) {
        if (!released.has("enum") && present.has("enum")) {
            losses.add(place + " takes certain values only");
        }
        for (var most : List.of("maximum", "maxLength", "maxItems")) {
            if (present.has(most)
                    && present.path(most).asDouble() < released.path(most).asDouble(Double.POSITIVE_INFINITY)) {
                losses.add(place + " has a smaller " + most);
            }
        }
        for (var least : List.of("minimum", "minLength", "minItems")) {
            if (present.has(least)
                    && present.path(least).asDouble() > released.path(least).asDouble(Double.NEGATIVE_INFINITY)) {
                losses.add(place + " has a larger " + least);
            }
        }
        if (present.has("pattern") && !present.path("pattern").equals(released.path("pattern"))) {
            losses.add(place + " has another pattern");
        }
    }

    private void compareRequired(String place, Set<String> released, Set<String> present, boolean sent) {
        var more = new TreeSet<>(sent ? present : released);
        more.removeAll(sent ? released : present);
        more.forEach(name -> losses.add(place + "." + name + (sent ? " is needed" : " may be absent")));
    }

    /** Without the alternative of null, and of several parts the first. */
    private static Promise plain(Promise schema) {
        return schema.parts().stream()
                .filter(part -> !part.node().path("type").asText().equals(NULL))
                .findFirst()
                .map(Compatibility::plain)
                .orElse(schema);
    }

    private static boolean mayBeNull(Promise schema) {
        return contains(schema.node().path("type"), NULL)
                || schema.parts().stream().anyMatch(part -> contains(part.node().path("type"), NULL));
    }

    private static boolean contains(JsonNode values, String value) {
        return values.valueStream().anyMatch(one -> one.asText().equals(value))
                || values.asText().equals(value);
    }

    /** Of a list or a single value; without null, which is judged by itself. */
    private static Set<String> values(JsonNode node) {
        var values = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asText()));
        } else if (node.isTextual()) {
            values.add(node.asText());
        }
        values.remove(NULL);
        return values;
    }
}
