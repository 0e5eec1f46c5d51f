// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.web.problem.Texts;

/** Converts violations of Bean Validation to faults of the platform. */
@ApplicationScoped
public class ConstraintFaults {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "missing"),
            Map.entry("NotBlank", "blank"),
            Map.entry("NotEmpty", "empty"),
            Map.entry("Size", "size"),
            Map.entry("Min", "too-small"),
            Map.entry("DecimalMin", "too-small"),
            Map.entry("Positive", "not-positive"),
            Map.entry("PositiveOrZero", "negative"),
            Map.entry("Max", "too-large"),
            Map.entry("DecimalMax", "too-large"),
            Map.entry("Digits", "digits"),
            Map.entry("Pattern", "pattern"),
            Map.entry("Past", "not-in-past"),
            Map.entry("PastOrPresent", "in-future"),
            Map.entry("Future", "not-in-future"),
            Map.entry("FutureOrPresent", "in-past"));

    private final Texts texts;

    ConstraintFaults(Texts texts) {
        this.texts = texts;
    }

    /** Stable name of the fault. A constraint's own message {@code {code}} names it. */
    public String code(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        if (isOwn(template)) {
            return template.substring(1, template.length() - 1);
        }
        String constraint = constraint(violation);
        if (violation.getInvalidValue() == null && ("NotBlank".equals(constraint) || "NotEmpty".equals(constraint))) {
            return "missing";
        }
        return CODES.getOrDefault(constraint, "invalid-value");
    }

    /** Explanation in the reader's language. */
    public String detail(ConstraintViolation<?> violation) {
        String code = code(violation);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return texts.find(texts.language(), code + ".detail")
                .or(() -> texts.find(texts.language(), "fault." + code, limits(attributes)))
                .orElseGet(violation::getMessage);
    }

    private static Object[] limits(Map<String, Object> attributes) {
        return new Object[] {text(attributes, "min", "value", "regexp", "integer"), text(attributes, "max", "fraction")
        };
    }

    private static String text(Map<String, Object> attributes, String... names) {
        for (String name : names) {
            Optional<String> found = Optional.ofNullable(attributes.get(name)).map(Object::toString);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private static boolean isOwn(String template) {
        return template != null
                && template.startsWith("{")
                && template.endsWith("}")
                && !template.startsWith("{jakarta.")
                && !template.startsWith("{org.hibernate.");
    }

    private static String constraint(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
