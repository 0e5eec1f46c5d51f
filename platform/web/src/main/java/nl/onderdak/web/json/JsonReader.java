// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.value.ConstraintFaults;
import nl.onderdak.web.value.PersonalNumber;
import nl.onderdak.web.value.TextForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads JSON into records strictly and names every fault at once: values that are unknown, read-only, of the wrong
 * type or form, missing, or against a constraint. Nothing is coerced.
 */
@ApplicationScoped
public class JsonReader {

    private static final int LONGEST_DECIMAL = 60;

    private final ObjectMapper trees;
    private final Validator validator;
    private final ConstraintFaults constraints;
    private final Texts texts;

    JsonReader(
            Validator validator,
            ConstraintFaults constraints,
            Texts texts,
            @ConfigProperty(name = "onderdak.web.max-json-depth") int deepest) {
        this.validator = validator;
        this.constraints = constraints;
        this.texts = texts;
        this.trees = new ObjectMapper(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxNumberLength(LONGEST_DECIMAL)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * A value of the type with its faults; the value is null when it has any.
     *
     * @param value the value that was read
     * @param faults its faults
     */
    public record Reading<T>(T value, List<Fault> faults) {}

    /** @throws BadInput with every fault */
    public Object read(byte[] body, Type type) {
        Reading<Object> reading = reading(body, type);
        if (!reading.faults().isEmpty()) {
            throw new BadInput(reading.faults());
        }
        return reading.value();
    }

    /** Reads a text that is JSON, or is not. */
    public <T> Reading<T> reading(byte[] body, Type type) {
        Faults faults = new Faults(texts);
        JsonNode node = tree(body, faults);
        return faults.count() > 0 ? new Reading<>(null, faults.list()) : reading(node, type, faults);
    }

    /** Reads a parsed tree. */
    public <T> Reading<T> reading(JsonNode node, Type type) {
        return reading(node, type, new Faults(texts));
    }

    private <T> Reading<T> reading(JsonNode node, Type type, Faults faults) {
        @SuppressWarnings("unchecked")
        T value = (T) bind(node, type, "", faults);
        if (value == null && faults.count() == 0) {
            faults.add("", "missing");
        }
        return faults.count() > 0 ? new Reading<>(null, faults.list()) : new Reading<>(value, List.of());
    }

    private JsonNode tree(byte[] body, Faults faults) {
        try (JsonParser parser = trees.getFactory().createParser(body)) {
            JsonNode node = trees.readTree(parser);
            if (node == null || node.isMissingNode()) {
                faults.add("", "missing-body");
            } else if (parser.nextToken() != null) {
                faults.add("", "malformed-json", line(parser), column(parser));
            }
            return node;
        } catch (StreamConstraintsException beyond) {
            faults.add("", "too-deep-or-long");
        } catch (JsonProcessingException malformed) {
            String code = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate field")
                    ? "duplicate-property"
                    : "malformed-json";
            faults.add(
                    "",
                    code,
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getColumnNr());
        } catch (IOException | NumberFormatException | ArithmeticException unreadable) {
            faults.add("", "malformed-json", 1, 1);
        }
        return null;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int column(JsonParser parser) {
        return parser.currentTokenLocation().getColumnNr();
    }

    private Object bind(JsonNode node, Type type, String pointer, Faults faults) {
        if (node == null || node.isNull() || faults.isFull()) {
            return null;
        }
        Class<?> raw = RecordShape.raw(type);
        Optional<TextForm> form = TextForm.of(raw);
        if (form.isPresent()) {
            return scalar(node, form.get(), pointer, faults);
        }
        if (List.class == raw) {
            return elements(node, element(type), pointer, faults);
        }
        if (raw.isRecord()) {
            return record(node, raw, pointer, faults);
        }
        throw new IllegalStateException("a request holds texts, numbers, lists and records, not " + type);
    }

    private Object scalar(JsonNode node, TextForm form, String pointer, Faults faults) {
        if (form.quoted()) {
            return node.isTextual() ? text(node, form, pointer, faults) : wrong(form, pointer, faults);
        }
        Object value = switch (form.name()) {
            case "boolean" -> node.isBoolean() ? node.booleanValue() : null;
            case "integer" -> integer(node, form.type());
            default -> decimal(node);
        };
        return value == null ? wrong(form, pointer, faults) : value;
    }

    private Object text(JsonNode node, TextForm form, String pointer, Faults faults) {
        Optional<Object> value = form.read(node.textValue());
        if (value.isEmpty()) {
            faults.add(pointer, "invalid-" + form.name(), form.hint());
        }
        return value.orElse(null);
    }

    private static Object wrong(TextForm form, String pointer, Faults faults) {
        faults.add(pointer, "wrong-type", form.quoted() ? "string" : form.name());
        return null;
    }

    private static Object integer(JsonNode node, Class<?> type) {
        if (!node.isIntegralNumber()) {
            return null;
        }
        boolean isLong = type == Long.class || type == long.class;
        if (isLong) {
            return node.canConvertToLong() ? (Object) node.longValue() : null;
        }
        return node.canConvertToInt() ? (Object) node.intValue() : null;
    }

    private static BigDecimal decimal(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal value = node.decimalValue();
        return Math.abs(value.scale()) > LONGEST_DECIMAL ? null : value;
    }

    private List<Object> elements(JsonNode node, Type element, String pointer, Faults faults) {
        if (!node.isArray()) {
            faults.add(pointer, "wrong-type", "array");
            return null;
        }
        List<Object> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            String place = pointer + '/' + i;
            Object value = bind(node.get(i), element, place, faults);
            if (node.get(i).isNull()) {
                faults.add(place, "missing");
            }
            elements.add(value);
        }
        return Collections.unmodifiableList(elements);
    }

    private Object record(JsonNode node, Class<?> type, String pointer, Faults faults) {
        if (!node.isObject()) {
            faults.add(pointer, "wrong-type", "object");
            return null;
        }
        int before = faults.count();
        RecordShape shape = RecordShape.of(type);
        BeanDescriptor constrained = validator.getConstraintsForClass(type);
        refuseStrangers(node, shape, pointer, faults);
        Object[] values = new Object[shape.properties().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = property(node, shape.properties().get(i), type, constrained, pointer, faults);
        }
        return faults.count() > before ? null : make(shape, values, type, constrained, pointer, faults);
    }

    private static void refuseStrangers(JsonNode node, RecordShape shape, String pointer, Faults faults) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Optional<RecordShape.Property> property = shape.properties().stream()
                    .filter(known -> !known.hidden() && known.name().equals(name))
                    .findFirst();
            if (property.isEmpty()) {
                faults.add(pointer + '/' + escape(PersonalNumber.withheld(name)), "unknown-property");
            } else if (property.get().readOnly()) {
                faults.add(pointer + '/' + escape(name), "read-only");
            }
        }
    }

    private Object property(
            JsonNode node,
            RecordShape.Property property,
            Class<?> owner,
            BeanDescriptor constrained,
            String pointer,
            Faults faults) {
        String place = pointer + '/' + escape(property.name());
        if (property.readOnly() || property.hidden()) {
            return null;
        }
        int before = faults.count();
        Object value = bind(node.get(property.name()), property.type(), place, faults);
        if (faults.count() > before) {
            return null;
        }
        if (constrained.getConstraintsForProperty(property.component()) != null) {
            for (ConstraintViolation<?> violation : validator.validateValue(owner, property.component(), value)) {
                faults.add(fault(violation, place));
            }
        }
        if (value == null && RecordShape.raw(property.type()).isPrimitive() && faults.count() == before) {
            faults.add(place, "missing");
        }
        return value;
    }

    private Object make(
            RecordShape shape,
            Object[] values,
            Class<?> type,
            BeanDescriptor constrained,
            String pointer,
            Faults faults) {
        Object made;
        try {
            made = shape.make(values);
        } catch (IllegalArgumentException refused) {
            faults.add(pointer, "invalid-value");
            return null;
        }
        if (!constrained.getConstraintDescriptors().isEmpty() || hasDerivedConstraints(shape, constrained)) {
            validator.validate(made).forEach(violation -> faults.add(fault(violation, pointer, true)));
        }
        return made;
    }

    private static boolean hasDerivedConstraints(RecordShape shape, BeanDescriptor constrained) {
        return constrained.getConstrainedProperties().stream()
                .anyMatch(derived -> shape.properties().stream()
                        .noneMatch(property -> property.component().equals(derived.getPropertyName())));
    }

    private Fault fault(ConstraintViolation<?> violation, String place) {
        return fault(violation, place, false);
    }

    private Fault fault(ConstraintViolation<?> violation, String place, boolean named) {
        StringBuilder pointer = new StringBuilder(place);
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (named && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return Fault.at(pointer.toString(), constraints.code(violation), constraints.detail(violation));
    }

    private static Type element(Type list) {
        return list instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    private static String escape(Object name) {
        return name.toString().replace("~", "~0").replace("/", "~1");
    }
}
