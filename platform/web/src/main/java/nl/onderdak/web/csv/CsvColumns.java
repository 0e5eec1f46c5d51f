// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.onderdak.web.json.RecordShape;
import nl.onderdak.web.value.TextForm;

/** The columns of a record: its properties, those of nested records after a dot unless unwrapped; no lists and no links. */
public final class CsvColumns {

    /** Property of the links, which have no columns. */
    public static final String LINKS = "_links";

    private static final ClassValue<List<Column>> COLUMNS = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> type) {
            List<Column> columns = new ArrayList<>();
            add(columns, "", type, Function.identity());
            return List.copyOf(columns);
        }
    };

    /**
     * A column.
     *
     * @param name in the header
     * @param type of its values
     * @param readOnly whether clients may not fill it
     * @param value of a row; null when absent
     */
    public record Column(String name, Class<?> type, boolean readOnly, Function<Object, Object> value) {}

    private CsvColumns() {}

    /** In the order of the record. */
    public static List<Column> of(Class<?> type) {
        return COLUMNS.get(type);
    }

    private static void add(List<Column> columns, String prefix, Class<?> type, Function<Object, Object> holder) {
        for (RecordShape.Property property : properties(type)) {
            Class<?> raw = RecordShape.raw(property.type());
            Function<Object, Object> value = holder.andThen(row -> row == null ? null : property.of(row));
            if (isNested(raw)) {
                add(columns, isUnwrapped(property) ? prefix : prefix + property.name() + '.', raw, value);
            } else if (!property.hidden() && !isMany(raw)) {
                columns.add(new Column(prefix + property.name(), raw, property.readOnly(), value));
            }
        }
    }

    private static List<RecordShape.Property> properties(Class<?> type) {
        return RecordShape.of(type).properties().stream()
                .filter(property -> !LINKS.equals(property.name()))
                .toList();
    }

    private static boolean isNested(Class<?> type) {
        return type.isRecord()
                && TextForm.of(type).isEmpty()
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static boolean isUnwrapped(RecordShape.Property property) {
        return property.accessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
