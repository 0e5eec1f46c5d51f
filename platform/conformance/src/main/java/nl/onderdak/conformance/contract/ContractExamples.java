// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the examples of a contract: each parameter, request and response has one, and it is valid by its own schema. A
 * parameter has a description too.
 */
public final class ContractExamples {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String EXAMPLE = "example";
    private static final String EXAMPLES = "examples";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files that no text could show. */
    private static final Set<String> FILES = Set.of("application/pdf");

    private final Promise contract;
    private final Schemas schemas;

    private ContractExamples(JsonNode contract) {
        this.contract = new Promise(contract, "");
        this.schemas = new Schemas(contract);
    }

    /** Of this document. */
    public static ContractExamples of(JsonNode contract) {
        return new ContractExamples(contract);
    }

    /** What is missing or invalid, with its place. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var paths = contract.child("paths");
        for (var path : paths.names()) {
            for (var method : paths.child(path).names()) {
                if (METHODS.contains(method)) {
                    judge(method + " " + path, paths.child(path).child(method), faults);
                }
            }
        }
        return faults;
    }

    private void judge(String name, Promise operation, List<String> faults) {
        var parameters = operation.child("parameters");
        for (var number = 0; number < parameters.node().size(); number++) {
            judgeParameter(name, parameters.child(Integer.toString(number)), faults);
        }
        judgeContent(name + " request", operation.child("requestBody").child("content"), faults);
        var responses = operation.child("responses");
        for (var status : responses.names()) {
            judgeContent(name + " " + status, responses.child(status).child("content"), faults);
        }
    }

    private void judgeParameter(String operation, Promise parameter, List<String> faults) {
        var place = operation + " parameter " + parameter.node().path("name").asText();
        if (parameter.node().path("description").asText().isBlank()) {
            faults.add(place + ": there is no description");
        }
        if (parameter.child(EXAMPLE).exists()) {
            schemas.faults(parameter.child("schema"), parameter.child(EXAMPLE).node())
                    .forEach(fault -> faults.add(place + ": " + fault));
        } else if (parameter.child("schema").child(EXAMPLES).node().isEmpty()) {
            faults.add(place + ": there is no example");
        }
    }

    private void judgeContent(String place, Promise content, List<String> faults) {
        for (var type : content.names()) {
            var media = content.child(type);
            if (media.child(EXAMPLES).exists()) {
                judgeEach(place + " " + type, media, faults);
                continue;
            }
            var example = media.child(EXAMPLE);
            if (!example.exists()) {
                if (!FILES.contains(type)) {
                    faults.add(place + " " + type + ": there is no example");
                }
                continue;
            }
            schemas.faults(media.child("schema"), example.node())
                    .forEach(fault -> faults.add(place + " " + type + ": " + fault));
            if (type.equals(CSV) && media.child(Contract.ROW).exists()) {
                judgeTable(place, media, faults);
            } else if (type.equals(NDJSON)) {
                judgeLines(place, media, faults);
            }
        }
    }

    private void judgeEach(String place, Promise media, List<String> faults) {
        for (var name : media.child(EXAMPLES).names()) {
            var value = media.child(EXAMPLES).child(name).child("value");
            schemas.faults(media.child("schema"), value.node())
                    .forEach(fault -> faults.add(place + " " + name + ": " + fault));
        }
    }

    /** The whole text is one line of JSON, and that is valid by the schema of a line. */
    private void judgeLines(String place, Promise media, List<String> faults) {
        var text = media.child(EXAMPLE).node().asText();
        try {
            if (!text.endsWith("\n") || text.lines().count() != 1) {
                faults.add(place + " " + NDJSON + ": the example is not one line");
            }
            schemas.faults(media.child(Contract.ROW), JSON.readTree(text))
                    .forEach(fault -> faults.add(place + " " + NDJSON + ": " + fault));
        } catch (JsonProcessingException unreadable) {
            faults.add(place + " " + NDJSON + ": the example is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    /** Each column is a property of a row, and a line of the example has as many fields. */
    private static void judgeTable(String place, Promise media, List<String> faults) {
        var lines = media.child(EXAMPLE).node().asText().lines().toList();
        var columns = Arrays.asList(lines.getFirst().split(",", -1));
        var unknown = new TreeSet<>(columns);
        unknown.removeAll(columns(media.child(Contract.ROW)));
        if (!unknown.isEmpty()) {
            faults.add(place + " " + CSV + ": there are no properties " + unknown);
        }
        if (lines.size() != 2 || fields(lines.get(1)) != columns.size()) {
            faults.add(place + " " + CSV + ": the example is no header and one line of " + columns.size() + " fields");
        }
    }

    /** The properties of an object, those of nested ones after a dot. */
    private static List<String> columns(Promise row) {
        var columns = new ArrayList<String>();
        var properties = row.child("properties");
        for (var name : properties.names()) {
            columns.add(name);
            nested(properties.child(name)).stream()
                    .map(column -> name + "." + column)
                    .forEach(columns::add);
        }
        return columns;
    }

    private static List<String> nested(Promise property) {
        var option = property.child("anyOf").child("0");
        return columns(option.exists() ? option : property);
    }

    /** Fields between commas outside quotes. */
    private static int fields(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1).length;
    }
}
