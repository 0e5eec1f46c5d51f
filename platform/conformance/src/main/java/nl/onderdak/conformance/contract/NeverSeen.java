// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a contract declares and no test of the service has ever seen: a response of an operation that is no refusal, by
 * its status and media type, or a property of what is returned as JSON. Either the service never returns it, or no test
 * covers it.
 */
public final class NeverSeen {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> NO_REFUSAL = List.of("2", "304");
    private static final String JSON = "application/json";

    private final Set<String> declared = new TreeSet<>();
    private final Set<String> visited = new HashSet<>();

    private NeverSeen(Promise contract) {
        var paths = contract.child("paths");
        for (var path : paths.names()) {
            paths.child(path).names().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> declare(paths.child(path).child(method)));
        }
    }

    /**
     * In order; empty when everything was seen.
     *
     * @param contract the document
     * @param seen what the tests of the module have noted
     */
    public static List<String> of(Path contract, Path seen) throws IOException {
        return of(new Promise(new ObjectMapper().readTree(Files.readString(contract)), ""), SeenAnswers.read(seen));
    }

    static List<String> of(Promise contract, Set<String> seen) {
        return new NeverSeen(contract)
                .declared.stream().filter(line -> !seen.contains(line)).toList();
    }

    private void declare(Promise operation) {
        var responses = operation.child("responses");
        responses.names().stream()
                .filter(status -> NO_REFUSAL.stream().anyMatch(status::startsWith))
                .forEach(status -> {
                    var content = responses.child(status).child("content");
                    if (content.names().isEmpty()) {
                        declared.add(SeenAnswers.line(operation, status, ""));
                    }
                    content.names().forEach(type -> declared.add(SeenAnswers.line(operation, status, type)));
                    declareProperties(content.child(JSON).child("schema"));
                });
    }

    private void declareProperties(Promise schema) {
        if (!schema.exists() || !visited.add(schema.pointer())) {
            return;
        }
        schema.parts().forEach(this::declareProperties);
        var properties = schema.child("properties");
        properties.names().forEach(name -> {
            declared.add(SeenAnswers.line(schema, name));
            declareProperties(properties.child(name));
        });
        declareProperties(schema.child("items"));
        if (schema.child("additionalProperties").node().isObject()) {
            declareProperties(schema.child("additionalProperties"));
        }
    }
}
