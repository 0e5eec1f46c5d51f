// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Composes an example of a schema: from the example that a property gives, else from its values, its name or its form.
 * A list has one item, or as many as it must have; an object that contains itself ends at the second time. The same
 * schema always gives the same example.
 */
final class ExampleValues {

    private static final String DAY = "2025-03-01";
    private static final String LATER_DAY = "2025-12-31";
    private static final String MOMENT = "2025-03-01T08:00:00Z";
    private static final String LATER_MOMENT = "2025-03-01T08:05:00Z";

    /** Names of days and moments that come after others of the same object. */
    private static final Pattern LATER =
            Pattern.compile("to|until|term|deadline|last.*|end.*|clos.*|finish.*|concluded.*|expires.*|next.*|destroy.*"
                    + "|.*(Until|UntilAfter|UntilBefore|By)");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "01950a3e-7d5c-7b1f-8a55-0c5d9f3b6a10",
            "uri", "https://onderdak.example/uitleg",
            "uri-reference", "/v1/webhook-subscriptions",
            "email", "onderdak@example.org");
    private static final List<String> CODES =
            List.of("GM0141", "PV23", "2025-H1", "2025-03", "BU01410201", "C001", "C001-4711");

    private final Map<String, Schema> schemas;
    private final ExampleWords words;
    private final boolean sent;
    private final Set<String> open = new HashSet<>();

    /**
     * Of the schemas of a contract.
     *
     * @param sent whether the client sends it: without what it may not write, and of what it may leave out only what has
     *     an example of its own
     */
    ExampleValues(Map<String, Schema> schemas, ExampleWords words, boolean sent) {
        this.schemas = schemas;
        this.words = words;
        this.sent = sent;
    }

    /** A value that is valid by the schema, or null when there is none without end. */
    Object of(Schema schema) {
        return of("", schema);
    }

    /** A value that is valid by the schema, for a property or parameter of this name. */
    Object of(String name, Schema schema) {
        String target = SchemaParts.target(schema);
        Optional<Object> given = given(schema);
        if (given.isPresent()) {
            return given.get();
        }
        if (target != null) {
            return ofComponent(name, target);
        }
        Optional<Schema> option = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .map(List::getFirst)
                .findFirst();
        return option.isPresent() ? of(name, option.get()) : ofType(name, schema);
    }

    /** The example, the default or the first of the values that the schema gives. */
    private static Optional<Object> given(Schema schema) {
        return Stream.of(schema.getExamples(), schema.getEnumeration())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(schema.getDefaultValue()));
    }

    private Object ofComponent(String name, String component) {
        if (!open.add(component)) {
            return null;
        }
        Object value = of(name, schemas.get(component));
        open.remove(component);
        return value;
    }

    private Object ofType(String name, Schema schema) {
        return switch (type(schema)) {
            case OBJECT -> object(schema);
            case ARRAY -> list(name, schema);
            case INTEGER -> number(name, schema).longValue();
            case NUMBER -> number(name, schema);
            case BOOLEAN -> true;
            case STRING -> text(name, schema);
            case NULL -> null;
        };
    }

    private static SchemaType type(Schema schema) {
        return schema.getType() == null
                ? SchemaType.OBJECT
                : schema.getType().stream()
                        .filter(type -> type != SchemaType.NULL)
                        .findFirst()
                        .orElse(SchemaType.NULL);
    }

    private Map<String, Object> object(Schema schema) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                Object value = isShown(schema, name, property) ? of(name, property) : null;
                if (value != null) {
                    object.put(name, value);
                }
            });
        }
        return object;
    }

    private boolean isShown(Schema schema, String name, Schema property) {
        if (!sent) {
            return !Boolean.TRUE.equals(property.getWriteOnly());
        }
        return !Boolean.TRUE.equals(property.getReadOnly())
                && (schema.getRequired() == null
                        || schema.getRequired().contains(name)
                        || property.getExamples() != null);
    }

    private List<Object> list(String name, Schema schema) {
        int items = schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems());
        return IntStream.range(0, items)
                .mapToObj(ignored -> of(name, schema.getItems()))
                .filter(Objects::nonNull)
                .toList();
    }

    private BigDecimal number(String name, Schema schema) {
        BigDecimal number = words.of(name)
                .filter(word -> NUMBER.matcher(word).matches())
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
        if (schema.getMinimum() != null) {
            number = number.max(schema.getMinimum());
        }
        return schema.getMaximum() == null ? number : number.min(schema.getMaximum());
    }

    private String text(String name, Schema schema) {
        if ("date".equals(schema.getFormat())) {
            return LATER.matcher(name).matches() ? LATER_DAY : DAY;
        }
        if ("date-time".equals(schema.getFormat())) {
            return LATER.matcher(name).matches() ? LATER_MOMENT : MOMENT;
        }
        return Stream.of(
                        Stream.ofNullable(schema.getFormat()).map(FORMATS::get).filter(Objects::nonNull),
                        words.of(name).stream(),
                        CODES.stream().filter(code -> schema.getPattern() != null),
                        Stream.of(ExampleWords.spelled(name)))
                .flatMap(each -> each)
                .filter(text -> fits(text, schema))
                .findFirst()
                .orElse("");
    }

    private static boolean fits(String text, Schema schema) {
        return (schema.getPattern() == null
                        || Pattern.compile(schema.getPattern()).matcher(text).find())
                && (schema.getMinLength() == null || text.length() >= schema.getMinLength())
                && (schema.getMaxLength() == null || text.length() <= schema.getMaxLength());
    }
}
