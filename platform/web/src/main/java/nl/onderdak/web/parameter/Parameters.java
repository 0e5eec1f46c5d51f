// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.web.value.TextForm;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The query and path parameters that a resource method declares. */
final class Parameters {

    /** Extension of the contract, on a POST that may be repeated without a key. */
    private static final String IDEMPOTENT = "x-idempotent";

    private final Map<String, Declared> query = new LinkedHashMap<>();
    private final Map<String, Declared> path = new LinkedHashMap<>();
    private final boolean keyed;
    private final boolean conditional;
    private final boolean readsRecord;

    /**
     * A parameter.
     *
     * @param form its text form, or null when unknown
     * @param many whether it may be repeated
     * @param required whether it must be there
     * @param holder bean whose constraints it is under, or null
     * @param field name in that bean, or null
     */
    record Declared(Optional<TextForm> form, boolean many, boolean required, Class<?> holder, String field) {}

    Parameters(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (isBean(parameter)) {
                addFields(parameter.getType());
            } else {
                add(parameter, parameter.getName(), parameter.getParameterizedType(), null, null);
            }
        }
        this.keyed = method.isAnnotationPresent(POST.class)
                && Arrays.stream(method.getAnnotationsByType(Extension.class))
                        .noneMatch(extension -> IDEMPOTENT.equals(extension.name()));
        this.conditional = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && HttpHeaders.IF_MATCH.equalsIgnoreCase(header.value()));
        this.readsRecord = Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getAnnotations().length == 0
                        && parameter.getType().isRecord());
    }

    /** Whether a repeat is recognised by {@code Idempotency-Key}, as the contract says of every POST but these. */
    boolean keyed() {
        return keyed;
    }

    /** Whether {@code If-Match} is read. */
    boolean conditional() {
        return conditional;
    }

    /** Whether a JSON body is read into a record. */
    boolean readsRecord() {
        return readsRecord;
    }

    Map<String, Declared> query() {
        return query;
    }

    Map<String, Declared> path() {
        return path;
    }

    private static boolean isBean(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                || fields(parameter.getType()).stream()
                        .anyMatch(field -> field.isAnnotationPresent(QueryParam.class)
                                || field.isAnnotationPresent(RestQuery.class));
    }

    private void addFields(Class<?> bean) {
        for (Field field : fields(bean)) {
            add(field, field.getName(), field.getGenericType(), bean, field.getName());
        }
    }

    private static List<Field> fields(Class<?> bean) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        return fields;
    }

    private void add(AnnotatedElement element, String name, Type type, Class<?> holder, String field) {
        Declared declared = declared(element, type, holder, field);
        for (Annotation annotation : element.getAnnotations()) {
            switch (annotation) {
                case QueryParam named -> query.put(named.value(), declared);
                case RestQuery named -> query.put(named.value().isEmpty() ? name : named.value(), declared);
                case PathParam named -> path.put(named.value(), declared);
                case RestPath named -> path.put(named.value().isEmpty() ? name : named.value(), declared);
                default -> {}
            }
        }
    }

    private static Declared declared(AnnotatedElement element, Type type, Class<?> holder, String field) {
        boolean required = element.isAnnotationPresent(NotNull.class);
        return switch (type) {
            case ParameterizedType wrapped
            when wrapped.getActualTypeArguments()[0] instanceof Class<?> wrappedType ->
                new Declared(
                        TextForm.of(wrappedType),
                        wrapped.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw),
                        required,
                        holder,
                        field);
            case Class<?> plain
            when plain.isArray() -> new Declared(TextForm.of(plain.getComponentType()), true, required, holder, field);
            case Class<?> plain -> new Declared(TextForm.of(plain), false, required, holder, field);
            default -> new Declared(Optional.empty(), true, required, holder, field);
        };
    }
}
