// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** What a JSON Schema allows, in words, with links to the schemas that it names. */
final class SchemaWords {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, String> BOUNDS = Map.ofEntries(
            Map.entry("minimum", "at least %s"),
            Map.entry("maximum", "at most %s"),
            Map.entry("exclusiveMinimum", "more than %s"),
            Map.entry("exclusiveMaximum", "less than %s"),
            Map.entry("multipleOf", "a multiple of %s"),
            Map.entry("minLength", "at least %s characters"),
            Map.entry("maxLength", "at most %s characters"),
            Map.entry("minItems", "at least %s items"),
            Map.entry("maxItems", "at most %s items"),
            Map.entry("pattern", "matches %s"),
            Map.entry("default", "%s when absent"));
    private static final List<String> ORDER = List.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "default");

    private final List<Word> words = new ArrayList<>();

    private SchemaWords() {}

    /** Empty for a schema that allows anything. */
    static List<Word> of(JsonNode schema) {
        SchemaWords found = new SchemaWords();
        found.describe(schema);
        return List.copyOf(found.words);
    }

    /** The place of a schema on the page. */
    static String anchor(String name) {
        return "schema-" + name;
    }

    private void describe(JsonNode schema) {
        if (schema.has("$ref")) {
            refer(schema.path("$ref").asText());
        } else if (schema.has("anyOf")) {
            alternatives(schema.path("anyOf"), " or ");
        } else if (schema.has("oneOf")) {
            alternatives(schema.path("oneOf"), " or ");
        } else if (schema.has("allOf")) {
            alternatives(schema.path("allOf"), " and ");
        } else if (schema.has("enum")) {
            say(values(schema.path("enum")));
        } else if (schema.has("const")) {
            say(schema.path("const").asText());
        } else {
            type(schema);
        }
        bounds(schema);
    }

    private void refer(String reference) {
        String name = reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
        words.add(new Word(name, reference.startsWith(REFERENCE) ? anchor(name) : null));
    }

    private void alternatives(JsonNode schemas, String between) {
        boolean first = true;
        for (JsonNode one : schemas) {
            if (!first) {
                say(between);
            }
            describe(one);
            first = false;
        }
    }

    private void type(JsonNode schema) {
        String type = types(schema.path("type"));
        if (schema.has("items")) {
            say("array of ");
            describe(schema.path("items"));
            say(type.endsWith(" or null") ? " or null" : "");
        } else if (schema.path("additionalProperties").isObject()) {
            say("map of ");
            describe(schema.path("additionalProperties"));
        } else if (schema.has("properties")) {
            say("object with ");
            properties(schema.path("properties"));
        } else {
            say(type + (schema.has("format") ? " (" + schema.path("format").asText() + ")" : ""));
        }
    }

    private void properties(JsonNode properties) {
        boolean first = true;
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            say((first ? "" : ", ") + property.getKey() + ": ");
            describe(property.getValue());
            first = false;
        }
    }

    private void bounds(JsonNode schema) {
        ORDER.stream()
                .filter(schema::has)
                .map(name -> BOUNDS.get(name).formatted(schema.path(name).asText()))
                .forEach(bound -> say(", " + bound));
        if (schema.path("uniqueItems").asBoolean()) {
            say(", each once");
        }
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            words.add(Word.of(text));
        }
    }

    private static String types(JsonNode type) {
        return type.isArray() ? values(type, " or ") : type.asText();
    }

    private static String values(JsonNode values) {
        return values(values, ", ");
    }

    private static String values(JsonNode values, String between) {
        StringJoiner text = new StringJoiner(between);
        StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).forEach(text::add);
        return text.toString();
    }
}
