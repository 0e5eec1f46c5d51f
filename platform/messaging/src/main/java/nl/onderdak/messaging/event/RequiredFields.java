// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import nl.onderdak.contracts.EventType;

/** The fields that the schema of an event demands; binding to a record alone would leave them null unseen. */
final class RequiredFields {

    private static final Map<EventType, RequiredFields> OF_TYPE = new ConcurrentHashMap<>();

    private final List<Field> fields;

    private RequiredFields(List<Field> fields) {
        this.fields = fields;
    }

    static RequiredFields of(EventType type) {
        return OF_TYPE.computeIfAbsent(type, RequiredFields::read);
    }

    /** The path of the first required field that is null, if there is one. */
    Optional<String> missing(Object data) {
        for (var field : fields) {
            var value = field.value(data);
            if (value == null) {
                if (field.required()) {
                    return Optional.of(field.name());
                }
            } else if (field.inner() != null) {
                var missing = field.inner().missing(value);
                if (missing.isPresent()) {
                    return missing.map(inner -> field.name() + "/" + inner);
                }
            }
        }
        return Optional.empty();
    }

    private static RequiredFields read(EventType type) {
        try (var schema = EventType.class.getResourceAsStream(type.schemaResource())) {
            return schema == null
                    ? new RequiredFields(List.of())
                    : below(EventJson.mapper().readTree(schema), type.binding());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RequiredFields below(JsonNode schema, Class<?> binding) {
        var fields = new ArrayList<Field>();
        for (var component : binding.getRecordComponents()) {
            if (component.getType().isPrimitive()) {
                continue;
            }
            boolean required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .anyMatch(name -> name.asText().equals(component.getName()));
            var property = schema.path("properties").path(component.getName());
            var inner = component.getType().isRecord() && property.has("properties")
                    ? below(property, component.getType())
                    : null;
            if (required || inner != null) {
                fields.add(field(component, required, inner));
            }
        }
        return new RequiredFields(List.copyOf(fields));
    }

    private static Field field(RecordComponent component, boolean required, RequiredFields inner) {
        return new Field(component.getName(), component.getAccessor(), required, inner);
    }

    private record Field(String name, Method accessor, boolean required, RequiredFields inner) {

        Object value(Object data) {
            try {
                return accessor.invoke(data);
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException("not readable: " + accessor, hidden);
            }
        }
    }
}
