// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place in a contract: its node and its path, references followed. */
record Promise(JsonNode root, String pointer) {

    /** The node at this place, or a missing node. */
    JsonNode node() {
        return root.at(pointer);
    }

    boolean exists() {
        return !node().isMissingNode();
    }

    Promise child(String name) {
        return new Promise(root, pointer + "/" + name.replace("~", "~0").replace("/", "~1")).followed();
    }

    /** Its children by name. */
    List<String> names() {
        var names = new ArrayList<String>();
        node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The schemas that a schema is made of, or of which one applies. */
    List<Promise> parts() {
        return Stream.of("allOf", "anyOf", "oneOf")
                .map(this::child)
                .flatMap(parts -> IntStream.range(0, parts.node().size())
                        .mapToObj(number -> parts.child(Integer.toString(number))))
                .toList();
    }

    private Promise followed() {
        var reference = node().path("$ref").asText();
        return reference.isEmpty() ? this : new Promise(root, reference.substring(1)).followed();
    }
}
