// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds operations whose request or response has more than one shape. A generated client has one type for each: it
 * takes the first, and loses the others.
 */
public final class OperationShapes {

    private static final String JSON = "application/json";
    private static final Set<String> LINES = Set.of("application/x-ndjson", "text/csv");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private OperationShapes() {}

    /** The operations of a contract, each with what is wrong with it. */
    public static List<String> faults(JsonNode contract) {
        var faults = new ArrayList<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            var name = operation.getKey() + " " + path.getKey();
                            judgeRequest(name, operation.getValue().path("requestBody"), faults);
                            judgeResponses(name, operation.getValue().path("responses"), faults);
                        }));
        return faults;
    }

    /** One command, or many by lines; an array of JSON is many too. */
    private static void judgeRequest(String operation, JsonNode body, List<String> faults) {
        var types = types(body);
        if (types.contains(JSON)
                && types.size() > 1
                && !body.path("content")
                        .path(JSON)
                        .path("schema")
                        .path("type")
                        .asText()
                        .equals("array")) {
            faults.add(operation + " takes one command and many: " + types);
        }
        types.remove(JSON);
        types.removeAll(LINES);
        if (!types.isEmpty()) {
            faults.add(operation + " takes " + types);
        }
    }

    private static void judgeResponses(String operation, JsonNode responses, List<String> faults) {
        var shapes = new LinkedHashSet<JsonNode>();
        responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue())
                .forEach(response -> {
                    judgeTypes(operation, types(response), faults);
                    if (response.path("content").has(JSON)) {
                        shapes.add(response.path("content").path(JSON).path("schema"));
                    }
                });
        if (shapes.size() > 1) {
            faults.add(operation + " returns " + shapes);
        }
    }

    /** JSON, and the same as a table after it; or another type alone. */
    private static void judgeTypes(String operation, List<String> types, List<String> faults) {
        if (types.size() > 1 && !types.equals(List.of(JSON, "text/csv"))) {
            faults.add(operation + " returns " + types);
        }
    }

    private static List<String> types(JsonNode described) {
        var types = new ArrayList<String>();
        described.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }
}
