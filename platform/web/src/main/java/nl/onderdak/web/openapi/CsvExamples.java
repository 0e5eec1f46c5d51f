// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.web.csv.CsvColumns;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Writes CSV as the services do, at the time of the build: the columns are those that {@link
 * nl.onderdak.web.csv.CsvColumns} finds in the record that a row shows.
 */
final class CsvExamples {

    private static final String END = "\r\n";
    private static final Set<String> MANY = Set.of("java.util.List", "java.util.Set", "java.util.Map");
    private static final Set<String> CODES = Set.of(
            "nl.onderdak.contracts.HalfYear",
            "nl.onderdak.contracts.MunicipalityCode",
            "nl.onderdak.contracts.ProvinceCode");

    private final IndexView index;

    CsvExamples(IndexView index) {
        this.index = index;
    }

    /** The columns of the rows of a table, of which this is the type, or that of a list or page of them. */
    List<String> columns(Type rows) {
        return row(rows).map(record -> columns("", record)).orElse(List.of());
    }

    /** A header line and the line of one row. */
    static String text(List<String> columns, Object row) {
        return String.join(",", columns)
                + END
                + columns.stream().map(column -> field(row, column)).collect(Collectors.joining(","))
                + END;
    }

    /** The names of a row that is composed by its schema, those of nested objects after a dot. */
    static List<String> columnsOf(Map<?, ?> row) {
        var columns = new ArrayList<String>();
        row.forEach((name, value) -> {
            if (CsvColumns.LINKS.equals(name)) {
                return;
            }
            if (value instanceof Map<?, ?> nested) {
                columnsOf(nested).forEach(column -> columns.add(name + "." + column));
            } else if (!(value instanceof List)) {
                columns.add(name.toString());
            }
        });
        return columns;
    }

    private static String field(Object row, String column) {
        Object value = row;
        for (String name : column.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        String text = value == null ? "" : value.toString();
        return text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The record in the innermost type argument: in a page of a promise, say. */
    private Optional<ClassInfo> row(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return row(type.asParameterizedType().arguments().getFirst());
        }
        return Optional.ofNullable(index.getClassByName(type.name())).filter(ClassInfo::isRecord);
    }

    private List<String> columns(String prefix, ClassInfo record) {
        var columns = new ArrayList<String>();
        for (RecordComponentInfo component : record.recordComponentsInDeclarationOrder()) {
            if (name(record, component).equals(CsvColumns.LINKS)) {
                continue;
            }
            ClassInfo type = index.getClassByName(component.type().name());
            if (isNested(type)) {
                columns.addAll(columns(
                        is(record, component, JsonUnwrapped.class) ? prefix : prefix + name(record, component) + '.',
                        type));
            } else if (!is(record, component, JsonIgnore.class) && !isMany(component.type())) {
                columns.add(prefix + name(record, component));
            }
        }
        return columns;
    }

    private static boolean isNested(ClassInfo type) {
        return type != null
                && type.isRecord()
                && !CODES.contains(type.name().toString())
                && type.methods().stream().noneMatch(method -> method.hasDeclaredAnnotation(JsonValue.class));
    }

    private static boolean isMany(Type type) {
        return type.kind() == Type.Kind.ARRAY || MANY.contains(type.name().toString());
    }

    private static boolean is(ClassInfo record, RecordComponentInfo component, Class<?> annotation) {
        return annotation(record, component, annotation) != null;
    }

    private static String name(ClassInfo record, RecordComponentInfo component) {
        AnnotationInstance named = annotation(record, component, JsonProperty.class);
        AnnotationValue value = named == null ? null : named.value();
        return value == null || value.asString().isEmpty() ? component.name() : value.asString();
    }

    /** Of the accessor, where the compiler also puts what stands at a component. */
    private static AnnotationInstance annotation(ClassInfo record, RecordComponentInfo component, Class<?> annotation) {
        MethodInfo accessor = record.method(component.name());
        return accessor == null ? null : accessor.declaredAnnotation(DotName.createSimple(annotation));
    }
}
