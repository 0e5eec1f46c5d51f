// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a contract, as a public validator of JSON Schema 2020-12 reads them; formats count. */
final class Schemas {

    /** Of a list in which each item is wrong, some are enough. */
    private static final int MOST_REPORTED = 5;

    private static final int MOST_REMEMBERED = 20_000;

    private static final String DOCUMENT = "https://contract.invalid/openapi.json";
    private static final SchemaRegistryConfig STRICT =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    /** The document around the schemas has keywords that the validator would warn about. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
            .build();

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** A matrix of callers gets the same responses again and again; each needs to be judged once. */
    private final Set<Judged> sound = ConcurrentHashMap.newKeySet();

    private record Judged(String schema, JsonNode value) {}

    Schemas(JsonNode contract) {
        this.registry = SchemaRegistry.withDefaultDialect(
                DIALECT,
                builder -> builder.schemaRegistryConfig(STRICT).schemas(Map.of(DOCUMENT, contract.toString())));
    }

    /** The faults of a value by the schema at this place. */
    List<String> faults(Promise schema, JsonNode value) {
        var repeated = new Judged(schema.pointer(), value);
        if (sound.contains(repeated)) {
            return List.of();
        }
        var faults = judge(schema, value);
        if (faults.isEmpty() && sound.size() < MOST_REMEMBERED) {
            sound.add(repeated);
        }
        return faults;
    }

    private List<String> judge(Promise schema, JsonNode value) {
        return compiled
                .computeIfAbsent(
                        schema.pointer(), pointer -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)))
                .validate(value)
                .stream()
                .limit(MOST_REPORTED)
                .map(Schemas::text)
                .toList();
    }

    private static String text(Error error) {
        return "at '" + error.getInstanceLocation() + "': " + error.getMessage() + " (" + error.getEvaluationPath()
                + ")";
    }
}
