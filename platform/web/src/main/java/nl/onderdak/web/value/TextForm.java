// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The text form of a value, the same in bodies, parameters and CSV.
 *
 * @param type of the value
 * @param name of the form, in the texts of faults
 * @param hint argument of the explanation: the values of an enumeration
 * @param reader fails with an {@link IllegalArgumentException} or {@link DateTimeException} on other text
 * @param quoted whether JSON writes it as a string
 */
public record TextForm(Class<?> type, String name, String hint, Function<String, Object> reader, boolean quoted) {

    private static final Pattern CANONICAL_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    // years of four digits, as half-years have: Java also accepts years that no calendar here has
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T.{1,32}");
    private static final String UNKNOWN_OFFSET = "-00:00";
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private static final Map<Class<?>, TextForm> KNOWN = known();

    private static final ClassValue<Optional<TextForm>> ENUMERATIONS = new ClassValue<>() {
        @Override
        protected Optional<TextForm> computeValue(Class<?> type) {
            return type.isEnum() ? Optional.of(enumeration(type)) : Optional.empty();
        }
    };

    /** The form of a type, when it has one. */
    public static Optional<TextForm> of(Class<?> type) {
        TextForm form = KNOWN.get(type);
        return form == null ? ENUMERATIONS.get(type) : Optional.of(form);
    }

    /** The value that the text stands for, or empty when it is not of this form. */
    public Optional<Object> read(String text) {
        try {
            return isStorable(text) ? Optional.of(reader.apply(text)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /** PostgreSQL keeps no NUL, and half of a surrogate pair cannot be written as UTF-8 at all. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Map<Class<?>, TextForm> known() {
        Map<Class<?>, TextForm> forms = new LinkedHashMap<>();
        add(forms, true, "string", text -> text, String.class);
        add(forms, true, "date", text -> LocalDate.parse(matching(DAY, text)), LocalDate.class);
        add(forms, true, "instant", text -> moment(text).toInstant(), Instant.class);
        add(forms, true, "instant", TextForm::moment, OffsetDateTime.class);
        add(forms, true, "uuid", text -> UUID.fromString(matching(CANONICAL_UUID, text)), UUID.class);
        add(forms, true, "half-year", HalfYear::valueOf, HalfYear.class);
        add(forms, true, "municipality-code", MunicipalityCode::valueOf, MunicipalityCode.class);
        add(forms, true, "province-code", ProvinceCode::valueOf, ProvinceCode.class);
        add(forms, false, "integer", text -> Integer.valueOf(matching(INTEGER, text)), Integer.class, int.class);
        add(forms, false, "integer", text -> Long.valueOf(matching(INTEGER, text)), Long.class, long.class);
        add(forms, false, "decimal", text -> new BigDecimal(matching(DECIMAL, text)), BigDecimal.class);
        add(forms, false, "boolean", TextForm::truth, Boolean.class, boolean.class);
        return Map.copyOf(forms);
    }

    private static void add(
            Map<Class<?>, TextForm> forms,
            boolean quoted,
            String name,
            Function<String, Object> reader,
            Class<?>... types) {
        for (Class<?> type : types) {
            forms.put(type, new TextForm(type, name, "", reader, quoted));
        }
    }

    private static OffsetDateTime moment(String text) {
        // says that the offset to UTC is unknown (RFC 3339, 4.3)
        if (text.endsWith(UNKNOWN_OFFSET)) {
            throw new IllegalArgumentException(text);
        }
        // a client that forgot to encode the plus of its offset sent a space; the database keeps microseconds
        var moment =
                OffsetDateTime.parse(matching(MOMENT, text).replace(' ', '+')).truncatedTo(ChronoUnit.MICROS);
        // responses show it in UTC or its day in the Netherlands, with four digits for the year (RFC 3339) too
        int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        int dutchYear = DutchCalendar.dayOf(moment.toInstant()).getYear();
        if (year < 0 || year > 9_999 || dutchYear > 9_999) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static TextForm enumeration(Class<?> type) {
        Map<String, Object> values = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> written((Enum<?>) constant), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return new TextForm(
                type,
                "enumeration",
                String.join(", ", values.keySet()),
                text -> {
                    Object value = values.get(text);
                    if (value == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return value;
                },
                true);
    }

    private static String written(Enum<?> constant) {
        try {
            JsonProperty named =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null || named.value().isEmpty() ? constant.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
