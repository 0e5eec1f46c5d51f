// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a record for JSON and CSV: its properties as they are written, and its constructor. */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Property> properties;
    private final Constructor<?> constructor;

    /**
     * A property.
     *
     * @param component name in Java
     * @param name as written
     * @param type in Java
     * @param readOnly whether clients may not write it
     * @param hidden whether it is not written at all
     * @param accessor reads it
     */
    public record Property(
            String component, String name, Type type, boolean readOnly, boolean hidden, Method accessor) {

        /** Its value in a record. */
        public Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException broken) {
                throw new IllegalStateException(component, broken);
            }
        }
    }

    private RecordShape(Class<?> type) {
        properties = Arrays.stream(type.getRecordComponents())
                .map(RecordShape::property)
                .toList();
        constructor = constructor(type);
    }

    /** The shape of a record type. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The class of a type, without its parameters. */
    public static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            default -> Object.class;
        };
    }

    /** In the order of the record. */
    public List<Property> properties() {
        return properties;
    }

    /** @throws IllegalArgumentException when the record itself refuses the values */
    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (InstantiationException | IllegalAccessException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Property property(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new Property(
                component.getName(),
                name(component),
                component.getGenericType(),
                isReadOnly(component),
                component.getAccessor().isAnnotationPresent(JsonIgnore.class),
                component.getAccessor());
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static boolean isReadOnly(RecordComponent component) {
        AnnotatedElement annotated = component.getAccessor();
        JsonProperty property = annotated.getAnnotation(JsonProperty.class);
        Schema schema = annotated.getAnnotation(Schema.class);
        return (property != null && property.access() == JsonProperty.Access.READ_ONLY)
                || (schema != null && schema.readOnly());
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(components);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
