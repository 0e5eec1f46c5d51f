// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.onderdak.conformance.contract.Contract;

/** Values that a schema allows, at its edges too, and values that it does not, each wrong in one way. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ANY_LENGTH = 200;

    private static final List<String> WRONG_DATES = List.of(
            "",
            " ",
            "0000-01-01",
            "2023-02-29",
            "2024-02-30",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "20240101",
            "2024-01-01T00:00:00Z",
            "+12024-01-01",
            "-2024-01-01",
            "2024-01-01 ",
            "2024-W01-1",
            "01-01-2024",
            "٢٠٢٤-01-01",
            "tomorrow");
    private static final List<String> EDGES_OF_DATES = List.of("1000-01-01", "2024-02-29", "9999-12-31");
    private static final List<String> WRONG_MOMENTS = List.of(
            "",
            "2024-01-01",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00+18:01",
            "2024-01-01T00:00:00+99:00",
            "2024-01-01T24:00:01Z",
            "2024-02-30T00:00:00Z",
            "2024-01-01T00:00:61Z",
            "2024-01-01T00:00Z[Europe/Amsterdam]",
            "0000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-18:00",
            "9999-12-31T23:00:00Z",
            "1704067200",
            "now");
    private static final List<String> EDGES_OF_MOMENTS = List.of(
            "1000-01-01T00:00:00Z",
            "2024-01-01T00:00:00+18:00",
            "2024-01-01T00:00:00-18:00",
            "2016-12-31T23:59:60Z",
            "2024-02-29T23:59:59.999999999Z",
            "9999-12-31T22:59:59.999999999Z");
    private static final List<String> WRONG_UUIDS = List.of(
            "",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-00000000000",
            "00000000-0000-0000-0000-0000000000000",
            "g0000000-0000-0000-0000-000000000000",
            "{00000000-0000-0000-0000-000000000000}",
            "urn:uuid:00000000-0000-0000-0000-000000000000");
    private static final List<String> STRANGE_TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "gm0141",
            "GM141",
            "GM01411",
            "GM0141\n",
            " GM0141",
            "PV2",
            "2024-H3",
            "2024-h1",
            "\u0000",
            "a\u0000b",
            "é€漢",
            "\ud83d\ude00",
            "e\u0301",
            "\u202eback",
            "\ufeff",
            "../../etc/passwd",
            "'; drop table coupling; --",
            "=1+1",
            "@SUM(A1)",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{0}",
            "%s%n",
            "null",
            "x".repeat(65),
            "x".repeat(5_000));

    private final Contract contract;
    private final Map<String, List<String>> known;
    private final Random random;

    Values(Contract contract, Map<String, List<String>> known, Random random) {
        this.contract = contract;
        this.known = known;
        this.random = random;
    }

    /**
     * An invalid value.
     *
     * @param how description
     * @param pointer to the fault in it, or null when it cannot be read at all
     * @param value the whole
     */
    record Wrong(String how, String pointer, JsonNode value) {}

    /** The schema itself, where this is a reference to it. */
    JsonNode plain(JsonNode described) {
        return contract.plain(described);
    }

    /** A value as the schema has it; when something of that name exists, mostly that. */
    JsonNode allowed(String name, JsonNode described) {
        if (contract.mayBeNull(described) && random.nextInt(8) == 0) {
            return NODES.nullNode();
        }
        var schema = contract.plain(described);
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (known.containsKey(name) && random.nextInt(5) > 0) {
            return text(schema, one(known.get(name)));
        }
        return switch (type(schema)) {
            case "integer" -> NODES.numberNode(integer(schema));
            case "number" -> NODES.numberNode(random.nextInt(100));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" ->
                array(name, schema, Math.max(1, schema.path("minItems").asInt(1)));
            case "object" -> object(schema);
            default -> NODES.textNode(string(schema));
        };
    }

    /** Everything that the schema does not allow. */
    List<Wrong> wrong(String name, JsonNode described) {
        var schema = contract.plain(described);
        var all = new ArrayList<Wrong>();
        others(type(schema)).forEach((how, value) -> all.add(new Wrong(how, "", value)));
        switch (type(schema)) {
            case "object" -> wrongObjects(schema, all);
            case "array" -> wrongArrays(name, schema, all);
            case "integer" -> wrongIntegers(schema, all);
            case "string" ->
                wrongTexts(schema)
                        .forEach(text -> all.add(new Wrong("'" + brief(text) + "'", "", NODES.textNode(text))));
            default -> {}
        }
        return all;
    }

    /** Texts that are not of the schema's form, as a parameter would have them. */
    List<String> wrongTexts(JsonNode described) {
        var schema = contract.plain(described);
        return switch (type(schema)) {
            case "integer" ->
                Stream.concat(
                                Stream.of("", "x", "1.5", "1e3", " 1", "+1", "0x10", "99999999999999999999", "٣"),
                                outside(schema).stream().map(Object::toString))
                        .toList();
            case "boolean" -> List.of("", "TRUE", "yes", "1", "null");
            default -> wrongStrings(schema);
        };
    }

    /** Texts at the edge of the schema, which a rule may still refuse. */
    List<String> edges(JsonNode described) {
        var schema = contract.plain(described);
        return switch (schema.path("format").asText()) {
            case "date" -> EDGES_OF_DATES;
            case "date-time" -> EDGES_OF_MOMENTS;
            case "int32", "int64" ->
                Stream.of("minimum", "maximum")
                        .filter(schema::has)
                        .map(edge -> schema.path(edge).asText())
                        .toList();
            default -> isFree(schema) ? STRANGE_TEXTS : List.of();
        };
    }

    /** The object with one property at the edge of the schema. */
    List<JsonNode> edgesOfObject(JsonNode described) {
        var schema = contract.plain(described);
        var all = new ArrayList<JsonNode>();
        writable(schema)
                .forEach(property -> edges(property.getValue())
                        .forEach(edge -> all.add(object(schema)
                                .set(property.getKey(), text(contract.plain(property.getValue()), edge)))));
        writable(schema)
                .filter(property -> type(contract.plain(property.getValue())).equals("integer"))
                .forEach(property -> Stream.of("-0", "1.0", "1e0")
                        .forEach(number -> all.add(object(schema).set(property.getKey(), raw(number)))));
        return all;
    }

    private static JsonNode text(JsonNode schema, String text) {
        return switch (type(schema)) {
            case "integer", "number", "boolean" -> raw(text);
            default -> NODES.textNode(text);
        };
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("string");
    }

    private long integer(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(Math.max(least, 1_000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (Math.min(most, least + 20) - least));
        };
    }

    private JsonNode array(String name, JsonNode schema, int size) {
        var array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(allowed(name, schema.path("items")));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        var object = NODES.objectNode();
        writable(schema)
                .filter(property -> isRequired(schema, property.getKey()) || random.nextBoolean())
                .forEach(property -> object.set(property.getKey(), allowed(property.getKey(), property.getValue())));
        return object;
    }

    private Stream<Map.Entry<String, JsonNode>> writable(JsonNode schema) {
        return schema.path("properties").properties().stream().filter(property -> !isReadOnly(property.getValue()));
    }

    private boolean isReadOnly(JsonNode property) {
        return property.path("readOnly").asBoolean()
                || contract.plain(property).path("readOnly").asBoolean();
    }

    private static boolean isRequired(JsonNode schema, String property) {
        for (var required : schema.path("required")) {
            if (required.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" ->
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730)).toString();
            case "date-time" -> "2025-%02d-10T12:00:00Z".formatted(1 + random.nextInt(12));
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> patterned(schema);
        };
    }

    private String patterned(JsonNode schema) {
        var candidates = Stream.concat(
                        Stream.of(
                                "F" + Integer.toHexString(random.nextInt()),
                                "GM%04d".formatted(random.nextInt(10_000)),
                                "PV%02d".formatted(20 + random.nextInt(12)),
                                "202%d-%02d".formatted(random.nextInt(6), 1 + random.nextInt(12)),
                                "202%d-H%d".formatted(random.nextInt(6), 1 + random.nextInt(2)),
                                "BU%08d".formatted(random.nextInt(100_000_000)),
                                "NL",
                                "\"1\"",
                                "x".repeat(schema.path("maxLength").asInt(64))),
                        Stream.of(schema.path("examples").path(0).asText("F")))
                .filter(text -> fits(schema, text))
                .toList();
        return one(candidates);
    }

    /** Matches the whole text, except where the contract only requires a visible character in it. */
    private static boolean fits(JsonNode schema, String text) {
        var pattern = schema.path("pattern").asText(".*");
        var length = text.codePointCount(0, text.length());
        return text.indexOf('\0') < 0
                && length >= schema.path("minLength").asInt(0)
                && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (pattern.equals("\\S")
                        ? !text.isBlank()
                        : Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches());
    }

    private static boolean isFree(JsonNode schema) {
        return type(schema).equals("string")
                && !schema.has("enum")
                && !schema.has("format")
                && (!schema.has("pattern") || schema.path("pattern").asText().equals("\\S"));
    }

    private List<String> wrongStrings(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of("", "UNKNOWN", schema.path("enum").get(0).asText().toLowerCase(Locale.ROOT), "0");
        }
        return switch (schema.path("format").asText()) {
            case "date" -> WRONG_DATES;
            case "date-time" -> WRONG_MOMENTS;
            case "uuid" -> WRONG_UUIDS;
            default ->
                Stream.concat(
                                STRANGE_TEXTS.stream(),
                                schema.has("maxLength")
                                        ? Stream.of("x"
                                                .repeat(schema.path("maxLength").asInt() + 1))
                                        : Stream.empty())
                        .filter(text -> !fits(schema, text))
                        .toList();
        };
    }

    private static Map<String, JsonNode> others(String type) {
        var others = new TreeMap<String, JsonNode>(Map.of(
                "a text", NODES.textNode("3"),
                "a number", NODES.numberNode(3),
                "a truth", NODES.booleanNode(true),
                "a list", NODES.arrayNode().add(NODES.nullNode()),
                "an object", NODES.objectNode().put("a", 1)));
        others.remove(
                switch (type) {
                    case "integer", "number" -> "a number";
                    case "boolean" -> "a truth";
                    case "array" -> "a list";
                    case "object" -> "an object";
                    default -> "a text";
                });
        return others;
    }

    private void wrongObjects(JsonNode schema, List<Wrong> all) {
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var pointer = "/" + name;
            if (isReadOnly(property.getValue())) {
                var value = allowed(name, property.getValue());
                all.add(new Wrong(
                        "the read-only " + name, pointer, object(schema).set(name, value)));
                return;
            }
            if (isRequired(schema, name)) {
                var without = object(schema);
                without.remove(name);
                all.add(new Wrong("no " + name, pointer, without));
                all.add(new Wrong("null as " + name, pointer, object(schema).set(name, NODES.nullNode())));
            }
            wrong(name, property.getValue())
                    .forEach(wrong -> all.add(new Wrong(
                            wrong.how() + " as " + name,
                            under(pointer, wrong),
                            object(schema).set(name, wrong.value()))));
        });
        for (var stranger : List.of("unknown", "__proto__", "class", "", "@type", "etag", "recordedAt")) {
            all.add(new Wrong(
                    "property '" + stranger + "'",
                    "/" + stranger,
                    object(schema).put(stranger, "x")));
        }
    }

    private void wrongArrays(String name, JsonNode schema, List<Wrong> all) {
        if (schema.path("minItems").asInt(0) > 0) {
            all.add(new Wrong("an empty list", "", NODES.arrayNode()));
        }
        if (schema.has("maxItems")) {
            all.add(new Wrong(
                    "too many", "", array(name, schema, schema.path("maxItems").asInt() + 1)));
        }
        if (schema.path("uniqueItems").asBoolean()) {
            var twice = allowed(name, schema.path("items"));
            all.add(new Wrong("one twice", "", NODES.arrayNode().add(twice).add(twice)));
        }
        all.add(new Wrong("null in a list", "/0", NODES.arrayNode().add(NODES.nullNode())));
        wrong(name, schema.path("items"))
                .forEach(wrong -> all.add(new Wrong(
                        wrong.how() + " in a list",
                        under("/0", wrong),
                        NODES.arrayNode().add(wrong.value()))));
    }

    private void wrongIntegers(JsonNode schema, List<Wrong> all) {
        outside(schema).forEach(number -> all.add(new Wrong(number + " out of bounds", "", NODES.numberNode(number))));
        for (var number : List.of("1.5", "1e400", "123456789012345678901234567890", "-1e-400")) {
            all.add(new Wrong(number, "", raw(number)));
        }
        for (var number : List.of("NaN", "Infinity", "01", "+1", "0x1F", "1_000", ".5", "1.")) {
            all.add(new Wrong(number, null, raw(number)));
        }
    }

    private static String under(String pointer, Wrong wrong) {
        return wrong.pointer() == null ? null : pointer + wrong.pointer();
    }

    private static List<Long> outside(JsonNode schema) {
        var outside = new ArrayList<Long>();
        outside.add(schema.has("minimum") ? schema.path("minimum").asLong() - 1 : Long.MIN_VALUE);
        outside.add(schema.has("maximum") ? schema.path("maximum").asLong() + 1 : Long.MAX_VALUE);
        if (schema.path("format").asText().equals("int64")) {
            outside.removeIf(number -> number == Long.MIN_VALUE || number == Long.MAX_VALUE);
        }
        return outside;
    }

    static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 30) + "... (" + text.length() + ")";
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
