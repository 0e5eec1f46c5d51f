// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema is the contract; the record is its binding. */
class SchemaConformanceTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<EventType> types() {
        return EventCatalog.TYPES.stream();
    }

    static Stream<DomainEvent> samples() {
        return Samples.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasASchemaUnderItsPublishedIdentifier(EventType type) {
        var schema = Json.resource(type.schemaResource());

        assertNotNull(schema, type.schemaResource());
        assertEquals(type.schemaUri(), schema.path("$id").asText());
    }

    @ParameterizedTest
    @MethodSource("types")
    void recordAndSchemaHaveTheSameFields(EventType type) {
        assertSameFields(type.binding(), Json.resource(type.schemaResource()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(DomainEvent sample) {
        var schema = SCHEMAS.getSchema(Json.resource(EventCatalog.of(sample).schemaResource()));

        assertEquals(List.of(), schema.validate(Json.MAPPER.<JsonNode>valueToTree(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMissingRequiredFieldIsNoticed(DomainEvent sample) {
        var schema = Json.resource(EventCatalog.of(sample).schemaResource());
        ObjectNode json = Json.MAPPER.valueToTree(sample);
        json.remove(schema.path("required").get(0).asText());

        assertFalse(SCHEMAS.getSchema(schema).validate(json).isEmpty());
    }

    @Test
    void everyTypeHasASample() {
        assertEquals(
                EventCatalog.TYPES.stream().map(EventType::binding).collect(toSet()),
                Samples.all().values().stream().map(Object::getClass).collect(toSet()));
    }

    private static Class<?> elements(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static void assertSameFields(Class<?> binding, JsonNode schema) {
        var components = Arrays.stream(binding.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(toCollection(TreeSet::new));
        var properties = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        assertEquals(components, properties, binding.getName());
        for (var component : binding.getRecordComponents()) {
            var nested = schema.path("properties").path(component.getName());
            if (nested.path("type").asText().equals("object")) {
                assertSameFields(component.getType(), nested);
            }
            if (nested.path("items").has("properties")) {
                assertSameFields(elements(component), nested.path("items"));
            }
        }
    }
}
