// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.conformance.contract.Operation;

/** Bodies of bulk intakes: good lines, or entries of an array, with malformed ones between them. */
final class Lines {

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final byte[] LARGER_THAN_BULK = new byte[16 * 1024 * 1024 + 1];

    private final Values values;
    private final JsonNode schema;
    private final List<String> columns = new ArrayList<>();
    private final boolean isCsv;
    private final boolean isArray;

    Lines(Values values, Operation operation, String type) {
        this.values = values;
        var described = operation.bodies().get(type);
        this.isCsv = type.equals(CSV);
        this.isArray = isArray(described);
        this.schema = values.plain(
                isArray
                        ? described.path("items")
                        : described.path("type").asText().equals("object")
                                ? described
                                : operation.bodies().getOrDefault(JSON, described));
        schema.path("properties").fieldNames().forEachRemaining(columns::add);
    }

    /** Whether the operation takes many of these at once, and not one command. */
    static boolean areTaken(Operation operation, String type) {
        return !type.equals(JSON) || isArray(operation.bodies().get(type));
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").asText().equals("array");
    }

    /** Three good lines. */
    String sound() {
        return body(line(), line(), line());
    }

    private String body(String... lines) {
        return isArray ? "[" + String.join(",", lines) + "]" : head() + String.join("", lines);
    }

    List<Shot> spoil(Shot good) {
        var all = new ArrayList<Shot>();
        for (var mode : List.of("", "?mode=PARTIAL", "?mode=ALL_OR_NOTHING&dryRun=true", "?dryRun=true&mode=PARTIAL")) {
            var target = good.target() + mode;
            for (var broken : broken()) {
                all.add(good.target(target)
                        .body(body(line(), broken, line()))
                        .about(good.about() + mode + " with the line '" + Values.brief(broken) + "'"));
            }
            all.add(good.target(target).body(sound()).about(good.about() + mode + " with good lines"));
        }
        for (var wrong : refused()) {
            all.add(good.body(wrong)
                    .about(good.about() + " with '" + Values.brief(wrong) + "'")
                    .refused(400));
        }
        all.add(good.body("\ufeff" + sound()).about(good.about() + " with a byte order mark"));
        all.add(good.body(sound().replace("\n", "\r\n")).about(good.about() + " with carriage returns"));
        all.add(good.body(sound().stripTrailing()).about(good.about() + " without a last line break"));
        all.add(good.body(sound()).chunked().about(good.about() + " in chunks"));
        all.add(good.body(LARGER_THAN_BULK).about(good.about() + " too large").refused(413));
        return all;
    }

    private String head() {
        return isCsv ? String.join(",", columns) + "\n" : "";
    }

    private String line() {
        var object = values.allowed("", schema);
        if (!isCsv) {
            return isArray ? object.toString() : object + "\n";
        }
        return String.join(
                        ",",
                        columns.stream()
                                .map(column -> field(object.path(column)))
                                .toList()) + "\n";
    }

    private static String field(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        var text = value.isTextual() ? value.textValue() : value.toString();
        return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private List<String> broken() {
        if (isArray) {
            return List.of(
                    "",
                    "nonsense",
                    "{",
                    "}",
                    "]",
                    "[]",
                    "null",
                    "{} {}",
                    "{]",
                    "\"open",
                    "\0",
                    "[".repeat(10_000) + "]".repeat(10_000),
                    "{\"x\": \"" + "y".repeat(100_000) + "\"}",
                    "{\"x\": 1e400}",
                    "{\"x\": 1, \"x\": 2}",
                    "{\"x\": \"]},{[\\\"\"}",
                    "\u2028");
        }
        return isCsv
                ? List.of(
                        "\n",
                        ",\n",
                        ",".repeat(1_000) + "\n",
                        "\"open\n",
                        "a\"b\n",
                        "\"a\"b\n",
                        "=cmd|' /C calc'!A0" + ",".repeat(Math.max(0, columns.size() - 1)) + "\n",
                        "@x" + ",+1".repeat(Math.max(0, columns.size() - 1)) + "\n",
                        "\0" + ",".repeat(Math.max(0, columns.size() - 1)) + "\n",
                        "x".repeat(100_000) + "\n",
                        "\ud83d\ude00" + ",".repeat(Math.max(0, columns.size() - 1)) + "\n",
                        "\r\r\n")
                : List.of(
                        "\n",
                        "nonsense\n",
                        "{\n",
                        "[]\n",
                        "null\n",
                        "{} {}\n",
                        "\0\n",
                        "[".repeat(10_000) + "\n",
                        "{\"x\": \"" + "y".repeat(100_000) + "\"}\n",
                        "{\"x\": 1e400}\n",
                        "{\"x\": 1, \"x\": 2}\n",
                        "\u2028\n");
    }

    private List<String> refused() {
        if (isArray) {
            return List.of(
                    "", "\n", "nonsense", "null", "{}", "\"[]\"", "[]", "[", "[1", "[1,]", "[,1]", "[1] 2", "[[1]");
        }
        return isCsv
                ? List.of(
                        "",
                        "\n",
                        head(),
                        "unknown\n1\n",
                        head().replaceFirst("\n", ",unknown\n") + line(),
                        twiceTheFirst() + line(),
                        "\"open")
                : List.of("", "\n", " \r\n\n");
    }

    private String twiceTheFirst() {
        return columns.isEmpty() ? "" : columns.getFirst() + "," + columns.getFirst() + "\n";
    }
}
