// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationShapesTest {

    private static final String ONE = "{\"$ref\": \"#/components/schemas/One\"}";
    private static final String MANY = "{\"$ref\": \"#/components/schemas/Report\"}";

    @Test
    void oneShapeEachWayIsSound() throws JsonProcessingException {
        assertEquals(List.of(), faults(body("application/json", ONE), response("201", "application/json", ONE)));
        assertEquals(List.of(), faults(body("text/csv", ONE), response("200", "application/json", MANY)));
        assertEquals(
                List.of(),
                faults(
                        body("application/x-ndjson", ONE, "text/csv", ONE),
                        response("201", "application/json", MANY),
                        response("200", "application/json", MANY)));
        assertEquals(
                List.of(),
                faults(
                        body("application/x-ndjson", ONE, "application/json", "{\"type\": \"array\"}"),
                        response("200", "application/json", MANY, "text/csv", ONE)));
        assertEquals(List.of(), faults("{}", response("200", "application/pdf", "{}")));
        assertEquals(List.of(), faults("{}", "\"204\": {}", response("400", "application/problem+json", "{}")));
    }

    @Test
    void oneCommandBesideManyIsFound() throws JsonProcessingException {
        assertEquals(
                List.of("post /v1/things takes one command and many: [application/json, text/csv]"),
                faults(body("application/json", ONE, "text/csv", ONE), response("200", "application/json", MANY)));
    }

    @Test
    void anUnknownTypeIsFound() throws JsonProcessingException {
        assertEquals(
                List.of("post /v1/things takes [application/xml]"),
                faults(body("application/xml", ONE), response("200", "application/json", ONE)));
    }

    @Test
    void twoSuccessesOfTwoShapesAreFound() throws JsonProcessingException {
        assertEquals(
                List.of("post /v1/things returns [" + ONE.replace(" ", "") + ", " + MANY.replace(" ", "") + "]"),
                faults("{}", response("201", "application/json", ONE), response("200", "application/json", MANY)));
    }

    @Test
    void aTableBeforeJsonAndOtherTypesBesideItAreFound() throws JsonProcessingException {
        assertEquals(
                List.of("post /v1/things returns [text/csv, application/json]"),
                faults("{}", response("200", "text/csv", ONE, "application/json", ONE)));
        assertEquals(
                List.of("post /v1/things returns [application/json, application/pdf]"),
                faults("{}", response("200", "application/json", ONE, "application/pdf", "{}")));
    }

    private static List<String> faults(String body, String... responses) throws JsonProcessingException {
        return OperationShapes.faults(new ObjectMapper()
                .readTree("{\"paths\": {\"/v1/things\": {\"post\": {\"requestBody\": %s, \"responses\": {%s}}}}}"
                        .formatted(body, String.join(", ", responses))));
    }

    private static String response(String status, String... typesAndSchemas) {
        return "\"%s\": %s".formatted(status, body(typesAndSchemas));
    }

    private static String body(String... typesAndSchemas) {
        var content = new StringBuilder();
        for (int i = 0; i < typesAndSchemas.length; i += 2) {
            content.append(i == 0 ? "" : ", ")
                    .append("\"%s\": {\"schema\": %s}".formatted(typesAndSchemas[i], typesAndSchemas[i + 1]));
        }
        return "{\"content\": {%s}}".formatted(content);
    }
}
